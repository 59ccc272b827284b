import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ok } from '../result';
import { importRows } from './import-rows';
import { readSheet } from './read-sheet';
import { writeTemplate } from './template';

const columns = [
  { head: '标题', required: true, example: '关于发放补贴的通知', help: '不超过 100 字' },
  { head: '体裁', required: false, example: '公告通知', help: '从列表选择', choices: ['工作动态', '公告通知'] },
];

describe('an import template', () => {
  it('can be read back: its headings are right and its example is no row', async () => {
    const read = await readSheet(await writeTemplate({ name: '信息导入', columns }), '模板.xlsx');
    const preview =
      read.ok &&
      importRows<{ title: string; genre: string }>(read.value, [
        { key: 'title', heads: ['标题'], required: true, read: (words) => ok(words) },
        { key: 'genre', heads: ['体裁'], required: false, blank: '', read: (words) => ok(words) },
      ]);
    expect(preview).toMatchObject({ headErrors: [], rows: [], totals: { rows: 0 } });
  });

  it('offers the choices of a coded column in every row, and explains each column', async () => {
    const bytes = await writeTemplate({ name: '信息导入', columns, notes: ['每月 5 日前报送。'] });
    const workbook = await new ExcelJS.Workbook().xlsx.load(bytes.buffer);
    const [form, guide, choices] = workbook.worksheets;
    const rule = { type: 'list', formulae: ["'选项'!$B$1:$B$2"] };
    expect(form?.getCell('B2').dataValidation).toMatchObject(rule);
    expect(form?.getCell('B5001').dataValidation).toMatchObject(rule);
    expect(form?.getCell('A3').dataValidation).toBeUndefined();
    expect(guide?.getRow(3).values).toEqual([undefined, '体裁', '选填', '从列表选择', '工作动态、公告通知']);
    expect(guide?.getCell('C5').value).toBe('每月 5 日前报送。');
    expect([choices?.state, choices?.getCell('B1').value]).toEqual(['veryHidden', '工作动态']);
  });
});
