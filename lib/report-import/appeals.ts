import type { FoundCell, FoundTable } from '../documents/reading/types';
import { isFigureText, isNumberText, readFigure } from './figures';
import { type GridRow, gridRows, isLabel } from './grid-rows';
import { labelCore } from './printed-text';
import type { Reading, TableReading } from './types';

const results: readonly string[] = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];

const resultMarks: Readonly<Record<string, RegExp>> = {
  upheld: /^结果维持$|^维持$/,
  corrected: /^结果纠正$|^纠正$/,
  otherResult: /^其他结果$/,
  pending: /^尚?未审结$/,
  total: /^(?:总|合)计$/,
};

const groupMarks: readonly (readonly [string, RegExp])[] = [
  ['litigationDirect', /未经复议/],
  ['litigationAfterReconsideration', /(?:经)?复议后/],
  ['reconsideration', /^(?:政府信息公开)?行政复议(?:情况)?$/],
];

export function resultNamed(text: string): string | null {
  const core = labelCore(text);
  return results.find((key) => resultMarks[key]?.test(core)) ?? null;
}

export function groupNamed(text: string): string | null {
  const core = labelCore(text);
  if (core.length > 20) return null;
  const named = groupMarks.filter(([, mark]) => mark.test(core));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

interface Assigned {
  readonly row: string;
  readonly column: string;
  readonly cell: FoundCell;
  readonly confidence: number;
  readonly atMost: number;
  readonly reason: string | null;
}

/**
 * Reads table 四 from one table of a document: the groups side by side as on the form, one below the other, or one
 * group alone.
 * @param context what stands before the table: names the group where the table doesn't
 */
export function readAppeals(table: FoundTable, block: number, context: string): TableReading {
  const rows = gridRows(table);
  const heads = rows.filter(isHeadRow);
  if (!heads.some((row) => row.cells.filter(({ text }) => resultNamed(text)).length >= 3)) {
    return { readings: [], strangers: [] };
  }
  const assigned = assign(rows, heads, context);
  return { readings: assigned.map((one) => readingOf(one, block)), strangers: [] };
}

function isHeadRow(row: GridRow): boolean {
  const named = row.cells.filter(
    ({ text }) => resultNamed(text) !== null || groupNamed(text) !== null || isLitigation(text),
  );
  return named.length > 0 && !row.cells.some(({ text }) => isNumberText(text));
}

function isLitigation(text: string): boolean {
  return /^行政诉讼/.test(labelCore(text));
}

function assign(rows: readonly GridRow[], heads: readonly GridRow[], context: string): readonly Assigned[] {
  const firstHead = heads[0]?.index ?? 0;
  const bodies = rows.filter((row) => row.index > firstHead && !heads.includes(row) && hasFigures(row));
  const labelled = bodies.filter((row) => row.labels.some(({ text }) => groupNamed(text) !== null));
  if (labelled.length > 0) return labelled.flatMap((row) => assignLabelled(row, heads));
  return bodies.flatMap((row) => assignUnlabelled(row, heads, context));
}

/** A line of figures, or of blanks as wide as one group at least. */
function hasFigures(row: GridRow): boolean {
  const figures = row.tail.filter(({ text }) => isFigureText(text));
  return figures.some(({ text }) => isNumberText(text)) || figures.length >= results.length;
}

/** Groups one below the other: the group is the row's label. */
function assignLabelled(row: GridRow, heads: readonly GridRow[]): readonly Assigned[] {
  const group = row.labels.map(({ text }) => groupNamed(text)).findLast((name) => name !== null);
  const headCells = heads.flatMap(({ cells }) => cells).filter(({ text }) => resultNamed(text) !== null);
  const figures = row.tail.filter(({ text }) => isFigureText(text));
  if (!group || figures.length !== results.length || headCells.length !== results.length) return [];
  return headCells.flatMap((head, index) => {
    const column = resultNamed(head.text);
    const cell = figures[index];
    return column && cell ? [{ row: group, column, cell, confidence: 0.92, atMost: 0.97, reason: null }] : [];
  });
}

function assignUnlabelled(row: GridRow, heads: readonly GridRow[], context: string): readonly Assigned[] {
  const above = heads.filter(({ index }) => index < row.index);
  return assignByPlace(row, above) ?? assignByOrder(row, above, context) ?? [];
}

/** Each figure under the head cells that cover its column, where every group has its five results. */
function assignByPlace(row: GridRow, heads: readonly GridRow[]): readonly Assigned[] | null {
  const placed = row.places.flatMap((cell, column): Assigned[] => {
    if (!cell || cell.column !== column || isLabel(cell.text)) return [];
    const over = heads.map((head) => head.places[column]?.text ?? '');
    const group = over.map(groupNamed).findLast((name) => name !== null);
    const result = over.map(resultNamed).findLast((name) => name !== null);
    return group && result ? [{ row: group, column: result, cell, confidence: 0.97, atMost: 0.99, reason: null }] : [];
  });
  const keys = new Set(placed.map((one) => `${one.row}.${one.column}`));
  const groups = new Set(placed.map((one) => one.row));
  const isWhole = placed.length > 0 && keys.size === placed.length && keys.size === groups.size * results.length;
  const others = row.tail.filter((cell) => isNumberText(cell.text));
  return isWhole && others.every((cell) => placed.some((one) => one.cell === cell)) ? placed : null;
}

/** Merged cells were lost: the results in the order of their heads, five to a group. */
function assignByOrder(row: GridRow, heads: readonly GridRow[], context: string): readonly Assigned[] | null {
  const cells = [...new Set(heads.flatMap((head) => head.cells))];
  const order = cells.map(({ text }) => resultNamed(text)).filter((name) => name !== null);
  const named = cells.map(({ text }) => groupNamed(text)).filter((name) => name !== null);
  const groups = named.length > 0 ? named : groupsOf(context, order.length / results.length);
  const figures = trimmed(row, order.length);
  const isRegular = order.every((name, index) => name === results[index % results.length]);
  if (!isRegular || groups.length * results.length !== order.length) return null;
  if (figures.length !== order.length) return loosely(figures, order, groups);
  // The three groups stand in the form's order; one alone must be named right above its table.
  const isRead = named.length > 0 || groups.length === 3 || groups[0] === groupNamed(context);
  return figures.flatMap((cell, index) => {
    const group = groups[Math.floor(index / results.length)];
    const column = order[index];
    if (!group || !column) return [];
    const reason = isRead ? null : '复议、诉讼的类别按表前的文字判断';
    return [{ row: group, column, cell, confidence: isRead ? 0.91 : 0.8, atMost: isRead ? 0.96 : 0.85, reason }];
  });
}

/** The groups that the text before a table names, where they are as many as its heads ask for. */
function groupsOf(context: string, count: number): readonly string[] {
  if (count === 3) return ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
  const text = labelCore(context);
  if (count === 2 && /诉讼/.test(text)) return ['litigationDirect', 'litigationAfterReconsideration'];
  const group = /未经复议/.test(text)
    ? 'litigationDirect'
    : /复议后/.test(text)
      ? 'litigationAfterReconsideration'
      : /复议/.test(text) && !/诉讼/.test(text)
        ? 'reconsideration'
        : null;
  return count === 1 && group ? [group] : [];
}

function trimmed(row: GridRow, count: number): readonly FoundCell[] {
  let figures = row.tail.filter(({ text }) => isFigureText(text));
  while (figures.length > count && figures[0] && !isNumberText(figures[0].text)) figures = figures.slice(1);
  while (figures.length > count && !isNumberText(figures.at(-1)?.text ?? '0')) figures = figures.slice(0, -1);
  return figures;
}

function loosely(
  figures: readonly FoundCell[],
  order: readonly string[],
  groups: readonly string[],
): readonly Assigned[] {
  const reason = `这一行有 ${figures.length} 格，表头有 ${order.length} 列，不能确定各属哪一列`;
  return order.flatMap((column, index) => {
    const cell = figures[index];
    const row = groups[Math.floor(index / results.length)];
    return cell && row ? [{ row, column, cell, confidence: 0.4, atMost: 0.4, reason }] : [];
  });
}

function readingOf({ row, column, cell, confidence, atMost, reason }: Assigned, block: number): Reading {
  const figure = readFigure(cell.text, { decimals: 0, signed: false });
  return {
    table: 'appeals',
    row,
    column,
    value: figure.value,
    confidence: Math.min(confidence, figure.confidence),
    atMost: Math.min(atMost, figure.atMost),
    reasons: [reason, figure.reason].filter((one) => one !== null),
    place: { block, row: cell.row, column: cell.column },
    printed: cell.text,
  };
}
