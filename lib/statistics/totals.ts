import { cellsOf, outcomeRows } from './forms';
import { resultColumns } from './forms/appeals';
import { applicantColumns } from './forms/applications';
import type { CellAddress, Figure, ReportFormat, Rows, TableKey, Tables } from './types';

/** Amounts have up to six digits after the point; sums are kept to these, since 0.1 + 0.2 is not 0.3 in binary. */
const SCALE = 1_000_000;

/** The figure at an address; null where it, its row or its table is missing. */
export function figureAt(tables: Tables, { table, row, column }: CellAddress): Figure {
  return tables[table][row]?.[column] ?? null;
}

/** The sum, or null as soon as one addend is unknown. */
export function add(figures: readonly Figure[]): Figure {
  let sum = 0;
  for (const figure of figures) {
    if (figure === null) return null;
    sum += figure;
  }
  return Math.round(sum * SCALE) / SCALE;
}

/** The cells that a computed cell adds up; none for a typed cell. */
export function addendsOf(format: ReportFormat, { table, row, column }: CellAddress): readonly CellAddress[] {
  if (table === 'applications' && column === 'total')
    return applicantColumns.map((kind) => ({ table, row, column: kind }));
  if (table === 'applications' && row === 'total')
    return outcomeRows(format).map((key) => ({ table, row: key, column }));
  if (table === 'appeals' && column === 'total') return resultColumns.map((result) => ({ table, row, column: result }));
  return [];
}

function computedFigure(format: ReportFormat, tables: Tables, address: CellAddress): Figure {
  const addends = addendsOf(format, address);
  if (addends.length === 0) return figureAt(tables, address);
  return add(addends.map((addend) => computedFigure(format, tables, addend)));
}

/** A table with each cell of its form filled by `figure`, over what stood there. */
function rowsWith(
  format: ReportFormat,
  table: TableKey,
  figure: (cell: CellAddress) => Figure,
  given: Rows = {},
): Rows {
  const rows: Record<string, Readonly<Record<string, Figure>>> = { ...given };
  for (const { row, column } of cellsOf(format, table)) {
    rows[row] = { ...rows[row], [column]: figure({ table, row, column }) };
  }
  return rows;
}

function tablesWith(format: ReportFormat, figure: (cell: CellAddress) => Figure, given?: Tables): Tables {
  return {
    proactive: rowsWith(format, 'proactive', figure, given?.proactive),
    applications: rowsWith(format, 'applications', figure, given?.applications),
    appeals: rowsWith(format, 'appeals', figure, given?.appeals),
  };
}

/**
 * The same tables with every total computed from the typed cells.
 * What stood in a computed cell is ignored; a total over a blank is null; a cell that is missing becomes a blank.
 * Rows that the form does not have stay as they are, so that rule T1 can name them.
 */
export function withTotals(format: ReportFormat, tables: Tables): Tables {
  return tablesWith(format, (cell) => computedFigure(format, tables, cell), tables);
}

/** Tables in which nothing is known yet. */
export function blankTables(format: ReportFormat): Tables {
  return tablesWith(format, () => null);
}

/** Tables of a year in which nothing happened (零报送). */
export function zeroTables(format: ReportFormat): Tables {
  return tablesWith(format, () => 0);
}
