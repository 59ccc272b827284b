import type { FoundCell, FoundTable } from '../documents/reading/types';
import { isFigureText, isNumberText, readFigure } from './figures';
import { type GridRow, gridRows } from './grid-rows';
import { labelCore, squeezed } from './printed-text';
import { type NamedRow, rowNamed } from './row-names';
import type { Reading, TableReading } from './types';

/** How table 二 names its columns, in both formats. */
const columnMarks: readonly (readonly [string, RegExp])[] = [
  ['newlyMade', /新制作/],
  ['newlyDisclosed', /新公开/],
  ['totalDisclosed', /对外公开/],
  ['issued', /制发/],
  ['abolished', /废止/],
  ['inForce', /现行有效/],
  ['previousYearItems', /上一?年(?:度)?项目/],
  ['change', /增\/?减/],
  ['decisions', /处理决定/],
  ['projects', /采购项目/],
  ['amount', /采购总?金额/],
  ['amountTenThousandYuan', /收费(?:总)?金额/],
];

export function proactiveColumn(text: string): string | null {
  const core = labelCore(text);
  if (core.length > 16) return null;
  const named = columnMarks.filter(([, mark]) => mark.test(core));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** Which columns a row of the form has. */
const columnsOfRow: Readonly<Record<string, readonly string[]>> = {
  regulations: ['newlyMade', 'newlyDisclosed', 'totalDisclosed', 'issued', 'abolished', 'inForce'],
  normativeDocuments: ['newlyMade', 'newlyDisclosed', 'totalDisclosed', 'issued', 'abolished', 'inForce'],
  permits: ['previousYearItems', 'change', 'decisions'],
  otherExternalServices: ['previousYearItems', 'change', 'decisions'],
  penalties: ['previousYearItems', 'change', 'decisions'],
  coerciveMeasures: ['previousYearItems', 'change', 'decisions'],
  fees: ['previousYearItems', 'change', 'amountTenThousandYuan'],
  procurement: ['projects', 'amount'],
};

const decimals: Readonly<Record<string, number>> = { amount: 6, amountTenThousandYuan: 6 };

export interface HeadCell {
  readonly key: string;
  readonly cell: FoundCell;
}

interface Under {
  readonly head: HeadCell;
  readonly cell: FoundCell;
  readonly confidence: number;
  readonly reason: string | null;
}

/** Reads the rows of table 二 from one table of a document; each band of it has a head of its own. */
export function readProactive(
  table: FoundTable,
  block: number,
  before: readonly HeadCell[],
): TableReading & { readonly carried: readonly HeadCell[] } {
  const readings: Reading[] = [];
  const strangers: string[] = [];
  let heads = before;
  for (const row of gridRows(table)) {
    const own = headsOf(row);
    if (own.length > 0) {
      heads = own;
      continue;
    }
    const named = nameOf(row);
    const fitting = heads.filter(({ key }) => named && columnsOfRow[named.row]?.includes(key));
    if (named && fitting.length > 0 && fitting.length === heads.length) {
      readings.push(...underHeads(row, heads).map((under) => readingOf(named, under, block)));
    } else if (heads.length > 0 && row.labels.length > 0 && row.tail.some(({ text }) => text.trim() !== '')) {
      strangers.push(row.labels.map(({ text }) => labelCore(text)).join(' '));
    }
  }
  return { readings, strangers, carried: heads };
}

function headsOf(row: GridRow): readonly HeadCell[] {
  return row.cells.flatMap((cell) => {
    const key = isFigureText(cell.text) ? null : proactiveColumn(cell.text);
    return key === null ? [] : [{ key, cell }];
  });
}

function nameOf({ labels }: GridRow): NamedRow | null {
  for (let from = labels.length - 1; from >= 0; from -= 1) {
    const label = labels
      .slice(from)
      .map(({ text }) => text)
      .join('');
    const named = rowNamed('proactive', label);
    if (named) return named;
  }
  return null;
}

function underHeads(row: GridRow, heads: readonly HeadCell[]): Under[] {
  const figures = row.tail.filter(({ text }) => isFigureText(text));
  const isAligned = heads.every(({ cell }) => {
    const under = row.places[cell.column];
    return under && figures.includes(under) && under.column === cell.column;
  });
  const filled = figures.filter(({ text }) => isNumberText(text));
  if (isAligned) {
    const under = heads.map(({ cell }) => row.places[cell.column]);
    const strays = filled.filter((cell) => !under.includes(cell));
    const reason = strays.length > 0 ? '这一行有不在表头任何一列下的数' : null;
    return heads.flatMap((head) => {
      const cell = row.places[head.cell.column];
      return cell ? [{ head, cell, confidence: reason ? 0.6 : 0.97, reason }] : [];
    });
  }
  const run = figures.length > heads.length && filled.length === heads.length ? filled : figures;
  const isWhole = run.length === heads.length;
  const reason = isWhole ? null : `这一行有 ${run.length} 格，表头有 ${heads.length} 列`;
  return heads.flatMap((head, index) => {
    const cell = run[index];
    return cell ? [{ head, cell, confidence: isWhole ? 0.91 : 0.4, reason }] : [];
  });
}

function readingOf(named: NamedRow, { head, cell, confidence, reason }: Under, block: number): Reading {
  const figure = readFigure(cell.text, { decimals: decimals[head.key] ?? 0, signed: head.key === 'change' });
  const unit = otherUnit(head);
  const resembles = named.likeness < 0.9;
  const reasons = [resembles ? '行名与法定名称不完全相同' : null, reason, figure.reason, unit];
  const least = Math.min(named.likeness, confidence, figure.confidence, unit && figure.value !== 0 ? 0.5 : 1);
  return {
    table: 'proactive',
    row: named.row,
    column: head.key,
    value: figure.value,
    confidence: least,
    atMost: least,
    reasons: reasons.filter((one) => one !== null),
    place: { block, row: cell.row, column: cell.column },
    printed: cell.text,
  };
}

/** Amounts are in 万元; a head that says 元 makes the figure another one. */
function otherUnit({ key, cell }: HeadCell): string | null {
  if (decimals[key] === undefined) return null;
  const unit = /[(:](?:单位:)?(万元|亿元|元)\)?/.exec(squeezed(cell.text))?.[1];
  return unit === undefined || unit === '万元' ? null : `原件以${unit}计，本系统以万元计，请换算`;
}
