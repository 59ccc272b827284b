import { type FoundGrid, gridOf } from '../documents/reading/found-grid';
import type { FoundCell, FoundTable } from '../documents/reading/types';
import { isFigureText, isNumberText } from './figures';
import { squeezed } from './printed-text';

/** One line of a table as recognition looks at it. */
export interface GridRow {
  readonly index: number;
  /** What covers each column, from above as well. */
  readonly places: readonly (FoundCell | null)[];
  /** Each cell once, from the left. */
  readonly cells: readonly FoundCell[];
  /** The labels before the first figure, those from above first, each from the left. */
  readonly labels: readonly FoundCell[];
  /** What follows the last label: figures, blanks, remarks. */
  readonly tail: readonly FoundCell[];
}

export function gridRows(table: FoundTable): readonly GridRow[] {
  return gridOf(table).map((places, index) => gridRow(places, index));
}

function gridRow(places: FoundGrid[number], index: number): GridRow {
  const cells = [...new Set(places.filter((cell) => cell !== null))];
  const firstNumber = cells.findIndex(({ text }) => isNumberText(text) && !isSerial(cells, text));
  const before = firstNumber < 0 ? cells : cells.slice(0, firstNumber);
  const lastLabel = before.findLastIndex(({ text }) => isLabel(text));
  return {
    index,
    places,
    cells,
    labels: nearestLast(
      before.slice(0, lastLabel + 1).filter(({ text }) => isLabel(text)),
      index,
    ),
    tail: cells.slice(lastLabel + 1).filter(({ text }) => !isUnit(text)),
  };
}

/** Labels from above before the row's own: a merged cell that reaches too far must not name the row. */
function nearestLast(labels: readonly FoundCell[], index: number): readonly FoundCell[] {
  return [...labels.filter(({ row }) => row !== index), ...labels.filter(({ row }) => row === index)];
}

/** A number in front of every label counts the rows. */
function isSerial(cells: readonly FoundCell[], text: string): boolean {
  return cells[0]?.text === text && cells[1] !== undefined && isLabel(cells[1].text);
}

/** A cell that names its row or column. */
export function isLabel(text: string): boolean {
  return !isFigureText(text) && !isUnit(text);
}

/** A column of its own for what is counted. */
function isUnit(text: string): boolean {
  return /^(?:单位:?)?(?:件|个|项|条|次|人|万元|元|份|数量)$/.test(squeezed(text));
}
