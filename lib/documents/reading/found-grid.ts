import { BeyondLimits, readingLimits } from './limits';
import type { FoundCell, FoundTable } from './types';

/** Row → column → the cell that covers this place, or null where a row is too short. */
export type FoundGrid = readonly (readonly (FoundCell | null)[])[];

/** The table with each cell at every place that it covers. */
export function gridOf({ rowCount, columnCount, cells }: FoundTable): FoundGrid {
  const grid = Array.from({ length: rowCount }, () => Array<FoundCell | null>(columnCount).fill(null));
  for (const cell of cells) cover(grid, cell);
  return grid;
}

function cover(grid: (FoundCell | null)[][], cell: FoundCell): void {
  for (const row of grid.slice(cell.row, cell.row + cell.rowSpan)) {
    for (let column = cell.column; column < cell.column + cell.colSpan && column < row.length; column += 1) {
      row[column] ??= cell;
    }
  }
}

/** A cell as a page or document gives it: in its row, after the one before. */
export interface GivenCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/**
 * Rows of cells put on a grid as browsers do it: a cell takes the next place that no cell from above covers.
 * @throws BeyondLimits for more than a report's table holds
 */
export function tableOfRows(rows: readonly (readonly GivenCell[])[]): FoundTable {
  if (rows.length > readingLimits.rowsOfTable) throw new BeyondLimits();
  /** For each column the first row that is free again. */
  const freeFrom: number[] = [];
  const cells = rows.flatMap((given, row) => placedRow(given, row, rows.length, freeFrom));
  const columnCount = Math.max(0, ...cells.map(({ column, colSpan }) => column + colSpan));
  return { kind: 'table', rowCount: rows.length, columnCount, cells };
}

function placedRow(given: readonly GivenCell[], row: number, rowCount: number, freeFrom: number[]): FoundCell[] {
  const cells: FoundCell[] = [];
  let column = 0;
  for (const cell of given) {
    while ((freeFrom[column] ?? 0) > row) column += 1;
    if (column >= readingLimits.columnsOfTable) break;
    const colSpan = spanOf(cell.colSpan, readingLimits.columnsOfTable - column);
    const rowSpan = spanOf(cell.rowSpan, rowCount - row);
    cells.push({ text: cell.text, row, column, rowSpan, colSpan });
    for (let covered = column; covered < column + colSpan; covered += 1) freeFrom[covered] = row + rowSpan;
    column += colSpan;
  }
  return cells;
}

/** At least one, at most what is left of the table; `rowspan="0"` means down to its end. */
function spanOf(given: number | undefined, left: number): number {
  if (given === 0) return Math.max(1, left);
  return Math.max(1, Math.min(Number.isInteger(given) ? (given ?? 1) : 1, left));
}

/** The cells that begin in each row, from the left: a table as it is drawn. */
export function gridRowsOf({ rowCount, cells }: FoundTable): readonly (readonly FoundCell[])[] {
  const rows = Array.from({ length: rowCount }, (): FoundCell[] => []);
  for (const cell of cells) rows[cell.row]?.push(cell);
  return rows.map((row) => row.toSorted((a, b) => a.column - b.column));
}
