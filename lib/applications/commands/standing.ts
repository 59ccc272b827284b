import { loadCalendar } from '../../calendar/queries';
import { today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { ok } from '../../result';
import { storedDayOrNull } from '../days';
import type { LedgerDay } from '../decide/events';
import { standingOf } from '../ledger/standing';
import { findApplication, findStanding, ledgerOf, type StoredStanding } from '../queries/heads';
import type { ApplicationHead, Standing } from '../types';

/** What the law's days are reckoned with now. */
export async function ledgerDay(tx: Transaction, at: Date): Promise<LedgerDay> {
  return { calendar: await loadCalendar(tx), today: today(at) };
}

/**
 * Takes the application's row lock first, as every writer does, so that two acts wait for each other. Null where the
 * asker may not know of it.
 */
export async function lockApplication(tx: Transaction, agencyId: string, id: string): Promise<ApplicationHead | null> {
  await tx.$queryRaw`SELECT FROM application WHERE id = ${id}::uuid AND agency_id = ${agencyId}::uuid FOR UPDATE`;
  return findApplication(tx, agencyId, id);
}

/** Writes what the ledger comes to; with it the trigger of migration 0011 keeps the tallies of table 三. */
export async function writeStanding(
  tx: Transaction,
  { id, agencyId, applicantKind, sectionId }: Pick<ApplicationHead, 'id' | 'agencyId' | 'applicantKind' | 'sectionId'>,
  { due: _, receivedOn, dueOn, concludedOn, ...standing }: Standing,
): Promise<void> {
  const row = {
    ...standing,
    agencyId,
    applicantKind,
    sectionId,
    receivedOn: storedDayOrNull(receivedOn),
    dueOn: storedDayOrNull(dueOn),
    concludedOn: storedDayOrNull(concludedOn),
  };
  await tx.applicationStanding.upsert({
    where: { applicationId: id },
    create: { applicationId: id, ...row },
    update: row,
  });
}

/** Folds the ledger anew and writes what it comes to. */
export async function refold(tx: Transaction, head: ApplicationHead, at: Date): Promise<Standing> {
  const { calendar, today: day } = await ledgerDay(tx, at);
  const standing = standingOf(await ledgerOf(tx, head.id), calendar, day);
  await writeStanding(tx, head, standing);
  return standing;
}

const atOnce = 200;

/**
 * Folds anew what the calendar may have changed: terms that reached into a year whose notice came since, or, after a
 * correction, every open one. No act, so no version and no trail.
 * @param all open ones too whose term was known
 * @returns how many stand otherwise now
 */
export async function refreshStandings(
  db: Database,
  at: Date,
  { all = false, stopping }: { readonly all?: boolean; readonly stopping?: AbortSignal } = {},
): Promise<number> {
  let changed = 0;
  let after: string | undefined;
  for (;;) {
    const rows = await findRefreshed(db, all, after);
    for (const { applicationId, agencyId } of rows) {
      if (stopping?.aborted) return changed;
      if (await refreshOne(db, agencyId, applicationId, at)) changed += 1;
    }
    after = rows.at(-1)?.applicationId;
    if (rows.length < atOnce) return changed;
  }
}

async function findRefreshed(db: Database, all: boolean, after: string | undefined) {
  const isUnsure = { isProvisional: true };
  return db.applicationStanding.findMany({
    where: {
      ...(all ? { OR: [isUnsure, { state: { not: 'concluded' } }] } : isUnsure),
      ...(after && { applicationId: { gt: after } }),
    },
    orderBy: { applicationId: 'asc' },
    take: atOnce,
    select: { applicationId: true, agencyId: true },
  });
}

async function refreshOne(db: Database, agencyId: string, id: string, at: Date): Promise<boolean> {
  const result = await inTransaction(db, async (tx) => {
    const head = await lockApplication(tx, agencyId, id);
    if (!head) return ok(false);
    const before = await findStanding(tx, id);
    const { due: _, ...after } = await refold(tx, head, at);
    return ok(!isSameStanding(before, after));
  });
  return result.ok && result.value;
}

function isSameStanding(one: StoredStanding, other: StoredStanding): boolean {
  return (Object.keys(one) as (keyof StoredStanding)[]).every((key) => one[key] === other[key]);
}
