import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import type { Reader } from '../../db';
import { returnPolicy } from '../policy';
import { monthsReminded, type PlacedReminder, remindersFor } from '../reminders';
import type { ReturnHead } from '../types';
import { findSince, listReportingSections, listReturns } from './returns';

/** What waits for a person, with the returns of the last year that they may know of: for the desk and for the e-mail. */
export async function findReminders(
  db: Reader,
  actor: Actor,
  today: PlainDate,
): Promise<{ readonly reminders: readonly PlacedReminder[]; readonly heads: readonly ReturnHead[] }> {
  const mayAccept = permits(returnPolicy, 'accept', actor);
  const isOfficer = actor.sectionId !== null && actor.roles.includes('section_officer');
  if (!mayAccept && !isOfficer) return { reminders: [], heads: [] };

  const facts = { today, since: await findSince(db, actor.agencyId) };
  const years = [...new Set(monthsReminded(facts).map(({ year }) => year))];
  const ownSection = mayAccept ? undefined : (actor.sectionId ?? '');
  const found = await Promise.all(years.map((year) => listReturns(db, actor.agencyId, year, ownSection)));
  const heads = found.flat();
  const sections = (await listReportingSections(db, actor.agencyId, years.at(-1) ?? 0)).filter(
    ({ id, isActive }) => isActive && (mayAccept || id === actor.sectionId),
  );
  return { reminders: remindersFor(actor, sections, heads, facts), heads };
}
