import { outcomeRows, rowLabel, rowsOf } from '../forms';
import { resultColumns } from '../forms/appeals';
import { applicantColumns } from '../forms/applications';
import { add, figureAt } from '../totals';
import type { Figure, ReportFigures, ReportFormat, Tables } from '../types';
import { blankBreaches } from './blanks';
import { type Breach, contradiction, lastYear, type Rule, rowSum } from './rule';

const table = 'appeals';

function resultsGiveTotal(figures: ReportFigures): readonly Breach[] {
  const { format, tables } = figures;
  const breaches = rowsOf(format, table).flatMap((row): Breach[] => {
    const total = figureAt(tables, { table, row, column: 'total' });
    const results = resultColumns.map((column) => figureAt(tables, { table, row, column }));
    const sum = contradiction(results, total);
    if (!sum) return [];
    const message = `${rowLabel(format, table, row)}：各项结果与尚未审结之和${sum}，总计填的是 ${total}`;
    return [{ table, row, column: 'total', message }];
  });
  return [...breaches, ...blankBreaches(figures, table)];
}

/** An open case is still open next year, or was closed in it: it can't vanish. */
function openCasesReturn(figures: ReportFigures): readonly Breach[] {
  const last = lastYear(figures);
  if (!last) return [];
  return rowsOf(figures.format, table).flatMap((row) => {
    const open = figureAt(last.tables, { table, row, column: 'pending' });
    const now = rowSum(figures.tables, table, row, resultColumns);
    if (open === null || now === null || open <= now) return [];
    const name = rowLabel(figures.format, table, row);
    return [{ table, row, message: `${name}：${last.year} 年尚未审结 ${open} 件，本年各项共 ${now} 件，请核对` }];
  });
}

function isRefusing(row: string): boolean {
  return ['refused', 'unavailable', 'notProcessed'].includes(row.split('.')[0] ?? '');
}

/** Applications refused, unavailable or not processed; these rows are the same in both formats. */
function refusals(format: ReportFormat, tables: Tables): Figure {
  const rows = outcomeRows(format).filter(isRefusing);
  return add(rows.map((row) => rowSum(tables, 'applications', row, applicantColumns)));
}

/** A reconsideration needs something to be reconsidered; blanks and gaps may hold it, a missing year is said. */
function reconsiderationHasGround(figures: ReportFigures): readonly Breach[] {
  const cases = rowSum(figures.tables, table, 'reconsideration', resultColumns);
  if (cases === null || cases === 0 || refusals(figures.format, figures.tables) !== 0) return [];

  const last = lastYear(figures);
  if (last && refusals(figures.format, last.tables) !== 0) return [];
  const years = last ? '本年和上一年的表三' : '本年的表三（没有上一年的数据）';
  const message = `行政复议 ${cases} 件，但${years}没有不予公开、无法提供或不予处理，请核对`;
  return [{ table, row: 'reconsideration', message }];
}

/** Table 四. */
export const appealRules = {
  L1: { severity: 'error', check: resultsGiveTotal },
  L2: { severity: 'warning', check: openCasesReturn },
  L3: { severity: 'warning', check: reconsiderationHasGround },
} as const satisfies Record<string, Rule>;
