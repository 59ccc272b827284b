import { columnsOf, rowLabel, rowsOf } from '../forms';
import { add, figureAt } from '../totals';
import type { Figure, ReportFigures, Tables } from '../types';
import { blankBreaches } from './blanks';
import { numberBreaches } from './numbers';
import { type Breach, differ, lastYear, type Rule } from './rule';

const table = 'proactive';

function figureOf(tables: Tables, row: string, column: string): Figure {
  return figureAt(tables, { table, row, column });
}

/** Rows of this format that have the column. */
function rowsWithColumn({ format }: ReportFigures, column: string): readonly string[] {
  return rowsOf(format, table).filter((row) => columnsOf(format, table, row).includes(column));
}

function countsAndAmounts(figures: ReportFigures): readonly Breach[] {
  if (figures.format !== '2021') return [];
  return [...numberBreaches(figures, table), ...blankBreaches(figures, table)];
}

function inForceFollows(figures: ReportFigures): readonly Breach[] {
  const last = lastYear(figures);
  if (!last) return [];
  return rowsWithColumn(figures, 'inForce').flatMap((row) => {
    const of = (column: string) => figureOf(figures.tables, row, column);
    const [issued, abolished, inForce] = [of('issued'), of('abolished'), of('inForce')];
    const before = figureOf(last.tables, row, 'inForce');
    const expected = add([before, issued, abolished === null ? null : -abolished]);
    if (!differ(expected, inForce)) return [];
    const sum = `上一年 ${before} + 本年制发 ${issued} - 本年废止 ${abolished} = ${expected}`;
    const message = `${rowLabel(figures.format, table, row)}：${sum}，现行有效填的是 ${inForce}`;
    return [{ table, row, column: 'inForce', message }];
  });
}

function exceeds(left: Figure, right: Figure): boolean {
  return left !== null && right !== null && left > right;
}

function disclosedOfMade(figures: ReportFigures): readonly Breach[] {
  if (figures.format !== '2019') return [];
  const breaches = rowsWithColumn(figures, 'newlyDisclosed').flatMap((row): Breach[] => {
    const of = (column: string) => figureOf(figures.tables, row, column);
    const [made, disclosed, total] = [of('newlyMade'), of('newlyDisclosed'), of('totalDisclosed')];
    const start = `${rowLabel(figures.format, table, row)}：本年新公开 ${disclosed}`;
    const overMade = { table, row, column: 'newlyDisclosed', message: `${start}，多于本年新制作 ${made}` } as const;
    const overTotal = { table, row, column: 'totalDisclosed', message: `${start}，多于对外公开总数 ${total}` } as const;
    return [...(exceeds(disclosed, made) ? [overMade] : []), ...(exceeds(disclosed, total) ? [overTotal] : [])];
  });
  return [...breaches, ...blankBreaches(figures, table)];
}

function itemsNotBelowZero(figures: ReportFigures): readonly Breach[] {
  return rowsWithColumn(figures, 'change').flatMap((row) => {
    const before = figureOf(figures.tables, row, 'previousYearItems');
    const change = figureOf(figures.tables, row, 'change');
    const now = add([before, change]);
    if (now === null || now >= 0) return [];
    const name = rowLabel(figures.format, table, row);
    const message = `${name}：上一年项目 ${before}，本年增/减 ${change}，合计 ${now}，不应小于 0`;
    return [{ table, row, column: 'change', message }];
  });
}

/** Table 二. */
export const proactiveRules = {
  P1: { severity: 'error', check: countsAndAmounts },
  P2: { severity: 'warning', check: inForceFollows },
  P3: { severity: 'warning', check: disclosedOfMade },
  P4: { severity: 'error', check: itemsNotBelowZero },
} as const satisfies Record<string, Rule>;
