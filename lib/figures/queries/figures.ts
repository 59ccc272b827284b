import { countTotals } from '../../counts/queries/counts';
import type { Reader } from '../../db';
import type { CellOrigin } from '../../reports/origins';
import { addressKey } from '../../reports/origins';
import { findReportOfYear } from '../../reports/queries/heads';
import { findEditionTables, findPreviousTables } from '../../reports/queries/previous';
import { findReportTables } from '../../reports/queries/tables';
import { metricTotals } from '../../returns/queries/metrics';
import { cellsOf, tableKeys } from '../../statistics/forms';
import { countRecords } from '../../statistics/queries/records';
import { countedTables, recordsBeganIn } from '../../statistics/queries/tables';
import { sourceOf } from '../../statistics/sources';
import type { ItemsFilter } from '../../statistics/sources/types';
import { recordsWords, sourceWords } from '../../statistics/sources/words';
import { figureAt } from '../../statistics/totals';
import type { CellAddress, ReportFormat, Tables } from '../../statistics/types';
import { cellName, cellUnit, itemsName } from '../labels';
import { cellSource, itemsSource, type ParsedSource, parseSource } from '../sources';
import type { FigureSource, ReadFigure } from '../types';

/** The year that figures are asked of. */
interface Place {
  readonly agencyId: string;
  readonly year: number;
  readonly format: ReportFormat;
}

/** The tables that cells are read from, and how each of their figures came about. */
export interface CellReadings {
  readonly tables: Tables;
  readonly previous: Tables | null;
  readonly rule: (address: CellAddress) => string;
}

/**
 * Figures by their sources as they stand now: of the agency's report of the year where it has one (what was corrected
 * by hand included), else of the records alone. A source that nobody knows is left out.
 */
export async function readFigures(
  reader: Reader,
  agencyId: string,
  year: number,
  format: ReportFormat,
  sources: readonly FigureSource[],
): Promise<ReadonlyMap<FigureSource, ReadFigure>> {
  const place = { agencyId, year, format };
  const needsCells = sources.some((source) => source.startsWith('cell:'));
  const cells = needsCells ? await workingCells(reader, place) : null;
  return readWith(reader, place, sources, cells);
}

/** The same of a year that is over: its cells are those of the edition, where one was published here. */
export async function readClosedFigures(
  reader: Reader,
  agencyId: string,
  year: number,
  format: ReportFormat,
  sources: readonly FigureSource[],
): Promise<ReadonlyMap<FigureSource, ReadFigure>> {
  const place = { agencyId, year, format };
  const published = await findEditionTables(reader, agencyId, year);
  const previous = (await findPreviousTables(reader, agencyId, year))?.tables ?? null;
  const cells = published
    ? { tables: published, previous, rule: () => `已公布的 ${year} 年报告。` }
    : await workingCells(reader, place);
  return readWith(reader, place, sources, cells);
}

/** Reads sources beside cells that were read already: a report's content has its tables in hand. */
export async function readWith(
  reader: Reader,
  place: Place,
  sources: readonly FigureSource[],
  cells: CellReadings | null,
): Promise<ReadonlyMap<FigureSource, ReadFigure>> {
  const parsed = [...new Set(sources)].flatMap((source) => {
    const meaning = parseSource(place.format, source);
    return meaning ? [{ source, meaning }] : [];
  });
  const sorts = new Set(parsed.map(({ meaning }) => meaning.of));
  const began = sorts.has('items') ? await recordsBeganIn(reader, place.agencyId) : null;
  const declared = await declaredFigures(reader, place, sorts);
  const read = new Map<FigureSource, ReadFigure>();
  for (const { source, meaning } of parsed) {
    const figure = await readOne(reader, place, meaning, { cells, began, declared: declared.get(source) ?? null });
    if (figure) read.set(source, { ...figure, source });
  }
  return read;
}

interface InHand {
  readonly cells: CellReadings | null;
  readonly began: number | null;
  readonly declared: ReadFigure | null;
}

async function readOne(
  reader: Reader,
  place: Place,
  meaning: ParsedSource,
  { cells, began, declared }: InHand,
): Promise<ReadFigure | null> {
  if (meaning.of === 'cell') return cells && cellFigure(place, meaning.address, cells);
  return meaning.of === 'items' ? itemsFigure(reader, place, meaning.filter, began) : declared;
}

async function declaredFigures(
  reader: Reader,
  place: Place,
  sorts: ReadonlySet<ParsedSource['of']>,
): Promise<ReadonlyMap<FigureSource, ReadFigure>> {
  const metrics = sorts.has('metric') ? await metricFigures(reader, place) : [];
  const counts = sorts.has('count') ? await countFigures(reader, place) : [];
  return new Map([...metrics, ...counts].map((figure) => [figure.source, figure]));
}

async function workingCells(reader: Reader, place: Place): Promise<CellReadings> {
  const { agencyId, year, format } = place;
  const report = await findReportOfYear(reader, agencyId, year);
  const previous = (await findPreviousTables(reader, agencyId, year))?.tables ?? null;
  if (report) {
    const { tables, origins } = await findReportTables(reader, report);
    return { tables, previous, rule: ruleFrom(origins) };
  }
  const tables = await countedTables(reader, agencyId, year, format);
  return { tables, previous, rule: (address) => sourceWords(format, year, sourceOf(format, address)) };
}

/** The rule of each cell, a correction named as one. */
export function ruleFrom(origins: readonly CellOrigin[]): (address: CellAddress) => string {
  const byKey = new Map(origins.map((origin) => [addressKey(origin), origin]));
  return (address) => {
    const origin = byKey.get(addressKey(address));
    if (!origin) return '';
    if (origin.kind !== 'corrected') return origin.rule;
    return `人工更正：${origin.note}。登记的记录统计为 ${origin.counted ?? '空白'}：${origin.rule}`;
  };
}

function cellFigure({ format }: Place, address: CellAddress, cells: CellReadings): ReadFigure {
  return {
    source: cellSource(address),
    label: cellName(format, address),
    unit: cellUnit(address),
    value: figureAt(cells.tables, address),
    previous: cells.previous && figureAt(cells.previous, address),
    rule: cells.rule(address),
    cell: address,
  };
}

async function itemsFigure(
  reader: Reader,
  { agencyId, year, format }: Place,
  filter: ItemsFilter,
  began: number | null,
): Promise<ReadFigure> {
  const records = { of: 'items', filter } as const;
  const isKnown = began !== null && began < year;
  return {
    source: itemsSource(filter),
    label: itemsName(filter),
    unit: '条',
    value: await countRecords(reader, agencyId, year, records),
    // Before the register began, nothing counted is not nothing published.
    previous: isKnown ? await countRecords(reader, agencyId, year - 1, records) : null,
    rule: recordsWords(format, year, records),
  };
}

async function metricFigures(reader: Reader, { agencyId, year }: Place): Promise<readonly ReadFigure[]> {
  const now = await metricTotals(reader, agencyId, year);
  const before = new Map((await metricTotals(reader, agencyId, year - 1)).map(({ key, total }) => [key, total]));
  return now.map(({ key, label, unit, aggregation, total }) => ({
    source: `metric:${key}`,
    label,
    unit,
    value: total,
    previous: before.get(key) ?? null,
    rule: `各科室已采用的月报中「${label}」${year} 年${aggregation === 'last' ? '各科室最后一个月之和' : '十二个月之和'}。`,
  }));
}

async function countFigures(reader: Reader, { agencyId, year, format }: Place): Promise<readonly ReadFigure[]> {
  const now = await countTotals(reader, agencyId, year);
  const before = new Map((await countTotals(reader, agencyId, year - 1)).map(({ kind, total }) => [kind, total]));
  return now.map(({ kind, label, unit, total }) => ({
    source: `count:${kind}`,
    label,
    unit,
    value: total,
    previous: before.get(kind) ?? null,
    rule: sourceWords(format, year, { kind: 'count', count: kind, of: 'thisYear' }),
  }));
}

/**
 * All that can be put into the prose of a year's report, with what it reads now: cells in the order of the tables, items
 * as a whole and by genre, category, theme and section, declared metrics, administrative counts.
 */
export async function figureChoices(
  reader: Reader,
  agencyId: string,
  year: number,
  format: ReportFormat,
): Promise<readonly ReadFigure[]> {
  const place = { agencyId, year, format };
  const cells = await workingCells(reader, place);
  const inTables = tableKeys.flatMap((table) =>
    cellsOf(format, table).map(({ row, column }) => cellFigure(place, { table, row, column }, cells)),
  );
  const items = await itemChoices(reader, place);
  const metrics = await metricFigures(reader, place);
  const counts = await countFigures(reader, place);
  return [...inTables, ...items, ...metrics, ...counts];
}

/** So many sorts of items at the most: two lists of the agency's own, two of the program's. */
const sortsAtMost = 200;

async function itemChoices(reader: Reader, place: Place): Promise<readonly ReadFigure[]> {
  const { agencyId, year } = place;
  const began = await recordsBeganIn(reader, agencyId);
  const publishedAt = {
    gte: new Date(`${year}-01-01T00:00:00+08:00`),
    lt: new Date(`${year + 1}-01-01T00:00:00+08:00`),
  };
  const where = { agencyId, publishedAt };
  const genres = await reader.item.groupBy({ by: ['genre'], where, orderBy: { genre: 'asc' } });
  const categories = await reader.item.groupBy({ by: ['category'], where, orderBy: { category: 'asc' } });
  const themes = await reader.publishingTerm.findMany({
    where: { agencyId, kind: 'theme', themeItems: { some: { publishedAt } } },
    orderBy: { position: 'asc' },
    select: { name: true },
    take: sortsAtMost,
  });
  const sections = await reader.section.findMany({
    where: { agencyId, items: { some: { publishedAt } } },
    orderBy: { position: 'asc' },
    select: { name: true },
    take: sortsAtMost,
  });
  const filters: readonly ItemsFilter[] = [
    {},
    ...genres.map(({ genre }) => ({ genre })),
    ...categories.map(({ category }) => ({ category })),
    ...themes.map(({ name }) => ({ theme: name })),
    ...sections.map(({ name }) => ({ section: name })),
  ];
  const figures: ReadFigure[] = [];
  for (const filter of filters) figures.push(await itemsFigure(reader, place, filter, began));
  return figures;
}
