import { describe, expect, it } from 'vitest';
import { givenTables } from '../statistics/given-tables';
import { shownLines, type YearTables, yearsCharts, yearsLines, yearsSheet } from './years';

const of = (year: number, received: number): YearTables => {
  const format = year < 2021 ? '2019' : '2021';
  const tables = givenTables(format, { applications: { newlyReceived: { naturalPerson: received } } });
  return { year, format, edition: 1, publishedAt: '2026-01-12T01:00:00.000Z', tables };
};

describe('years side by side', () => {
  const years = [of(2020, 3), of(2021, 5)];

  it('put a cell that both forms have on one line', () => {
    const line = yearsLines(years).find(({ row, column }) => row === 'newlyReceived' && column === 'total');
    expect(line?.values).toEqual([3, 5]);
  });

  it('leave a place open where a year’s form has no such cell', () => {
    const lines = yearsLines(years);
    const valuesOf = (row: string, column: string) =>
      lines.find((line) => line.row === row && line.column === column)?.values;
    expect(valuesOf('other.rest', 'total')).toEqual([null, 0]);
    expect(valuesOf('other', 'total')).toEqual([0, null]);
    expect(valuesOf('normativeDocuments', 'issued')).toEqual([null, 0]);
  });

  it('show of table 三 the totals alone, and give every cell as data', () => {
    const lines = yearsLines(years);
    expect(new Set(shownLines(lines, 'applications').map(({ column }) => column))).toEqual(new Set(['total']));
    const { rows, columns } = yearsSheet(years);
    expect(rows).toHaveLength(lines.length);
    expect(columns.map(({ head }) => head)).toEqual(['项目', '单位', '2020年', '2021年']);
    expect(rows).toContainEqual(['表三 本年新收（自然人）', '件', 3, 5]);
    expect(rows).toContainEqual(['表三 其他处理（总计）', '件', 0, null]);
  });

  it('draw no chart of a single year', () => {
    expect(yearsCharts([of(2021, 5)])).toEqual([]);
    expect(yearsCharts(years)[0]?.points[0]).toMatchObject({ label: '本年新收', values: [3, 5] });
  });
});
