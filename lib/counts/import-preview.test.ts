import { describe, expect, it } from 'vitest';
import { importRows } from '../spreadsheets/import-rows';
import type { Sheet } from '../spreadsheets/types';
import { importColumns } from './import-columns';
import { previewOf, readableRows } from './import-preview';

const heads = ['科室', '年份', '月份', '事项', '数值', '依据', '更正理由'];
const sheetOf = (...rows: readonly (readonly string[])[]): Sheet => ({
  name: '行政数据',
  head: { number: 1, cells: heads },
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
  epoch: 1900,
});
const good = ['社会救助科', '2026', '6', '行政许可', '12', '审批系统台账'];

describe('the preview of an import', () => {
  it('offers what is right to be imported', () => {
    const read = importRows(sheetOf(good, [...good.slice(0, 2), '7月', ...good.slice(3)]), importColumns);
    const preview = previewOf('a.xlsx', read, []);
    expect(preview).toMatchObject({ rows: 2, badCells: 0, headFaults: [] });
    expect(JSON.parse(preview.importable ?? '[]')).toMatchObject([
      { sectionName: '社会救助科', year: 2026, month: 6, kind: 'permits', value: 12 },
      { month: 7, reason: '' },
    ]);
  });

  it('marks each bad cell, of the sheet and of the rules, and offers nothing', () => {
    const read = importRows(
      sheetOf(good, ['社会救助科', '二〇二六', '13', '许可', '十二', '', ''], [...good.slice(0, 4), '1.5', '台账']),
      importColumns,
    );
    expect(readableRows(read)).toHaveLength(2);
    const faults = [{ index: 1, column: '数值', message: '小数位数过多' }];
    const preview = previewOf('a.xlsx', read, faults);
    expect(preview).toMatchObject({ rows: 3, badCells: 6, importable: null });
    expect(preview.lines.map(({ number }) => number)).toEqual([3, 4]);
    const [bad, odd] = preview.lines;
    expect(bad?.cells.filter(({ message }) => message !== null).map(({ text }) => text)).toEqual([
      '二〇二六',
      '13',
      '许可',
      '十二',
      '',
    ]);
    expect(odd?.cells[4]).toEqual({ text: '1.5', message: '小数位数过多' });
  });

  it('says which columns are missing', () => {
    const sheet = { ...sheetOf(), head: { number: 1, cells: ['科室', '年份'] } };
    const preview = previewOf('a.csv', importRows(sheet, importColumns), []);
    expect(preview.headFaults).toHaveLength(4);
    expect(preview.importable).toBeNull();
  });
});
