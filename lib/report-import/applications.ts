import type { FoundCell, FoundTable } from '../documents/reading/types';
import { isFigureText, isNumberText, readFigure } from './figures';
import { type GridRow, gridRows } from './grid-rows';
import { labelCore } from './printed-text';
import { type NamedRow, rowNamed } from './row-names';
import type { Reading, TableReading } from './types';

const columns: readonly string[] = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganisation',
  'legalServiceOrganisation',
  'otherOrganisation',
  'total',
];

/** How table 三 names who applied. */
const columnMarks: Readonly<Record<string, RegExp>> = {
  naturalPerson: /^自然人$/,
  commercialEnterprise: /^商业企业$/,
  researchInstitution: /^科研机构$/,
  publicWelfareOrganisation: /^社会公益组织$/,
  legalServiceOrganisation: /^法律服务机构$/,
  otherOrganisation: /^其他(?:组织)?$/,
  total: /^(?:总|合)计$/,
};

/** What the head of the table says of its columns. */
interface Head {
  /** Column key → column of the grid; null where merged cells were lost and places say nothing. */
  readonly places: ReadonlyMap<string, number> | null;
  /** Column keys from the left. */
  readonly order: readonly string[];
  /** Whether the order was read and not assumed. */
  readonly isRead: boolean;
}

const assumedHead: Head = { places: null, order: columns, isRead: false };

function columnNamed(text: string): string | null {
  const core = labelCore(text);
  return columns.find((key) => columnMarks[key]?.test(core)) ?? null;
}

function isHeadRow(row: GridRow): boolean {
  const named = new Set(row.cells.map(({ text }) => columnNamed(text)).filter((key) => key !== null));
  return named.size >= 2 && !row.cells.some(({ text }) => isNumberText(text));
}

/** Reads the head from its rows; null where a column is missing from it. */
function headOf(rows: readonly GridRow[]): Head | null {
  const cells = [...new Set(rows.flatMap((row) => row.cells))];
  const named = cells.flatMap((cell) => {
    const key = columnNamed(cell.text);
    return key === null ? [] : [{ key, cell }];
  });
  const byKey = new Map(named.map(({ key, cell }) => [key, cell]));
  if (hasOrganisationsOnly(named.map(({ key }) => key))) return { places: null, order: columns, isRead: true };
  if (byKey.size < columns.length || named.length !== columns.length) return null;
  const places = new Map([...byKey].map(([key, cell]) => [key, cell.column]));
  const distinct = new Set(places.values()).size === columns.length;
  return { places: distinct ? places : null, order: readOrder(rows, places, distinct), isRead: true };
}

/** A page's end inside the head leaves the five kinds of organisations; one column to either side needs no name then. */
function hasOrganisationsOnly(keys: readonly string[]): boolean {
  const organisations = columns.slice(1, -1);
  const rest = keys.filter((key) => !organisations.includes(key));
  const own = keys.filter((key) => organisations.includes(key));
  return rest.length < 2 && own.join() === organisations.join();
}

/** From the left; where merged cells were lost, the five kinds of organisations stand in the place of their common head. */
function readOrder(
  rows: readonly GridRow[],
  places: ReadonlyMap<string, number>,
  distinct: boolean,
): readonly string[] {
  if (distinct && isPlausible(places)) return [...places].toSorted((a, b) => a[1] - b[1]).map(([key]) => key);
  const upper = rows.find((row) => row.cells.some(({ text }) => columnNamed(text) === 'naturalPerson'));
  const lower = rows.filter((row) => row !== upper).flatMap((row) => keysOf(row.cells));
  const order = (upper?.cells ?? []).flatMap(({ text }) => {
    if (/法人|组织$/.test(labelCore(text)) && columnNamed(text) === null) return lower;
    return columnNamed(text) ?? [];
  });
  return new Set(order).size === columns.length ? order : columns;
}

/** 自然人 stands before the organisations, and the total after them: else the places come from rows that are out of step. */
function isPlausible(places: ReadonlyMap<string, number>): boolean {
  const at = columns.map((key) => places.get(key) ?? -1);
  const [first = 0, ...others] = at;
  const organisations = others.slice(0, -1);
  const total = others.at(-1) ?? 0;
  return (
    organisations.every((place) => place > first) && (total < first || organisations.every((place) => place < total))
  );
}

function keysOf(cells: readonly FoundCell[]): string[] {
  return cells.flatMap(({ text }) => columnNamed(text) ?? []);
}

/** The cells of one row under their columns, and how sure that is. */
interface Assigned {
  readonly cells: readonly { readonly key: string; readonly cell: FoundCell }[];
  readonly confidence: number;
  readonly atMost: number;
  readonly reason: string | null;
}

function assign(row: GridRow, head: Head): Assigned | null {
  const byPlace = head.places === null ? null : assignByPlace(row, head.places);
  const byOrder = assignByOrder(row, head);
  if (byPlace && byOrder && !agree(byPlace, byOrder)) {
    return row.places.includes(null) || isShifted(byPlace)
      ? { ...byOrder, confidence: Math.min(byOrder.confidence, 0.8), reason: '这一行的格数与表头不一致，按顺序读取' }
      : byPlace;
  }
  return byPlace ?? byOrder ?? assignLoosely(row, head);
}

function agree(a: Assigned, b: Assigned): boolean {
  return a.cells.every(({ key, cell }) => b.cells.some((other) => other.key === key && other.cell === cell));
}

/** Whether what stands under the columns is not all figures. */
function isShifted({ cells }: Assigned): boolean {
  return cells.some(({ cell }) => !isFigureText(cell.text));
}

function assignByPlace(row: GridRow, places: ReadonlyMap<string, number>): Assigned | null {
  const cells = [...places].map(([key, column]) => ({ key, cell: row.places[column] ?? null }));
  const whole = cells.filter((one): one is { key: string; cell: FoundCell } => one.cell !== null);
  if (whole.length < columns.length || whole.some(({ cell }) => !isFigureText(cell.text))) return null;
  if (new Set(whole.map(({ cell }) => cell)).size < columns.length) return null;
  const under = new Set(whole.map(({ cell }) => cell));
  const strays = row.tail.filter((cell) => !under.has(cell) && isNumberText(cell.text));
  if (strays.length > 0)
    return { cells: whole, confidence: 0.6, atMost: 0.85, reason: '这一行有不在表头任何一列下的数' };
  return { cells: whole, confidence: 0.97, atMost: 0.99, reason: null };
}

function assignByOrder(row: GridRow, head: Head): Assigned | null {
  const run = figureRun(row);
  if (run.length !== columns.length) return null;
  const cells = head.order.flatMap((key, index) => {
    const cell = run[index];
    return cell ? [{ key, cell }] : [];
  });
  if (!head.isRead) return { cells, confidence: 0.7, atMost: 0.85, reason: '没有找到完整的表头，按法定列序读取' };
  return { cells, confidence: 0.91, atMost: 0.97, reason: null };
}

/** What follows the label, without the blanks and remarks that stand around seven figures. */
function figureRun(row: GridRow): readonly FoundCell[] {
  let run = [...row.tail];
  while (run.length > columns.length && run.at(-1) && isRemark(run.at(-1))) run = run.slice(0, -1);
  while (run.length > columns.length && run[0] && !isNumberText(run[0].text)) run = run.slice(1);
  return run.every(({ text }) => isFigureText(text)) ? run : [];
}

function isRemark(cell: FoundCell | undefined): boolean {
  return cell !== undefined && !isNumberText(cell.text);
}

/** A row with too few or too many cells: what is there is shown, and nothing of it is sure. */
function assignLoosely(row: GridRow, head: Head): Assigned | null {
  const run = row.tail.filter(({ text }) => isFigureText(text));
  if (run.length === 0) return null;
  const cells = head.order.flatMap((key, index) => {
    const cell = run[index];
    return cell ? [{ key, cell }] : [];
  });
  return {
    cells,
    confidence: 0.4,
    atMost: 0.4,
    reason: `这一行有 ${run.length} 格，应有 ${columns.length} 格，不能确定各属哪一列`,
  };
}

/** The row that the labels in front of the figures name: the nearest label first, then all of them together. */
function nameOf({ labels }: GridRow): NamedRow | null {
  const texts = labels.map(({ text }) => text);
  for (let from = texts.length - 1; from >= 0; from -= 1) {
    const named = rowNamed('applications', texts.slice(from).join(''));
    if (named) return named;
  }
  return null;
}

/** "3.其他" is a row of 其他处理, wherever else 其他 may stand. */
function inContext(named: NamedRow | null, row: GridRow, before: string | null): NamedRow | null {
  if (named?.row !== 'other.rest') return named;
  const isGrouped = before?.startsWith('other') || row.labels.some(({ text }) => labelCore(text).includes('其他处理'));
  return isGrouped ? named : { ...named, likeness: 0.6 };
}

/** What a table says of the one that goes on after it, on the next page, without repeating its head. */
export interface CarriedHead {
  readonly head: Head;
  readonly columnCount: number;
  readonly lastRow: string | null;
}

/**
 * Reads the rows of table 三 from one table of a document: rows and columns by their labels; the order of cells only
 * where merged cells were lost, and then with less confidence.
 */
export function readApplications(
  table: FoundTable,
  block: number,
  before: CarriedHead | null,
): TableReading & { readonly carried: CarriedHead } {
  const rows = gridRows(table);
  const head = headOf(rows.filter(isHeadRow)) ?? carriedHead(before, table) ?? assumedHead;
  const readings: Reading[] = [];
  const strangers: string[] = [];
  let last = before?.lastRow ?? null;
  const width = usualWidth(rows);
  for (const row of rows.filter((one) => !isHeadRow(one))) {
    const named = inContext(nameOf(row), row, last);
    const assigned = named ? assignInside(row, head, width) : null;
    if (named && assigned) {
      readings.push(...readingsOf(named, assigned, block));
      last = named.row;
    } else if (isStranger(row)) strangers.push(row.labels.map(({ text }) => labelCore(text)).join(' '));
  }
  // 总计 alone is a line of some other table.
  if (readings.every((reading) => reading.row === 'total')) {
    return { readings: [], strangers: [], carried: before ?? assumedCarry };
  }
  return { readings, strangers, carried: { head, columnCount: table.columnCount, lastRow: last } };
}

function widthOf({ places }: GridRow): number {
  return places.findLastIndex((cell) => cell !== null) + 1;
}

/** How wide nearly all rows are; boundless where merged cells were lost and widths say nothing. */
function usualWidth(rows: readonly GridRow[]): number {
  const widths = rows.map(widthOf).toSorted((a, b) => a - b);
  const middle = widths[Math.floor(widths.length / 2)] ?? 0;
  const isUsual = widths.filter((width) => width === middle).length >= rows.length * 0.7;
  return isUsual ? middle : Number.POSITIVE_INFINITY;
}

/** A row that sticks out of the table has a cell too many somewhere. */
function assignInside(row: GridRow, head: Head, width: number): Assigned | null {
  const assigned = assign(row, head);
  if (!assigned || widthOf(row) <= width || row.tail.length <= columns.length) return assigned;
  return {
    ...assigned,
    confidence: Math.min(assigned.confidence, 0.6),
    atMost: 0.85,
    reason: '这一行比其他行多出一格',
  };
}

const assumedCarry: CarriedHead = { head: assumedHead, columnCount: 0, lastRow: null };

function carriedHead(before: CarriedHead | null, { columnCount }: FoundTable): Head | null {
  if (!before) return null;
  return before.columnCount === columnCount ? before.head : { ...before.head, places: null };
}

function isStranger(row: GridRow): boolean {
  return row.labels.length > 0 && row.tail.filter(({ text }) => isNumberText(text)).length >= 2;
}

function readingsOf(named: NamedRow, assigned: Assigned, block: number): Reading[] {
  const resembles = named.likeness < 0.9;
  return assigned.cells.map(({ key, cell }) => {
    const figure = readFigure(cell.text, { decimals: 0, signed: false });
    const reasons = [resembles ? '行名与法定名称不完全相同' : null, assigned.reason, figure.reason];
    return {
      table: 'applications',
      row: named.row,
      column: key,
      value: figure.value,
      confidence: Math.min(named.likeness, assigned.confidence, figure.confidence),
      atMost: Math.min(resembles ? 0.85 : 1, assigned.atMost, figure.atMost),
      reasons: reasons.filter((reason) => reason !== null),
      place: { block, row: cell.row, column: cell.column },
      printed: cell.text,
    };
  });
}
