import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../audit/append';
import { today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { compareMonths, monthOf, monthText } from '../months';
import { findReturnOf, findSection } from '../queries/returns';
import type { YearMonth } from '../types';

export type OpeningRefusal = { readonly code: 'notFound' | 'monthNotBegun' };

/**
 * Opens a section's return of a month; one that is open already stays as it is, also when many ask at once.
 * @returns the return's id
 */
export async function openReturn(
  db: Database,
  agencyId: string,
  sectionId: string,
  month: YearMonth,
  at: Date,
): Promise<Result<string, OpeningRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<string, OpeningRefusal>> => {
    if (compareMonths(month, monthOf(today(at))) > 0) return fail({ code: 'monthNotBegun' });
    const section = await findSection(tx, agencyId, sectionId);
    // A closed section keeps what it handed in, and gets nothing new.
    if (section?.isActive) await openIfMissing(tx, agencyId, sectionId, month, at);
    const head = section && (await findReturnOf(tx, agencyId, sectionId, month));
    return head ? ok(head.id) : fail({ code: 'notFound' });
  });
}

/**
 * Opens a month for every section in use: what the job queue does when a month begins. Safe to run twice.
 * @returns how many were opened now
 */
export async function openMonth(
  db: Database,
  agencyId: string,
  month: YearMonth,
  at: Date,
): Promise<Result<number, OpeningRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<number, OpeningRefusal>> => {
    if (compareMonths(month, monthOf(today(at))) > 0) return fail({ code: 'monthNotBegun' });
    const sections = await tx.section.findMany({ where: { agencyId, isActive: true }, select: { id: true } });
    let opened = 0;
    for (const { id } of sections) if (await openIfMissing(tx, agencyId, id, month, at)) opened += 1;
    return ok(opened);
  });
}

async function openIfMissing(
  tx: Transaction,
  agencyId: string,
  sectionId: string,
  month: YearMonth,
  at: Date,
): Promise<boolean> {
  const id = randomUUID();
  const { count } = await tx.monthlyReturn.createMany({
    data: [{ id, agencyId, sectionId, year: month.year, month: month.month, updatedAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const detail = { section: sectionId, month: monthText(month) };
  const fact = { subject: `monthlyReturn:${id}`, action: 'returnOpened', to: 'open', detail };
  await appendAudit(tx, { userId: null, name: '系统', agencyId, roles: [] }, fact, at);
  return true;
}
