import { cellsOf } from '../forms';
import { figureAt } from '../totals';
import type { ReportFigures, TableKey } from '../types';
import { type Breach, cellLabel, differ, type Rule } from './rule';

/**
 * A table against what the registers give. Sums are passed over: whoever explains an addend has explained them too, and
 * what is blank on either side is unknown. Silent where no register was given.
 */
function againstRegister(figures: ReportFigures, table: TableKey): readonly Breach[] {
  const { format, counted } = figures;
  if (!counted?.of.has(table)) return [];
  return cellsOf(format, table).flatMap((cell) => {
    if (cell.computed) return [];
    const address = { table, row: cell.row, column: cell.column };
    const register = figureAt(counted.tables, address);
    const figure = figureAt(figures.tables, address);
    if (!differ(register, figure)) return [];
    return [{ ...address, message: `${cellLabel(format, address)}：表中是 ${figure}，登记的记录统计为 ${register}` }];
  });
}

/** The tables against the registers. They warn: a year that was kept elsewhere has gaps here and true figures there. */
export const registerRules = {
  R1: { severity: 'warning', check: (figures) => againstRegister(figures, 'applications') },
  R2: { severity: 'warning', check: (figures) => againstRegister(figures, 'appeals') },
  R3: { severity: 'warning', check: (figures) => againstRegister(figures, 'proactive') },
} as const satisfies Record<string, Rule>;
