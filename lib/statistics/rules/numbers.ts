import { cellsOf } from '../forms';
import type { FigureCell } from '../forms/parts';
import { figureAt } from '../totals';
import type { ReportFigures, TableKey } from '../types';
import { type Breach, cellLabel } from './rule';

/** Digits after the point, read from the shortest decimal that stands for the number (1e-7 has seven). */
function decimalsOf(figure: number): number {
  const [digits = '', exponent = '0'] = String(figure).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function isAllowed(figure: number, cell: FigureCell): boolean {
  return Number.isFinite(figure) && (cell.signed === true || figure >= 0) && decimalsOf(figure) <= cell.decimals;
}

function expected({ decimals, signed }: FigureCell): string {
  if (decimals > 0) return `应不小于 0，至多 ${decimals} 位小数`;
  return signed ? '应为整数，减少写负数' : '应为不小于 0 的整数';
}

/** Figures of a kind that the form does not allow: negative, or with more digits after the point. */
export function numberBreaches({ format, tables }: ReportFigures, table: TableKey): readonly Breach[] {
  return cellsOf(format, table).flatMap((cell) => {
    const address = { table, row: cell.row, column: cell.column };
    const figure = figureAt(tables, address);
    if (figure === null || isAllowed(figure, cell)) return [];
    return [{ ...address, message: `${cellLabel(format, address)}填的是 ${figure}，${expected(cell)}` }];
  });
}
