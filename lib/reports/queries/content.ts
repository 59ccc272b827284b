import type { Reader } from '../../db';
import type { RichText } from '../../documents/rich-text';
import { chartYearsIn, figureSourcesIn } from '../../figures/printing';
import { readClosedFigures, readWith, ruleFrom } from '../../figures/queries/figures';
import type { FigureSource, ReadFigure } from '../../figures/types';
import { formatOf } from '../chapters';
import { contentOf, type Readings, type ReportRows } from '../content';
import type { CellOrigin } from '../origins';
import type { BlockKind, ContentCorrection, ContentWaiver, ReportContent, ReportHead } from '../types';
import { findPreviousTables } from './previous';
import { findReportTables, type ReportTables } from './tables';

/** The report as it stands now, with where its figures come from. */
export interface ReportNow {
  readonly content: ReportContent;
  readonly origins: readonly CellOrigin[];
  readonly counted: ReportTables['counted'];
  /** What the bound figures of its prose read. */
  readonly read: ReadonlyMap<FigureSource, ReadFigure>;
}

/** The whole working report as it stands now, checks included. */
export async function findContent(db: Reader, report: ReportHead): Promise<ReportContent> {
  return (await findReportNow(db, report)).content;
}

/** The same with the origin of each figure: for the page, and for the evidence of a revision. */
export async function findReportNow(db: Reader, report: ReportHead): Promise<ReportNow> {
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
  const waivers = await findWaivers(db, report.id);
  const previous = await findPreviousTables(db, report.agencyId, report.year);
  const now = await findReportTables(db, report);
  const texts = blocks.map(({ content }) => content as unknown as RichText);
  const readings = await readTexts(db, report, now, texts);
  const rows: ReportRows = {
    agency,
    year: report.year,
    format: report.format,
    blocks: blocks.map(({ content, kind, ...block }) => {
      return { ...block, kind: kind as BlockKind, text: content as unknown as RichText };
    }),
    tables: now.tables,
    corrections: now.origins.filter(({ kind }) => kind === 'corrected').map(correctionOf),
    readings,
    waivers,
    ...(previous && { previous }),
    counted: now.counted,
  };
  return { content: contentOf(rows), origins: now.origins, counted: now.counted, read: readings.read };
}

function correctionOf({ table, row, column, counted, value, note, by, at }: CellOrigin): ContentCorrection {
  return { table, row, column, counted, value, reason: note, by, at };
}

/** What the bound figures and charts of texts read, cells from the tables in hand. */
async function readTexts(
  db: Reader,
  report: ReportHead,
  { tables, origins }: ReportTables,
  texts: readonly RichText[],
): Promise<Readings> {
  const { agencyId, year, format } = report;
  const sources = texts.flatMap(figureSourcesIn);
  if (sources.length === 0) return { read: new Map(), earlier: new Map() };
  const previous = (await findPreviousTables(db, agencyId, year))?.tables ?? null;
  const read = await readWith(db, { agencyId, year, format }, sources, { tables, previous, rule: ruleFrom(origins) });
  const earlier = new Map<number, ReadonlyMap<FigureSource, ReadFigure>>();
  for (const other of new Set(texts.flatMap(chartYearsIn))) {
    const formOfYear = formatOf(other);
    if (other === year || formOfYear === null) continue;
    earlier.set(other, await readClosedFigures(db, agencyId, other, formOfYear, sources));
  }
  return { read, earlier };
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
