import { text } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../result';
import { readDay } from './day';
import { type ImportColumn, importRows } from './import-rows';
import { readSheet } from './read-sheet';
import type { Sheet } from './types';
import { writeCsv } from './write-sheet';

interface Item {
  readonly title: string;
  readonly madeOn: string;
  readonly genre: 'news' | 'notice';
  readonly copies: number | null;
}

const genres: Readonly<Record<string, Item['genre']>> = { 工作动态: 'news', 公告通知: 'notice' };

const columns: readonly ImportColumn<Item>[] = [
  { key: 'title', heads: ['标题', '信息标题'], required: true, read: (words) => ok(words) },
  { key: 'madeOn', heads: ['成文日期'], required: true, read: readDay },
  {
    key: 'genre',
    heads: ['体裁'],
    required: true,
    read: (word) => {
      const genre = genres[word];
      return genre ? ok(genre) : fail('没有这种体裁');
    },
  },
  {
    key: 'copies',
    heads: ['份数（份）'],
    required: false,
    blank: null,
    read: (digits) => (/^\d+$/.test(digits) ? ok(Number(digits)) : fail('应为整数')),
  },
];

/** A sheet as it comes out of a file, row 1 the headings. */
function sheetOf(head: readonly string[], ...rows: readonly (readonly string[])[]): Sheet {
  const numbered = rows.map((cells, index) => ({ number: index + 2, cells }));
  return { name: '信息', head: { number: 1, cells: head }, rows: numbered, epoch: 1900 };
}

const head = ['标题', '成文日期', '体裁', '份数(份)'];
const good = ['关于发放补贴的通知', '2025年3月1日', '公告通知', '2'];

describe('an import', () => {
  it('of 500 rows with 7 bad cells names exactly these 7, and imports nothing', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('信息');
    sheet.addRow(['序号', ...head]);
    for (let n = 1; n <= 500; n += 1) sheet.addRow([n, `动态第 ${n} 期`, '2025-03-01', '工作动态', n]);
    sheet.getCell('B2').value = null;
    sheet.getCell('C77').value = '2025-02-30';
    sheet.getCell('D77').value = '工作动向';
    sheet.getCell('E100').value = '两份';
    sheet.getCell('E101').value = 1.5;
    sheet.getCell('C300').value = '去年';
    sheet.getCell('D501').value = '';
    const read = await readSheet(new Uint8Array(await workbook.xlsx.writeBuffer()), '信息.xlsx');
    const preview = read.ok ? importRows(read.value, columns) : null;

    expect(preview?.cellErrors).toEqual([
      { row: 2, column: 'B', head: '标题', value: '', message: '必填' },
      { row: 77, column: 'C', head: '成文日期', value: '2025-02-30', message: '没有这一天，请核对日期' },
      { row: 77, column: 'D', head: '体裁', value: '工作动向', message: '没有这种体裁' },
      { row: 100, column: 'E', head: '份数（份）', value: '两份', message: '应为整数' },
      { row: 101, column: 'E', head: '份数（份）', value: '1.5', message: '应为整数' },
      { row: 300, column: 'C', head: '成文日期', value: '去年', message: '不是日期，请写作 2025-03-01' },
      { row: 501, column: 'D', head: '体裁', value: '', message: '必填' },
    ]);
    expect(preview?.totals).toEqual({ rows: 500, goodRows: 494, badRows: 6 });
    expect(preview?.headErrors).toEqual([]);
    expect(preview?.importable).toBeNull();
  });

  it('gives typed rows once nothing is wrong; a blank optional cell has its own value', () => {
    const preview = importRows(
      sheetOf([' 信息 标题* ', '成文日期', '体裁', '份数（份）'], good, good.slice(0, 3)),
      columns,
    );
    expect(preview.importable).toEqual([
      { title: '关于发放补贴的通知', madeOn: '2025-03-01', genre: 'notice', copies: 2 },
      { title: '关于发放补贴的通知', madeOn: '2025-03-01', genre: 'notice', copies: null },
    ]);
  });

  it('may lack an optional column but no required one, which is told once and not in each row', () => {
    expect(importRows(sheetOf(head.slice(0, 3), good.slice(0, 3)), columns).importable).toMatchObject([
      { copies: null },
    ]);
    const preview = importRows(sheetOf(['标题', '体裁'], ['通知', '公告通知'], ['通知', '公告通知']), columns);
    expect(preview.headErrors).toEqual([
      { code: 'missing', head: '成文日期', column: '', message: '缺少“成文日期”列，请对照模板补上' },
    ]);
    expect(preview.cellErrors).toEqual([]);
    expect(preview.importable).toBeNull();
  });

  it('stops at a heading it does not know, one that stands twice, and a column without any', () => {
    const preview = importRows(sheetOf([...head, '分数', '信息标题'], [...good, '', '', '漏']), columns);
    expect(preview.headErrors.map(({ code, column }) => [code, column])).toEqual([
      ['unknown', 'E'],
      ['duplicate', 'F'],
      ['unknown', 'G'],
    ]);
    expect(preview.importable).toBeNull();
  });

  it('names rows that say the same as an earlier one', () => {
    const keyOf = ({ title, madeOn }: Item) => `${madeOn} ${title}`;
    const preview = importRows(sheetOf(head, good, ['另一件', ...good.slice(1)], good), columns, { keyOf });
    expect(preview.repeatedRows).toEqual([{ row: 4, firstRow: 2 }]);
    expect(preview.totals).toEqual({ rows: 3, goodRows: 2, badRows: 1 });
    expect(preview.importable).toBeNull();
  });

  it('has nothing to import of headings alone', () => {
    expect(importRows(sheetOf(head), columns).importable).toBeNull();
  });

  it('reads what was exported', async () => {
    const rows = [['=关于', '2025-03-01', '工作动态', 3]];
    const exported = await text(writeCsv({ name: '信息', columns: head.map((words) => ({ head: words })), rows }));
    const read = await readSheet(new TextEncoder().encode(exported), '信息.csv');
    expect(read.ok && importRows(read.value, columns).importable).toEqual([
      { title: '=关于', madeOn: '2025-03-01', genre: 'news', copies: 3 },
    ]);
  });
});
