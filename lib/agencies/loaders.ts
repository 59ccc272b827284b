import { forbidden, notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { permits } from '../access/policy';
import type { Actor } from '../access/roles';
import { requireActor, requireSignedIn } from '../auth/session';
import { now } from '../clock';
import { db } from '../db';
import { env } from '../env';
import { decideDisabling, decidePasswordReset } from './decide';
import { type AgencyAct, agencyPolicy } from './policy';
import {
  countOtherAdministrators,
  findPerson,
  findSection,
  findSettings,
  listPeople,
  listSections,
  peoplePerPage,
} from './queries';

/** What stands around every page of the desk. */
export const loadShell = cache(async () => {
  const { actor, mustChangePassword } = await requireSignedIn();
  const agency = await findSettings(db, actor.agencyId);
  return {
    name: actor.name,
    roles: actor.roles,
    agencyName: agency?.name ?? '',
    mustChangePassword,
    isDemo: env.isDemo,
  };
});

/** Whether the login page shows the demo's accounts. */
export function loadLogin(): { readonly isDemo: boolean } {
  return { isDemo: env.isDemo };
}

async function requirePermission(act: AgencyAct): Promise<Actor> {
  const actor = await requireActor();
  if (!permits(agencyPolicy, act, actor)) forbidden();
  return actor;
}

const searchSchema = z.object({
  q: z
    .string()
    .trim()
    .max(40)
    .regex(/^\P{Cc}*$/u)
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** @param asked the page's query as it came */
export async function loadPeople(asked: Readonly<Record<string, unknown>>) {
  const actor = await requirePermission('managePeople');
  const { q, page } = searchSchema.parse(asked);
  const { people, total } = await listPeople(db, actor.agencyId, { text: q, page });
  return { people, total, q, page, pageCount: Math.ceil(total / peoplePerPage), now: now() };
}

/** The choices of a new person's form. */
export async function loadNewPerson() {
  const actor = await requirePermission('managePeople');
  return { sections: await listSections(db, actor.agencyId) };
}

/** One person with what may be done to them; 404 for an id that is none, or another agency's. */
export async function loadPerson(id: string) {
  const actor = await requirePermission('managePeople');
  const person = z.uuid().safeParse(id).success ? await findPerson(db, actor.agencyId, id) : null;
  if (!person) notFound();
  const [sections, others] = await Promise.all([
    listSections(db, actor.agencyId),
    countOtherAdministrators(db, actor.agencyId, id),
  ]);
  const disabling = decideDisabling(person, actor, others);
  const reset = decidePasswordReset(person, actor);
  return {
    person,
    sections,
    disabling: disabling.ok ? null : disabling.failure.code,
    reset: reset.ok ? null : reset.failure.code,
  };
}

export async function loadSections() {
  const actor = await requirePermission('manageSections');
  return { sections: await listSections(db, actor.agencyId) };
}

/** One section; 404 for an id that is none, or another agency's. */
export async function loadSection(id: string) {
  const actor = await requirePermission('manageSections');
  const section = z.uuid().safeParse(id).success ? await findSection(db, actor.agencyId, id) : null;
  if (!section) notFound();
  return { section };
}

export async function loadSettings() {
  const actor = await requirePermission('changeSettings');
  const settings = await findSettings(db, actor.agencyId);
  if (!settings) notFound();
  return { settings };
}
