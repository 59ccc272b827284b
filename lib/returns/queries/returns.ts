import { today } from '../../clock';
import type { Reader } from '../../db';
import { monthOf } from '../months';
import type { ReturnAct, ReturnHead, ReturnState, SectionName, YearMonth } from '../types';

const head = {
  id: true,
  agencyId: true,
  sectionId: true,
  year: true,
  month: true,
  state: true,
  isZero: true,
  version: true,
  reason: true,
  submittedBy: true,
  submittedAt: true,
  acceptedBy: true,
  acceptedAt: true,
} as const;

/** The database's check holds `state` to the type (migration 0006). */
const asHead = (row: Omit<ReturnHead, 'state'> & { readonly state: string }): ReturnHead => {
  return { ...row, state: row.state as ReturnState };
};

/** The return inside the asker's agency, or null. */
export async function findReturn(db: Reader, agencyId: string, id: string): Promise<ReturnHead | null> {
  const row = await db.monthlyReturn.findFirst({ where: { id, agencyId }, select: head });
  return row && asHead(row);
}

/** The section's return of a month, or null where none was opened yet. */
export async function findReturnOf(
  db: Reader,
  agencyId: string,
  sectionId: string,
  { year, month }: YearMonth,
): Promise<ReturnHead | null> {
  const row = await db.monthlyReturn.findFirst({ where: { agencyId, sectionId, year, month }, select: head });
  return row && asHead(row);
}

/** A year's returns of all sections, or of one. */
export async function listReturns(
  db: Reader,
  agencyId: string,
  year: number,
  sectionId?: string,
): Promise<readonly ReturnHead[]> {
  const rows = await db.monthlyReturn.findMany({
    where: { agencyId, year, ...(sectionId && { sectionId }) },
    select: head,
    take: 12 * 500,
  });
  return rows.map(asHead);
}

/** Who handed in and who accepted, by name. */
export async function findHands(
  db: Reader,
  id: string,
): Promise<{ readonly submitter: string | null; readonly accepter: string | null }> {
  const row = await db.monthlyReturn.findUnique({
    where: { id },
    select: { submitter: { select: { name: true } }, accepter: { select: { name: true } } },
  });
  return { submitter: row?.submitter?.name ?? null, accepter: row?.accepter?.name ?? null };
}

/** What has been done with a return, oldest first; at most the last 200 acts. */
export async function listActs(db: Reader, id: string): Promise<readonly ReturnAct[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject: `monthlyReturn:${id}` },
    orderBy: { number: 'desc' },
    take: 200,
    select: { number: true, at: true, actorName: true, action: true, reason: true },
  });
  return rows.reverse();
}

/** The agency's section of an id; closed ones only where they are asked for. */
export async function findSection(
  db: Reader,
  agencyId: string,
  id: string,
): Promise<(SectionName & { readonly isActive: boolean }) | null> {
  return db.section.findFirst({ where: { id, agencyId }, select: { id: true, name: true, isActive: true } });
}

/** Sections that report: those in use, and closed ones that have a return in the year. */
export async function listReportingSections(
  db: Reader,
  agencyId: string,
  year: number,
): Promise<readonly (SectionName & { readonly isActive: boolean })[]> {
  return db.section.findMany({
    where: { agencyId, OR: [{ isActive: true }, { monthlyReturns: { some: { year } } }] },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, name: true, isActive: true },
  });
}

/** The month since which returns are due: the one in which the agency came to this installation. */
export async function findSince(db: Reader, agencyId: string): Promise<YearMonth> {
  const { createdAt } = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { createdAt: true } });
  return monthOf(today(createdAt));
}

/** The first year that the agency has a return of, or null. */
export async function findFirstYear(db: Reader, agencyId: string): Promise<number | null> {
  const { _min } = await db.monthlyReturn.aggregate({ where: { agencyId }, _min: { year: true } });
  return _min.year;
}
