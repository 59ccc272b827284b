import type { Reader } from '../../db';
import type { RichText } from '../../documents/rich-text';
import type { ReportFigures, TableKey } from '../../statistics/types';
import { contentOf, type ReportRows } from '../content';
import type { BlockKind, ContentWaiver, ReportContent, ReportHead } from '../types';

/** The whole working report as it stands now, checks included. */
export async function findContent(db: Reader, report: ReportHead): Promise<ReportContent> {
  // One after the other: inside a transaction there is one connection, and it takes one question at a time.
  const agency = await db.agency.findUniqueOrThrow({
    where: { id: report.agencyId },
    select: { slug: true, name: true },
  });
  const blocks = await db.block.findMany({
    where: { reportId: report.id },
    orderBy: [{ chapter: 'asc' }, { position: 'asc' }],
    select: { id: true, chapter: true, kind: true, heading: true, content: true },
  });
  const cells = await db.cell.findMany({ where: { reportId: report.id } });
  const waivers = await findWaivers(db, report.id);
  const previous = await findPreviousTables(db, report.agencyId, report.year);
  const rows: ReportRows = {
    agency,
    year: report.year,
    format: report.format,
    blocks: blocks.map(({ content, kind, ...block }) => {
      return { ...block, kind: kind as BlockKind, text: content as unknown as RichText };
    }),
    cells: cells.map(({ tableKey, rowKey, columnKey, value }) => {
      return { table: tableKey as TableKey, row: rowKey, column: columnKey, value: value?.toNumber() ?? null };
    }),
    waivers,
    ...(previous && { previous }),
  };
  return contentOf(rows);
}

async function findWaivers(db: Reader, reportId: string): Promise<readonly ContentWaiver[]> {
  const waivers = await db.waiver.findMany({
    where: { reportId },
    orderBy: { givenAt: 'asc' },
    include: { giver: { select: { name: true } } },
  });
  return waivers.map(({ findingKey, message, reason, givenAt, giver }) => {
    return { findingKey, message, reason, givenBy: giver.name, givenAt: givenAt.toISOString() };
  });
}

/** Last year's tables as published here; undefined where there is no edition of last year. */
export async function findPreviousTables(
  db: Reader,
  agencyId: string,
  year: number,
): Promise<ReportFigures['previous']> {
  const edition = await db.edition.findFirst({
    where: { agencyId, year: year - 1 },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  if (!edition) return undefined;
  const { tables } = edition.content as unknown as ReportContent;
  return { year: year - 1, tables, ours: true };
}

export interface RevisionContent {
  readonly id: string;
  readonly number: number;
  readonly digest: string;
  readonly content: ReportContent;
  readonly submittedAt: Date;
}

/** What was submitted last, frozen; null before the first submission. */
export async function findLatestRevision(db: Reader, reportId: string): Promise<RevisionContent | null> {
  const revision = await db.revision.findFirst({ where: { reportId }, orderBy: { number: 'desc' } });
  return revision && { ...revision, content: revision.content as unknown as ReportContent };
}

/** The reading that a person's look is compared with. */
export interface ComparedRevision extends RevisionContent {
  /** They had it on screen; otherwise it is what was published last. */
  readonly wasSeen: boolean;
}

/** The newest revision before `number` that this person had on screen, else what was published last, else null. */
export async function findLastSeen(
  db: Reader,
  reportId: string,
  personId: string,
  number: number,
): Promise<ComparedRevision | null> {
  const earlier = { reportId, number: { lt: number } };
  const newestFirst = { number: 'desc' } as const;
  const seen = await db.revision.findFirst({
    where: { ...earlier, seenBy: { some: { personId } } },
    orderBy: newestFirst,
  });
  const revision =
    seen ?? (await db.revision.findFirst({ where: { ...earlier, editions: { some: {} } }, orderBy: newestFirst }));
  return revision && { ...revision, content: revision.content as unknown as ReportContent, wasSeen: seen !== null };
}
