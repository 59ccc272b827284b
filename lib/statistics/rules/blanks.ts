import { cellsOf, columnLabel, rowLabel, tableNames } from '../forms';
import { add, addendsOf, figureAt } from '../totals';
import type { CellAddress, ReportFigures, TableKey } from '../types';
import type { Breach } from './rule';

interface AskedCell extends CellAddress {
  /** What a blank total would come to. */
  readonly sum: number | null;
  readonly blank: boolean;
}

/**
 * The cells in which the form asks for a number, rows that are missing altogether left to rule T1.
 * A total over a blank is no question of its own: whoever fills the blank answers it too.
 */
function askedCells({ format, tables }: ReportFigures, table: TableKey): readonly AskedCell[] {
  return cellsOf(format, table).flatMap((cell): AskedCell[] => {
    const address = { table, row: cell.row, column: cell.column };
    if (tables[table][cell.row] === undefined) return [];
    if (figureAt(tables, address) !== null) return [{ ...address, sum: null, blank: false }];
    const sum = cell.computed ? add(addendsOf(format, address).map((addend) => figureAt(tables, addend))) : null;
    return cell.computed && sum === null ? [] : [{ ...address, sum, blank: true }];
  });
}

/** Keys under which each of several cells is blank. */
function whollyBlank(cells: readonly AskedCell[], key: 'row' | 'column'): readonly string[] {
  return [...new Set(cells.map((cell) => cell[key]))].filter((name) => {
    const group = cells.filter((cell) => cell[key] === name);
    return group.length > 1 && group.every(({ blank }) => blank);
  });
}

function blankCell({ format }: ReportFigures, { table, row, column, sum }: AskedCell): Breach {
  const place = `${rowLabel(format, table, row)}：${columnLabel(format, table, column)}空白`;
  const hint = sum === null ? '没有的请填 0' : `各项之和是 ${sum}，请填写`;
  return { table, row, column, message: `${place}，${hint}` };
}

/**
 * Blanks where the form asks for a number, the widest first: the table, a column, a row, a cell.
 * One line for each, since a published table with 125 blanks has five blank columns and not 125 faults.
 */
export function blankBreaches(figures: ReportFigures, table: TableKey): readonly Breach[] {
  const { format } = figures;
  const cells = askedCells(figures, table);
  if (!cells.some(({ blank }) => blank)) return [];
  if (cells.every(({ blank }) => blank)) {
    return [{ severity: 'warning', table, message: `${tableNames[table]}全部空白，没有的请填 0` }];
  }

  const columns = whollyBlank(cells, 'column');
  const outside = cells.filter(({ column }) => !columns.includes(column));
  const rows = whollyBlank(outside, 'row');
  const single = outside.filter(({ row, blank }) => blank && !rows.includes(row));

  const breaches: Breach[] = [
    ...columns.map((column) => ({
      table,
      column,
      message: `${columnLabel(format, table, column)}：整列空白，没有的请填 0`,
    })),
    ...rows.map((row) => ({ table, row, message: `${rowLabel(format, table, row)}：整行空白，没有的请填 0` })),
    ...single.map((cell) => blankCell(figures, cell)),
  ];
  return breaches.map((breach) => ({ severity: 'warning', ...breach }));
}
