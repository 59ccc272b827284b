import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { decideEntry, type EntryFailure, type NewEntry } from '../decide/entries';
import { findStanding, listSections } from '../queries/counts';
import type { CountDraft, CountPlace } from '../types';

/**
 * Enters a count, or corrects the one that stands; what stood stays in the history.
 * @param seenRevision the revision that was on screen, 0 for none; another one means that somebody was faster
 * @returns the revision that stands now
 */
export async function enterCount(
  db: Database,
  actor: Actor,
  place: CountPlace,
  seenRevision: number,
  draft: CountDraft,
  at: Date,
): Promise<Result<number, EntryFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, EntryFailure>> => {
    const decision = await decideOnStanding(tx, actor, place, seenRevision, draft, at);
    if (!decision.ok) return decision;

    const { before, ...entry } = decision.value;
    if (!(await writeEntries(tx, actor, [entry], at))) return fail({ code: 'changedMeanwhile' });
    const { revision, value, evidence, reason } = entry;
    const fact = {
      subject: `count:${place.sectionId}`,
      action: revision === 1 ? 'countEntered' : 'countCorrected',
      reason: reason ?? undefined,
      detail: { ...place, value, evidence, revision, before },
    };
    await appendAudit(tx, actor, fact, at);
    return ok(revision);
  });
}

/** The decision on what stands now, with the value that is corrected. */
async function decideOnStanding(
  tx: Transaction,
  actor: Actor,
  place: CountPlace,
  seenRevision: number,
  draft: CountDraft,
  at: Date,
): Promise<Result<NewEntry & { readonly before: number | null }, EntryFailure>> {
  const sections = await listSections(tx, actor.agencyId);
  const section = sections.find(({ id }) => id === place.sectionId) ?? null;
  const standing = await findStanding(tx, actor.agencyId, place);
  const decision = decideEntry(place, actor, draft, { section, standing, today: today(at) });
  if (decision.ok) {
    const isFresh = (standing?.revision ?? 0) === seenRevision;
    return isFresh ? ok({ ...decision.value, before: standing?.value ?? null }) : fail({ code: 'changedMeanwhile' });
  }
  // A refusal that only a newer entry explains would puzzle whoever has not seen it.
  const { code } = decision.failure;
  const isAboutStanding = code === 'reasonMissing' || code === 'unchanged';
  return isAboutStanding && standing?.revision !== seenRevision ? fail({ code: 'changedMeanwhile' }) : decision;
}

/** Writes new rows. The unique key of place and revision lets one of several at once in. @returns whether all were */
export async function writeEntries(
  tx: Transaction,
  actor: Actor,
  entries: readonly NewEntry[],
  at: Date,
): Promise<boolean> {
  const { count } = await tx.administrativeCount.createMany({
    data: entries.map((entry) => ({
      ...entry,
      id: randomUUID(),
      agencyId: actor.agencyId,
      enteredBy: actor.userId,
      enteredAt: at,
    })),
    skipDuplicates: true,
  });
  return count === entries.length;
}
