import type { DocumentCell } from './model';

/** A cell with its place: column and row counted from 0 inside its part of the table, spans that fit the grid. */
export interface PlacedCell {
  readonly cell: DocumentCell;
  readonly column: number;
  readonly row: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** No cell of a row may reach further: a table is not wider than a page can show. */
const mostColumns = 60;

/**
 * Places the cells of one part (head or body) of a table, row by row, as HTML does: each takes the first free
 * column. Spans are cut where they leave the part or meet another cell, and gaps are filled with empty cells, so
 * that every renderer gets a full grid, whatever was pasted.
 */
export function placeCells(rows: readonly (readonly DocumentCell[])[], columns: number): PlacedCell[][] {
  const taken = rows.map(() => new Array<boolean>(columns).fill(false));
  return rows.map((cells, row) => {
    const line = taken[row] ?? [];
    const waiting = [...cells];
    const placed: PlacedCell[] = [];
    for (let column = line.indexOf(false); column >= 0; column = line.indexOf(false)) {
      const cell = waiting.shift() ?? { text: '' };
      const colSpan = freeColumns(line, column, cell.colSpan ?? 1);
      const rowSpan = freeRows(taken, row, column, cell.rowSpan ?? 1);
      placed.push({ cell, column, row, colSpan, rowSpan });
      for (const below of taken.slice(row, row + rowSpan)) below.fill(true, column, column + colSpan);
    }
    return placed;
  });
}

/** How many columns these rows need, hanging cells counted. */
export function columnsNeeded(rows: readonly (readonly DocumentCell[])[]): number {
  const hanging: number[] = [];
  let most = 1;
  rows.forEach((cells, row) => {
    const own = cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);
    most = Math.max(most, own + (hanging[row] ?? 0));
    for (const cell of cells) {
      const last = Math.min(rows.length, row + (cell.rowSpan ?? 1));
      for (let below = row + 1; below < last; below += 1) hanging[below] = (hanging[below] ?? 0) + (cell.colSpan ?? 1);
    }
  });
  return Math.min(most, mostColumns);
}

function freeColumns(line: readonly boolean[], from: number, wanted: number): number {
  const next = line.indexOf(true, from);
  return Math.min(wanted, (next < 0 ? line.length : next) - from);
}

function freeRows(taken: readonly (readonly boolean[])[], row: number, column: number, wanted: number): number {
  const end = Math.min(taken.length, row + wanted);
  let below = row + 1;
  while (below < end && !taken[below]?.[column]) below += 1;
  return below - row;
}
