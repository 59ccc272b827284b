import { countTotals } from '../../counts/queries/counts';
import type { CountKind } from '../../counts/types';
import type { Reader } from '../../db';
import { cellsOf, tableKeys } from '../forms';
import { sourceOf } from '../sources';
import type { CellSource, CountedRecords, DocumentGenre } from '../sources/types';
import { blankTables, withTotals } from '../totals';
import type { CellAddress, Figure, ReportFormat, TableKey, Tables } from '../types';
import { countRecords } from './records';

/**
 * The tables of a year as the records give them, totals included; blank where nothing in the system says the figure.
 * Table 三 is read from the tallies that a trigger keeps, table 四 from its index: tens of milliseconds over a million
 * applications (`npm run bench`).
 */
export async function countedTables(
  reader: Reader,
  agencyId: string,
  year: number,
  format: ReportFormat,
): Promise<Tables> {
  // One after the other: the report asks inside a transaction, which has one connection.
  const applications = await tallyOf(reader, agencyId, year);
  const appeals = await appealCounts(reader, agencyId, year);
  const documents = await documentCounts(reader, agencyId, year, format);
  const declared = await declaredCounts(reader, agencyId, year, format);
  return tablesFrom(format, (address) => {
    const source = sourceOf(format, address);
    if (source.kind === 'count') return declaredFigure(source, declared);
    if (source.kind !== 'records') return null;
    if (source.records.of === 'applications') return applications(source.records);
    if (source.records.of === 'appeals') return appeals(source.records);
    return documents.get(keyOf(address)) ?? null;
  });
}

/** Tables of a format with each cell that is no sum as `figure` says. */
export function tablesFrom(format: ReportFormat, figure: (address: CellAddress) => Figure): Tables {
  const tables = structuredClone(blankTables(format)) as Record<TableKey, Record<string, Record<string, Figure>>>;
  for (const table of tableKeys) {
    for (const { row, column, computed } of cellsOf(format, table)) {
      const rows = tables[table][row];
      if (rows && !computed) rows[column] = figure({ table, row, column });
    }
  }
  return withTotals(format, tables);
}

function keyOf({ table, row, column }: CellAddress): string {
  return `${table}.${row}.${column}`;
}

type ApplicationRecords = Extract<CountedRecords, { of: 'applications' }>;

/** Table 三 from the tallies: what came in and what was concluded, in the year and before it. */
async function tallyOf(
  reader: Reader,
  agencyId: string,
  year: number,
): Promise<(records: ApplicationRecords) => number> {
  const inYear = await reader.applicationTally.findMany({
    where: { agencyId, year },
    select: { measure: true, applicantKind: true, count: true },
  });
  const earlier = await reader.applicationTally.groupBy({
    by: ['measure', 'applicantKind'],
    where: { agencyId, year: { lt: year } },
    _sum: { count: true },
  });
  const before = earlier.map(({ _sum, ...row }) => ({ ...row, count: _sum.count ?? 0 }));
  return (records) => tallied(records, inYear, before);
}

interface Tally {
  /** `received`, or an outcome. */
  readonly measure: string;
  readonly applicantKind: string;
  readonly count: number;
}

function tallied(records: ApplicationRecords, inYear: readonly Tally[], before: readonly Tally[]): number {
  const { fact, outcomes, applicantKind } = records;
  const sum = (tallies: readonly Tally[], counts: (measure: string) => boolean) =>
    tallies
      .filter(
        (tally) => (applicantKind === undefined || tally.applicantKind === applicantKind) && counts(tally.measure),
      )
      .reduce((total, { count }) => total + count, 0);
  const isReceived = (measure: string) => measure === 'received';
  const isConcluded = (measure: string) => !isReceived(measure);
  // What came in before and was not concluded before is open when the year begins.
  const carriedIn = sum(before, isReceived) - sum(before, isConcluded);
  if (fact === 'carriedIn') return carriedIn;
  if (fact === 'received') return sum(inYear, isReceived);
  if (fact === 'carriedOut') return carriedIn + sum(inYear, isReceived) - sum(inYear, isConcluded);
  const wanted = outcomes && new Set<string>(outcomes);
  return sum(inYear, (measure) => isConcluded(measure) && (wanted === undefined || wanted.has(measure)));
}

type AppealRecords = Extract<CountedRecords, { of: 'appeals' }>;

/** Table 四: two questions for the twelve cells, by the rule of `appealsWhere`. */
async function appealCounts(
  reader: Reader,
  agencyId: string,
  year: number,
): Promise<(records: AppealRecords) => number> {
  const first = new Date(Date.UTC(year, 0, 1));
  const next = new Date(Date.UTC(year + 1, 0, 1));
  const decided = await reader.appeal.groupBy({
    by: ['kind', 'result'],
    where: { agencyId, closedOn: { gte: first, lt: next } },
    _count: { _all: true },
  });
  const pending = await reader.appeal.groupBy({
    by: ['kind'],
    where: { agencyId, receivedOn: { lt: next }, OR: [{ closedOn: null }, { closedOn: { gte: next } }] },
    _count: { _all: true },
  });
  return ({ kind, result }) => {
    const open = pending.find((row) => row.kind === kind)?._count._all ?? 0;
    if (result === 'pending') return open;
    return decided
      .filter((row) => row.kind === kind && row.result === result)
      .reduce((sum, { _count }) => sum + _count._all, 0);
  };
}

const documentGenres: DocumentGenre[] = ['regulation', 'normativeDocument'];

/** 规章 and 规范性文件, by the places of the format's table 二. */
async function documentCounts(
  reader: Reader,
  agencyId: string,
  year: number,
  format: ReportFormat,
): Promise<ReadonlyMap<string, number>> {
  const kept = await reader.publicItem.groupBy({ by: ['genre'], where: { agencyId, genre: { in: documentGenres } } });
  const genres = new Set(kept.map(({ genre }) => genre));
  const counts = new Map<string, number>();
  for (const { row, column } of cellsOf(format, 'proactive')) {
    const address = { table: 'proactive', row, column } as const;
    const source = sourceOf(format, address);
    if (source.kind !== 'records' || source.records.of !== 'documents') continue;
    // Most agencies make no 规章 at all: what is in no register is not counted three times over.
    const isKept = genres.has(source.records.genre);
    counts.set(keyOf(address), isKept ? await countRecords(reader, agencyId, year, source.records) : 0);
  }
  return counts;
}

type DeclaredYear = ReadonlyMap<CountKind, number | null>;

/** The administrative counts of a year, or null where nothing was entered. */
async function declaredCounts(
  reader: Reader,
  agencyId: string,
  year: number,
  format: ReportFormat,
): Promise<{ readonly now: DeclaredYear; readonly before: DeclaredYear }> {
  const yearOf = async (wanted: number): Promise<DeclaredYear> =>
    new Map((await countTotals(reader, agencyId, wanted)).map(({ kind, total }) => [kind, total]));
  // The format of 2021 asks for nothing of the year before.
  return { now: await yearOf(year), before: format === '2019' ? await yearOf(year - 1) : new Map() };
}

function declaredFigure(
  { count, of }: Extract<CellSource, { kind: 'count' }>,
  { now, before }: Awaited<ReturnType<typeof declaredCounts>>,
): Figure {
  const [thisYear, lastYear] = [now.get(count) ?? null, before.get(count) ?? null];
  if (of === 'thisYear') return thisYear;
  if (of === 'lastYear') return lastYear;
  return thisYear === null || lastYear === null ? null : thisYear - lastYear;
}

/**
 * The first year of which the system has a record: an application, an appeal, a count or a published item. Null for an
 * agency that has none yet.
 */
export async function recordsBeganIn(reader: Reader, agencyId: string): Promise<number | null> {
  const tally = await reader.applicationTally.aggregate({
    where: { agencyId, count: { gt: 0 } },
    _min: { year: true },
  });
  const appeal = await reader.appeal.aggregate({ where: { agencyId }, _min: { receivedOn: true } });
  const count = await reader.administrativeCount.aggregate({ where: { agencyId }, _min: { year: true } });
  const item = await reader.item.aggregate({ where: { agencyId }, _min: { publishedAt: true } });
  const years = [
    tally._min.year,
    appeal._min.receivedOn?.getUTCFullYear() ?? null,
    count._min.year,
    item._min.publishedAt === null ? null : yearInChina(item._min.publishedAt),
  ].filter((year) => year !== null);
  return years.length === 0 ? null : Math.min(...years);
}

function yearInChina(at: Date): number {
  return new Date(at.getTime() + 8 * 3_600_000).getUTCFullYear();
}

/** Tables whose register has a record of the year or an earlier one: only there do records contradict a typed figure. */
export async function registersBegun(reader: Reader, agencyId: string, year: number): Promise<ReadonlySet<TableKey>> {
  const tally = await reader.applicationTally.findFirst({ where: { agencyId, year: { lte: year }, count: { gt: 0 } } });
  const next = new Date(Date.UTC(year + 1, 0, 1));
  const appeal = await reader.appeal.findFirst({ where: { agencyId, receivedOn: { lt: next } }, select: { id: true } });
  return new Set([...(tally ? ['applications' as const] : []), ...(appeal ? ['appeals' as const] : [])]);
}
