import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { type AuditFact, appendAudit } from '../../audit/append';
import { firstPassword, hashPassword } from '../../auth/password';
import { endSessions } from '../../auth/sessions';
import { clearAccount } from '../../auth/throttle';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import {
  decideDisabling,
  decideEnabling,
  decideNewPerson,
  decidePasswordReset,
  decidePersonChange,
  type PersonFailure,
} from '../decide';
import { countOtherAdministrators, findPerson, findSection } from '../queries';
import type { Handover, PersonDraft, PersonHead } from '../types';
import { lockAdministration } from './lock';

/** Creates a person, who must change the password at the first sign-in. */
export async function createPerson(
  db: Database,
  actor: Actor,
  username: string,
  draft: PersonDraft,
  at: Date,
): Promise<Result<Handover, PersonFailure>> {
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx): Promise<Result<Handover, PersonFailure>> => {
    await lockAdministration(tx, actor.agencyId);
    const decision = decideNewPerson(actor, draft, await sectionOf(tx, actor, draft.sectionId));
    if (!decision.ok) return decision;

    const id = randomUUID();
    const { name, roles, sectionId } = decision.value;
    const person = {
      id,
      agencyId: actor.agencyId,
      username,
      passwordHash,
      createdAt: at,
      name,
      roles: [...roles],
      sectionId,
    };
    // Usernames are one of a kind over all agencies: of twenty at once, one is written.
    const { count } = await tx.person.createMany({ data: [person], skipDuplicates: true });
    if (count === 0) return fail({ code: 'usernameTaken' });

    const detail = { username, roles: [...roles], sectionId };
    await appendAudit(tx, actor, { subject: `person:${id}`, action: 'personCreated', detail }, at);
    return ok({ personId: id, username, password });
  });
}

/** Changes a person's name, roles and section. */
export async function changePerson(
  db: Database,
  actor: Actor,
  personId: string,
  seenVersion: number,
  draft: PersonDraft,
  at: Date,
): Promise<Result<null, PersonFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, PersonFailure>> => {
    const person = await lockPerson(tx, actor, personId);
    if (!person) return fail({ code: 'notFound' });
    const section = await sectionOf(tx, actor, draft.sectionId);
    const otherAdministrators = await countOtherAdministrators(tx, actor.agencyId, personId);
    const decision = decidePersonChange(person, actor, draft, { section, otherAdministrators });
    if (!decision.ok) return decision;

    const { endsSessions, name, roles, sectionId } = decision.value;
    const changed = await writePerson(tx, person, seenVersion, { name, roles: [...roles], sectionId });
    if (!changed) return fail({ code: 'changedMeanwhile' });
    if (endsSessions) await endSessions(tx, personId, {}, at);

    const before = { name: person.name, roles: [...person.roles], sectionId: person.sectionId };
    const detail = { before, after: { name, roles: [...roles], sectionId } };
    await appendAudit(tx, actor, { subject: `person:${personId}`, action: 'personChanged', detail }, at);
    return ok(null);
  });
}

/** 停用: signs the person out everywhere and lets them in no more. */
export async function disablePerson(
  db: Database,
  actor: Actor,
  personId: string,
  seenVersion: number,
  at: Date,
): Promise<Result<null, PersonFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, PersonFailure>> => {
    const person = await lockPerson(tx, actor, personId);
    if (!person) return fail({ code: 'notFound' });
    const decision = decideDisabling(person, actor, await countOtherAdministrators(tx, actor.agencyId, personId));
    if (!decision.ok) return decision;

    const changed = await writePerson(tx, person, seenVersion, { disabledAt: at });
    if (!changed) return fail({ code: 'changedMeanwhile' });
    await endSessions(tx, personId, {}, at);
    await appendAudit(tx, actor, stateFact(personId, 'personDisabled', 'enabled', 'disabled'), at);
    return ok(null);
  });
}

/** 启用 */
export async function enablePerson(
  db: Database,
  actor: Actor,
  personId: string,
  seenVersion: number,
  at: Date,
): Promise<Result<null, PersonFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, PersonFailure>> => {
    const person = await lockPerson(tx, actor, personId);
    if (!person) return fail({ code: 'notFound' });
    const decision = decideEnabling(person, actor, await sectionOf(tx, actor, person.sectionId));
    if (!decision.ok) return decision;

    const changed = await writePerson(tx, person, seenVersion, { disabledAt: null });
    if (!changed) return fail({ code: 'changedMeanwhile' });
    await appendAudit(tx, actor, stateFact(personId, 'personEnabled', 'disabled', 'enabled'), at);
    return ok(null);
  });
}

/** Gives a person a new first password, signs them out everywhere and lifts what wrong tries had blocked. */
export async function resetPassword(
  db: Database,
  actor: Actor,
  personId: string,
  seenVersion: number,
  at: Date,
): Promise<Result<Handover, PersonFailure>> {
  const password = firstPassword();
  const passwordHash = await hashPassword(password);
  return inTransaction(db, async (tx): Promise<Result<Handover, PersonFailure>> => {
    const person = await lockPerson(tx, actor, personId);
    if (!person) return fail({ code: 'notFound' });
    const decision = decidePasswordReset(person, actor);
    if (!decision.ok) return decision;

    const changed = await writePerson(tx, person, seenVersion, { passwordHash, mustChangePassword: true });
    if (!changed) return fail({ code: 'changedMeanwhile' });
    await endSessions(tx, personId, {}, at);
    await clearAccount(tx, person.username);
    await appendAudit(tx, actor, { subject: `person:${personId}`, action: 'passwordReset' }, at);
    return ok({ personId, username: person.username, password });
  });
}

async function lockPerson(tx: Transaction, actor: Actor, personId: string): Promise<PersonHead | null> {
  await lockAdministration(tx, actor.agencyId);
  return findPerson(tx, actor.agencyId, personId);
}

async function sectionOf(tx: Transaction, actor: Actor, sectionId: string | null) {
  return sectionId ? findSection(tx, actor.agencyId, sectionId) : null;
}

type PersonColumns = {
  readonly name?: string;
  readonly roles?: string[];
  readonly sectionId?: string | null;
  readonly disabledAt?: Date | null;
  readonly passwordHash?: string;
  readonly mustChangePassword?: boolean;
};

/** Compare-and-swap on the version that was on screen. */
async function writePerson(
  tx: Transaction,
  person: PersonHead,
  seenVersion: number,
  columns: PersonColumns,
): Promise<boolean> {
  const { count } = await tx.person.updateMany({
    where: { id: person.id, version: seenVersion },
    data: { ...columns, version: { increment: 1 } },
  });
  return count === 1;
}

function stateFact(personId: string, action: string, from: string, to: string): AuditFact {
  return { subject: `person:${personId}`, action, from, to };
}
