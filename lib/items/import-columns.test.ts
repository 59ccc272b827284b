import { describe, expect, it } from 'vitest';
import { importRows } from '../spreadsheets/import-rows';
import type { Sheet } from '../spreadsheets/types';
import { type ItemImportRow, importKey, itemImportColumns } from './import-columns';

const columns = itemImportColumns({
  sections: [{ id: 's1', name: '社会救助科' }],
  columns: [{ id: 'c1', name: '公告公示' }],
  themes: [],
  today: '2026-01-12',
});

const sheet = (heads: readonly string[], ...rows: readonly (readonly string[])[]): Sheet => ({
  name: '信息',
  epoch: 1900,
  head: { number: 1, cells: heads },
  rows: rows.map((cells, index) => ({ number: index + 2, cells })),
});
const read = (heads: readonly string[], ...rows: readonly (readonly string[])[]) =>
  importRows<ItemImportRow>(sheet(heads, ...rows), columns, { keyOf: importKey });

describe('importing items', () => {
  it('turns names into keys and leaves out what is left out', () => {
    const preview = read(
      ['标题', '体裁', '科室', '栏目', '成文日期', '公开类别', '主题词', '正文'],
      [
        '低保公示',
        '社会救助公示',
        '社会救助科',
        '公告公示',
        '2026年1月8日',
        '第二十条第（十一）项',
        '低保、公示',
        '第一段\n第二段',
      ],
    );
    expect(preview.importable).toEqual([
      expect.objectContaining({
        title: '低保公示',
        genre: 'relief',
        sectionId: 's1',
        columnId: 'c1',
        themeId: null,
        madeOn: '2026-01-08',
        category: '20.11',
        keywords: ['低保', '公示'],
        summary: '',
        body: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: '第一段' }] },
            { type: 'paragraph', content: [{ type: 'text', text: '第二段' }] },
          ],
        },
      }),
    ]);
  });

  it('names each bad cell and imports nothing', () => {
    const preview = read(
      ['标题', '体裁', '成文日期', '责任科室', '公开类别', '有效性'],
      ['好的一行', '公告通知', '2026-01-08', '', '', ''],
      ['', '公告', '2026-01-13', '不存在科', '99', '废止'],
    );
    expect(preview.importable).toBeNull();
    // In the order of the template's columns.
    const places = preview.cellErrors.map(({ row, column }) => `${column}${row}`);
    expect(places).toEqual(['A3', 'B3', 'D3', 'E3', 'C3', 'F3']);
    expect(preview.cellErrors.map(({ message }) => message).join()).toContain('成文日期在今天之后');
  });

  it('marks a row that says what an earlier one said', () => {
    const preview = read(
      ['标题', '体裁', '文号'],
      ['甲', '其他文件', '民〔2026〕1号'],
      ['乙', '其他文件', '民〔2026〕1号'],
    );
    expect(preview.repeatedRows).toEqual([{ row: 3, firstRow: 2 }]);
    expect(preview.importable).toBeNull();
  });
});
