import type { Reader } from '../../db';
import type { BlockHolder, HistoryEntry, LastReturn, ReportState } from '../types';

/** A report as lists show it. */
export interface ListedReport {
  readonly id: string;
  readonly year: number;
  readonly state: ReportState;
  readonly updatedAt: Date;
  readonly submittedBy: string | null;
  readonly lastEditedBy: string;
  readonly reviewedBy: string | null;
  readonly submitter: { readonly name: string } | null;
  /** The newest edition, where there is one. */
  readonly edition: { readonly number: number; readonly publishedAt: Date } | null;
  readonly openComments: number;
}

/** The agency's reports, newest year first; an agency has one a year. */
export async function listReports(db: Reader, agencyId: string): Promise<readonly ListedReport[]> {
  const rows = await db.report.findMany({
    where: { agencyId },
    orderBy: { year: 'desc' },
    take: 100,
    select: {
      id: true,
      year: true,
      state: true,
      updatedAt: true,
      submittedBy: true,
      lastEditedBy: true,
      reviewedBy: true,
      submitter: { select: { name: true } },
      editions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, publishedAt: true } },
      _count: { select: { comments: { where: { resolvedAt: null } } } },
    },
  });
  return rows.map(({ editions, _count, ...row }) => ({
    ...row,
    state: row.state as ReportState,
    edition: editions[0] ?? null,
    openComments: _count.comments,
  }));
}

/** A block between office and section. */
export interface HandedBlock {
  readonly id: string;
  readonly reportId: string;
  readonly year: number;
  readonly chapter: number;
  readonly heading: string | null;
  readonly holder: BlockHolder;
  readonly section: string | null;
  readonly sectionId: string | null;
  readonly handNote: string | null;
  readonly reportState: ReportState;
}

/**
 * Blocks that were handed to a section.
 * @param sectionId one section's, whoever holds them now; all sections' that are out or back when left out
 */
export async function listHandedBlocks(
  db: Reader,
  agencyId: string,
  sectionId?: string,
): Promise<readonly HandedBlock[]> {
  const rows = await db.block.findMany({
    where: { report: { agencyId }, ...(sectionId ? { sectionId } : { holder: { not: 'office' } }) },
    orderBy: [{ report: { year: 'desc' } }, { chapter: 'asc' }, { position: 'asc' }],
    take: 100,
    select: {
      id: true,
      reportId: true,
      chapter: true,
      heading: true,
      holder: true,
      handNote: true,
      sectionId: true,
      section: { select: { name: true } },
      report: { select: { year: true, state: true } },
    },
  });
  return rows.map(({ report, section, ...row }) => ({
    ...row,
    holder: row.holder as BlockHolder,
    section: section?.name ?? null,
    year: report.year,
    reportState: report.state as ReportState,
  }));
}

/** The report's whole history, oldest first; at most the last 2,000 acts. */
export async function listHistory(db: Reader, reportId: string): Promise<readonly HistoryEntry[]> {
  const rows = await db.auditEntry.findMany({
    where: { subject: `report:${reportId}` },
    orderBy: { number: 'desc' },
    take: 2000,
    select: {
      number: true,
      at: true,
      actorName: true,
      action: true,
      fromState: true,
      toState: true,
      reason: true,
      detail: true,
    },
  });
  return rows.reverse().map(({ detail, ...row }) => ({ ...row, place: placeOf(detail) }));
}

function placeOf(detail: unknown): string | null {
  if (typeof detail !== 'object' || detail === null || !('place' in detail)) return null;
  return typeof detail.place === 'string' ? detail.place : null;
}

/** Why a draft is a draft again; null where nobody sent it back since it was submitted last. */
export async function findLastReturn(db: Reader, reportId: string): Promise<LastReturn | null> {
  const last = await db.auditEntry.findFirst({
    where: { subject: `report:${reportId}`, action: { in: ['submit', 'return'] } },
    orderBy: { number: 'desc' },
    select: { action: true, actorName: true, at: true, reason: true },
  });
  return last?.action === 'return' ? { by: last.actorName, at: last.at, reason: last.reason ?? '' } : null;
}

/** Sections that blocks may be handed to. */
export async function listActiveSections(
  db: Reader,
  agencyId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.section.findMany({
    where: { agencyId, isActive: true },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  });
}
