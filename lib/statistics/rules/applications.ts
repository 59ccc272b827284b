import { columnLabel, outcomeRows, rowLabel, rowsOf } from '../forms';
import { applicantColumns } from '../forms/applications';
import { add, figureAt } from '../totals';
import type { Figure, ReportFigures, Tables } from '../types';
import { blankBreaches } from './blanks';
import { numberBreaches } from './numbers';
import { type Breach, contradiction, differ, lastYear, type Rule } from './rule';

const table = 'applications';
const columns = [...applicantColumns, 'total'];

function figureOf(tables: Tables, row: string, column: string): Figure {
  return figureAt(tables, { table, row, column });
}

/** The rule printed on the form: 第一项加第二项之和，等于第三项加第四项之和. */
function inEqualsOut({ format, tables }: ReportFigures): readonly Breach[] {
  return columns.flatMap((column) => {
    const of = (row: string) => figureOf(tables, row, column);
    const taken = add([of('newlyReceived'), of('carriedIn')]);
    const handled = add([of('total'), of('carriedOut')]);
    if (!differ(taken, handled)) return [];
    const left = `本年新收 ${of('newlyReceived')} + 上年结转 ${of('carriedIn')} = ${taken}`;
    const right = `办理结果总计 ${of('total')} + 结转下年 ${of('carriedOut')} = ${handled}`;
    return [{ table, row: 'total', column, message: `${columnLabel(format, table, column)}：${left}，不等于${right}` }];
  });
}

function outcomesGiveTotal({ format, tables }: ReportFigures): readonly Breach[] {
  return columns.flatMap((column) => {
    const total = figureOf(tables, 'total', column);
    const outcomes = outcomeRows(format).map((row) => figureOf(tables, row, column));
    const sum = contradiction(outcomes, total);
    if (!sum) return [];
    const name = columnLabel(format, table, column);
    return [{ table, row: 'total', column, message: `${name}：各项办理结果之和${sum}，办理结果总计填的是 ${total}` }];
  });
}

function applicantsGiveTotal({ format, tables }: ReportFigures): readonly Breach[] {
  return rowsOf(format, table).flatMap((row) => {
    const total = figureOf(tables, row, 'total');
    const parts = applicantColumns.map((column) => figureOf(tables, row, column));
    const sum = contradiction(parts, total);
    if (!sum) return [];
    const name = rowLabel(format, table, row);
    return [{ table, row, column: 'total', message: `${name}：六类申请人之和${sum}，总计填的是 ${total}` }];
  });
}

/** Waived less easily where we published last year's figure ourselves. */
function carriedOver(figures: ReportFigures): readonly Breach[] {
  const last = lastYear(figures);
  if (!last) return [];
  return columns.flatMap((column) => {
    const before = figureOf(last.tables, 'carriedOut', column);
    const now = figureOf(figures.tables, 'carriedIn', column);
    if (!differ(before, now)) return [];
    const name = columnLabel(figures.format, table, column);
    const message = `${name}：上年结转填的是 ${now}，${last.year} 年报告的结转下年是 ${before}`;
    return [{ table, row: 'carriedIn', column, message, severity: last.ours ? 'error' : 'warning' }];
  });
}

function firstYearCarriesIn(figures: ReportFigures): readonly Breach[] {
  if (lastYear(figures)) return [];
  const column = columns.findLast((key) => (figureOf(figures.tables, 'carriedIn', key) ?? 0) > 0);
  if (!column) return [];
  const figure = figureOf(figures.tables, 'carriedIn', column);
  const name = columnLabel(figures.format, table, column);
  const message = `上年结转（${name}）填的是 ${figure}，没有 ${figures.year - 1} 年的报告可核对，请注明来源`;
  return [{ table, row: 'carriedIn', column, message }];
}

/** Also holds the other tables' counts that have no rule of their own. */
function wholeNumbers(figures: ReportFigures): readonly Breach[] {
  return [
    ...(figures.format === '2019' ? numberBreaches(figures, 'proactive') : []),
    ...numberBreaches(figures, table),
    ...numberBreaches(figures, 'appeals'),
    ...blankBreaches(figures, table),
  ];
}

/** Table 三. */
export const applicationRules = {
  A1: { severity: 'error', check: inEqualsOut },
  A2: { severity: 'error', check: outcomesGiveTotal },
  A3: { severity: 'error', check: applicantsGiveTotal },
  A4: { severity: 'error', check: carriedOver },
  A5: { severity: 'error', check: wholeNumbers },
  A6: { severity: 'info', check: firstYearCarriesIn },
} as const satisfies Record<string, Rule>;
