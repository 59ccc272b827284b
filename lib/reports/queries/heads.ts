import type { Reader } from '../../db';
import type { ReportFormat } from '../../statistics/types';
import type { BlockHead, BlockHolder, BlockKind, FigureMode, ReportHead, ReportState } from '../types';

const head = {
  id: true,
  agencyId: true,
  year: true,
  format: true,
  state: true,
  figures: true,
  version: true,
  correctionNote: true,
  lastEditedBy: true,
  submittedBy: true,
  reviewedBy: true,
  approvedBy: true,
} as const;

// The database's checks hold `format`, `state`, `kind` and `holder` to these types (migrations 0002, 0012).
type Stored<Head, Narrowed> = Omit<Head, keyof Narrowed> & { readonly [Key in keyof Narrowed]: string };

type NarrowedHead = { state: ReportState; format: ReportFormat; figures: FigureMode };

function asReportHead(row: Stored<ReportHead, NarrowedHead>): ReportHead {
  const { state, format, figures } = row as unknown as NarrowedHead;
  return { ...row, state, format, figures };
}

/** The report inside the asker's agency, or null: another agency's report does not exist for the asker. */
export async function findReportHead(db: Reader, agencyId: string, id: string): Promise<ReportHead | null> {
  const row = await db.report.findFirst({ where: { id, agencyId }, select: head });
  return row && asReportHead(row);
}

/** The agency's report on a year, or null. */
export async function findReportOfYear(db: Reader, agencyId: string, year: number): Promise<ReportHead | null> {
  const row = await db.report.findUnique({ where: { agencyId_year: { agencyId, year } }, select: head });
  return row && asReportHead(row);
}

/** Whether the agency has a report on the year already. */
export async function isYearTaken(db: Reader, agencyId: string, year: number): Promise<boolean> {
  return (await db.report.count({ where: { agencyId, year } })) > 0;
}

/** The block inside the asker's agency with its report, or null. */
export async function findBlockHead(db: Reader, agencyId: string, id: string): Promise<BlockHead | null> {
  const row = await db.block.findFirst({
    where: { id, report: { agencyId } },
    select: {
      id: true,
      chapter: true,
      kind: true,
      heading: true,
      version: true,
      holder: true,
      sectionId: true,
      report: { select: head },
    },
  });
  if (!row) return null;
  return {
    ...row,
    kind: row.kind as BlockKind,
    holder: row.holder as BlockHolder,
    report: asReportHead(row.report),
  };
}

/** What is public of a report: how many editions there are, and whether the newest one stands. */
export async function findStanding(
  db: Reader,
  reportId: string,
): Promise<{ readonly editions: number; readonly isPublic: boolean }> {
  const editions = await db.edition.aggregate({ where: { reportId }, _max: { number: true } });
  const withdrawn = await db.withdrawal.aggregate({ where: { reportId }, _max: { editionNumber: true } });
  const newest = editions._max.number ?? 0;
  return { editions: newest, isPublic: newest > (withdrawn._max.editionNumber ?? 0) };
}
