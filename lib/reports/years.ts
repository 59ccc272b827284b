import type { ChartSpec } from '../charts/types';
import { cellName, cellUnit } from '../figures/labels';
import { cellsOf, columnLabel, rowLabel, tableKeys } from '../statistics/forms';
import { figureAt } from '../statistics/totals';
import type { CellAddress, Figure, ReportFormat, TableKey, Tables } from '../statistics/types';

/** The tables of a year as its latest public edition has them. */
export interface YearTables {
  readonly year: number;
  readonly format: ReportFormat;
  readonly edition: number;
  /** Instant, ISO 8601. */
  readonly publishedAt: string;
  readonly tables: Tables;
}

/** So many years stand side by side. */
export const yearsAtMost = 5;

/** One figure through the years, the earliest first; null where a year's form has no such cell, or left it blank. */
export interface YearsLine extends CellAddress {
  readonly rowName: string;
  readonly columnName: string;
  readonly unit: string;
  readonly values: readonly Figure[];
}

/**
 * The cells of all forms in use over these years, in the order of the newest form; what only an older form has comes
 * after it.
 * @param years the earliest first
 */
export function yearsLines(years: readonly YearTables[]): readonly YearsLine[] {
  const formats = [...new Set(years.map(({ format }) => format))].reverse();
  return tableKeys.flatMap((table) => {
    const seen = new Set<string>();
    return formats.flatMap((format) =>
      cellsOf(format, table).flatMap(({ row, column }): YearsLine[] => {
        if (seen.has(`${row}.${column}`)) return [];
        seen.add(`${row}.${column}`);
        return [lineOf({ table, row, column }, format, years)];
      }),
    );
  });
}

function lineOf(address: CellAddress, format: ReportFormat, years: readonly YearTables[]): YearsLine {
  const { table, row, column } = address;
  return {
    ...address,
    rowName: rowLabel(format, table, row),
    columnName: columnLabel(format, table, column),
    unit: cellUnit(address),
    values: years.map(({ tables }) => figureAt(tables, address)),
  };
}

/** What people compare: of table 三 the totals, of the others every figure. */
export function shownLines(lines: readonly YearsLine[], table: TableKey): readonly YearsLine[] {
  return lines.filter((line) => line.table === table && (table !== 'applications' || line.column === 'total'));
}

interface ChartCell extends CellAddress {
  readonly label: string;
}

const cell = (table: TableKey, row: string, label: string): ChartCell => ({ table, row, column: 'total', label });

const charts: readonly { readonly title: string; readonly cells: readonly ChartCell[] }[] = [
  {
    title: '政府信息公开申请',
    cells: [
      cell('applications', 'newlyReceived', '本年新收'),
      cell('applications', 'total', '办理结果总计'),
      cell('applications', 'carriedOut', '结转下年'),
    ],
  },
  {
    title: '行政复议、行政诉讼',
    cells: [
      cell('appeals', 'reconsideration', '行政复议'),
      cell('appeals', 'litigationDirect', '未经复议直接起诉'),
      cell('appeals', 'litigationAfterReconsideration', '复议后起诉'),
    ],
  },
];

/** Charts of what both forms count alike; none over a single year. */
export function yearsCharts(years: readonly YearTables[]): readonly ChartSpec[] {
  if (years.length < 2) return [];
  return charts.map(({ title, cells }) => ({
    kind: 'bar',
    title,
    unit: '件',
    years: years.map(({ year }) => year),
    points: cells.map((address) => ({
      label: address.label,
      source: `cell:${address.table}.${address.row}.${address.column}`,
      values: years.map(({ tables }) => figureAt(tables, address)),
    })),
  }));
}

/** Every figure as a sheet, the same as csv and xlsx. */
export function yearsSheet(years: readonly YearTables[]) {
  const columns = [
    { head: '项目', width: 48 },
    { head: '单位', width: 8 },
    ...years.map(({ year }) => ({ head: `${year}年`, width: 12 })),
  ];
  const format = years.at(-1)?.format ?? '2021';
  const rows = yearsLines(years).map((line) => [cellName(nameFormat(line, format), line), line.unit, ...line.values]);
  return { name: '政府信息公开年报数据', columns, rows };
}

/** A row that only the older form has is named by it. */
function nameFormat({ table, row }: YearsLine, format: ReportFormat): ReportFormat {
  return cellsOf(format, table).some((known) => known.row === row) ? format : '2019';
}
