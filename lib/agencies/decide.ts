import { permits } from '../access/policy';
import { type Actor, dutiesAreSeparate, type Role } from '../access/roles';
import { fail, ok, type Result } from '../result';
import { type AgencyAct, agencyPolicy } from './policy';
import type { PersonDraft, PersonHead, SectionHead } from './types';

export type PersonRefusal = {
  readonly code:
    | 'notFound'
    | 'forbidden'
    | 'ownAccount'
    | 'lastAdministrator'
    | 'roleMissing'
    | 'dutiesMixed'
    | 'sectionMissing'
    | 'sectionUnknown'
    | 'sectionClosed'
    | 'alreadySo';
};

export type SectionRefusal = {
  readonly code: 'notFound' | 'forbidden' | 'nameTaken' | 'alreadySo' | 'atTheEnd' | 'peopleLeft';
};

/** What a command adds to the refusals of its decision. */
export type PersonFailure = PersonRefusal | { readonly code: 'usernameTaken' | 'changedMeanwhile' };
export type SectionFailure = SectionRefusal | { readonly code: 'changedMeanwhile' };
export type SettingsFailure = { readonly code: 'forbidden' | 'changedMeanwhile' };

/** What is written of a person. */
export interface PersonChange extends PersonDraft {
  /** Roles are read anew on every request; new ones also ask for a new sign-in. */
  readonly endsSessions: boolean;
}

/** What else a decision on a person rests on, read in the same transaction. */
export interface PersonFacts {
  /** The section named in the draft, or null where there is no such section. */
  readonly section: SectionHead | null;
  /** Administrators who may sign in, without the person in question. */
  readonly otherAdministrators: number;
}

function mayTouch(
  record: { readonly agencyId: string },
  actor: Actor,
  act: AgencyAct,
): 'notFound' | 'forbidden' | null {
  // Not 'forbidden': another agency must not learn that the record exists.
  if (record.agencyId !== actor.agencyId) return 'notFound';
  return permits(agencyPolicy, act, actor) ? null : 'forbidden';
}

/** Roles and section of a draft fit together. */
function draftRefusal(draft: PersonDraft, actor: Actor, section: SectionHead | null): PersonRefusal['code'] | null {
  if (draft.roles.length === 0) return 'roleMissing';
  if (!dutiesAreSeparate(draft.roles)) return 'dutiesMixed';
  if (draft.sectionId === null) return draft.roles.includes('section_officer') ? 'sectionMissing' : null;
  if (section === null || section.agencyId !== actor.agencyId) return 'sectionUnknown';
  return section.isActive ? null : 'sectionClosed';
}

/** Decides on a new person. */
export function decideNewPerson(
  actor: Actor,
  draft: PersonDraft,
  section: SectionHead | null,
): Result<PersonDraft, PersonRefusal> {
  if (!permits(agencyPolicy, 'managePeople', actor)) return fail({ code: 'forbidden' });
  const code = draftRefusal(draft, actor, section);
  return code ? fail({ code }) : ok(draft);
}

const sameRoles = (one: readonly Role[], other: readonly Role[]) =>
  one.length === other.length && one.every((role) => other.includes(role));

/** Decides on new roles, name or section of a person. */
export function decidePersonChange(
  person: PersonHead,
  actor: Actor,
  draft: PersonDraft,
  facts: PersonFacts,
): Result<PersonChange, PersonRefusal> {
  const refused = mayTouch(person, actor, 'managePeople');
  if (refused) return fail({ code: refused });
  const endsSessions = !sameRoles(person.roles, draft.roles);
  if (endsSessions && person.id === actor.userId) return fail({ code: 'ownAccount' });
  const stepsDown = person.roles.includes('administrator') && !draft.roles.includes('administrator');
  if (stepsDown && facts.otherAdministrators === 0) return fail({ code: 'lastAdministrator' });
  // Somebody may stay in a section that was closed around them, and not move into one.
  const section =
    draft.sectionId === person.sectionId && facts.section ? { ...facts.section, isActive: true } : facts.section;
  const code = draftRefusal(draft, actor, section);
  return code ? fail({ code }) : ok({ ...draft, endsSessions });
}

/** Decides on stopping an account (停用). Nobody stops their own, nor the last administrator's. */
export function decideDisabling(
  person: PersonHead,
  actor: Actor,
  otherAdministrators: number,
): Result<null, PersonRefusal> {
  const refused = mayTouch(person, actor, 'managePeople');
  if (refused) return fail({ code: refused });
  if (person.id === actor.userId) return fail({ code: 'ownAccount' });
  if (person.disabledAt) return fail({ code: 'alreadySo' });
  if (person.roles.includes('administrator') && otherAdministrators === 0) return fail({ code: 'lastAdministrator' });
  return ok(null);
}

/** Decides on letting somebody in again (启用). */
export function decideEnabling(
  person: PersonHead,
  actor: Actor,
  section: SectionHead | null,
): Result<null, PersonRefusal> {
  const refused = mayTouch(person, actor, 'managePeople');
  if (refused) return fail({ code: refused });
  if (!person.disabledAt) return fail({ code: 'alreadySo' });
  if (section && !section.isActive) return fail({ code: 'sectionClosed' });
  return ok(null);
}

/** Decides on a new first password. One's own is changed on one's own page, where the old one is asked for. */
export function decidePasswordReset(person: PersonHead, actor: Actor): Result<null, PersonRefusal> {
  const refused = mayTouch(person, actor, 'managePeople');
  if (refused) return fail({ code: refused });
  return person.id === actor.userId ? fail({ code: 'ownAccount' }) : ok(null);
}

/** Decides on a section's name. @param sections all of the agency's */
export function decideSectionName(
  section: SectionHead | null,
  actor: Actor,
  name: string,
  sections: readonly SectionHead[],
): Result<string, SectionRefusal> {
  const refused = mayTouch(section ?? actor, actor, 'manageSections');
  if (refused) return fail({ code: refused });
  const isTaken = sections.some((other) => other.id !== section?.id && other.name === name);
  return isTaken ? fail({ code: 'nameTaken' }) : ok(name);
}

/** Decides on moving a section one place; answers with all sections in their new order. */
export function decideSectionMove(
  section: SectionHead,
  actor: Actor,
  direction: 'up' | 'down',
  sections: readonly SectionHead[],
): Result<readonly SectionHead[], SectionRefusal> {
  const refused = mayTouch(section, actor, 'manageSections');
  if (refused) return fail({ code: refused });
  const from = sections.findIndex(({ id }) => id === section.id);
  const other = sections[direction === 'up' ? from - 1 : from + 1];
  if (!other) return fail({ code: 'atTheEnd' });
  const swapped = new Map([
    [section.id, other],
    [other.id, section],
  ]);
  return ok(sections.map((one) => swapped.get(one.id) ?? one));
}

/** Decides on closing a section (停用): nobody may be left in it. */
export function decideSectionClosing(
  section: SectionHead,
  actor: Actor,
  activePeople: number,
): Result<null, SectionRefusal> {
  const refused = mayTouch(section, actor, 'manageSections');
  if (refused) return fail({ code: refused });
  if (!section.isActive) return fail({ code: 'alreadySo' });
  return activePeople > 0 ? fail({ code: 'peopleLeft' }) : ok(null);
}

export function decideSectionOpening(section: SectionHead, actor: Actor): Result<null, SectionRefusal> {
  const refused = mayTouch(section, actor, 'manageSections');
  if (refused) return fail({ code: refused });
  return section.isActive ? fail({ code: 'alreadySo' }) : ok(null);
}
