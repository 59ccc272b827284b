import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../test/zip';
import { explainSheetRefusal } from './labels';
import { readSheet } from './read-sheet';

const bytesOf = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer());
const csv = (text: string) => new TextEncoder().encode(text);

/** A workbook of one sheet, filled by the test. */
async function xlsx(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('信息'), workbook);
  return bytesOf(workbook);
}

async function cellsOf(bytes: Uint8Array, name = '信息.xlsx') {
  const read = await readSheet(bytes, name);
  if (!read.ok) throw new Error(read.failure.code);
  return [read.value.head, ...read.value.rows].map(({ number, cells }) => [number, ...cells]);
}

const refusalOf = async (bytes: Uint8Array, name = '信息.xlsx') => {
  const read = await readSheet(bytes, name);
  return read.ok ? null : read.failure.code;
};

describe('a workbook', () => {
  it('gives days, numbers, formulas and texts as people see them', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['标题', '成文日期', '件数', '合计', '链接', '分段']);
      const row = sheet.addRow(['通知', new Date('2025-03-01T00:00:00Z'), 0.1 + 0.2]);
      row.getCell(2).numFmt = 'yyyy"年"m"月"d"日"';
      row.getCell(4).value = { formula: 'C2*10', result: 3, date1904: false };
      row.getCell(5).value = { text: '全文', hyperlink: 'https://example.test/' };
      row.getCell(6).value = { richText: [{ text: '重' }, { font: { bold: true }, text: '要' }] };
    });
    expect(await cellsOf(bytes)).toEqual([
      [1, '标题', '成文日期', '件数', '合计', '链接', '分段'],
      [2, '通知', '2025-03-01', '0.3', '3', '全文', '重要'],
    ]);
  });

  it('knows the built-in date format of a Chinese Office, number 31', async () => {
    const bytes = zipOf({
      'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>45717</v></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>',
    });
    expect(await cellsOf(bytes)).toEqual([[1, '2025-03-01', '1']]);
  });

  it('counts from 1904 where the workbook does', async () => {
    const bytes = await xlsx((sheet, workbook) => {
      workbook.properties.date1904 = true;
      sheet.addRow(['日期', '件数']);
      sheet.addRow([new Date('2025-03-01T00:00:00Z'), 1]).getCell(1).numFmt = 'yyyy/m/d';
    });
    expect(await cellsOf(bytes)).toEqual([
      [1, '日期', '件数'],
      [2, '2025-03-01', '1'],
    ]);
  });

  it('says in each row what a merged cell says for all, and takes no merged title for the headings', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['2025 年信息公开目录']);
      sheet.mergeCells('A1:C1');
      sheet.addRow(['科室', '标题', '份数']);
      sheet.addRow(['救助科', '通知一', 1]);
      sheet.addRow(['', '通知二', 2]);
      sheet.mergeCells('A3:A4');
    });
    expect(await cellsOf(bytes)).toEqual([
      [2, '科室', '标题', '份数'],
      [3, '救助科', '通知一', '1'],
      [4, '救助科', '通知二', '2'],
    ]);
  });

  it('keeps the row numbers of the margin over blank rows, and drops trailing blanks', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(['标题', '份数', '']);
      sheet.addRow([]);
      sheet.addRow(['　通知　', 1, '  ']);
      sheet.addRow([' ']);
    });
    expect(await cellsOf(bytes)).toEqual([
      [1, '标题', '份数'],
      [3, '通知', '1'],
    ]);
  });

  it('is read at its first visible sheet that holds anything', async () => {
    const bytes = await xlsx((_, workbook) => {
      workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['不', '读']);
      workbook.addWorksheet('二月').addRow(['标题', '份数']);
    });
    expect(await readSheet(bytes, '信息.xlsx')).toMatchObject({ value: { name: '二月' } });
  });

  it('with a merged area of a whole sheet or a row number out of this world is read at once', async () => {
    const bytes = zipOf({
      'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><cols><col min="1" max="2000000000"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c>' +
        '<c r="B1" t="str"><v>乙</v></c></row><row r="2000000000"><c r="A2000000000"><v>1</v></c></row></sheetData>' +
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' +
        '<dataValidations><dataValidation sqref="A1:XFD1048576" type="any"/></dataValidations></worksheet>',
    });
    expect(await refusalOf(bytes)).toBe('tooManyColumns');
  });
});

describe('text with separators', () => {
  const rows = [
    [1, '标题', '份数'],
    [2, '关于，发放', '2'],
  ];

  it('is read in UTF-8 with and without its mark', async () => {
    expect(await cellsOf(csv('标题,份数\r\n"关于，发放",2\r\n'), 'a.csv')).toEqual(rows);
    expect(await cellsOf(csv('\ufeff标题,份数\n"关于，发放",2'), 'a.csv')).toEqual(rows);
  });

  it('is read in GB18030, as a Chinese Excel writes it', async () => {
    // 标题,份数 ⏎ 关于，发放,2
    const bytes = Uint8Array.from(Buffer.from('b1eacce22cb7ddcafd0d0ab9d8d3daa3acb7a2b7c52c320d0a', 'hex'));
    expect(await cellsOf(bytes, 'a.csv')).toEqual(rows);
  });

  it('is read with tabs in UTF-16, as “Unicode text” is saved', async () => {
    const bytes = new Uint8Array(Buffer.from('\ufeff标题\t份数\r\n关于，发放\t2\r\n', 'utf16le'));
    expect(await cellsOf(bytes, 'a.txt')).toEqual(rows);
  });

  it('keeps the row numbers of the margin over blank lines and lines in quotes', async () => {
    expect(await cellsOf(csv('标题,份数\n\n"两\n行",1\n末,2\n'), 'a.csv')).toEqual([
      [1, '标题', '份数'],
      [3, '两\n行', '1'],
      [4, '末', '2'],
    ]);
  });
});

describe('a file that can’t be imported is refused in words', () => {
  it('over 10 MB', async () => {
    expect(await refusalOf(new Uint8Array(10 * 1024 * 1024 + 1), 'a.csv')).toBe('tooLarge');
  });

  it('over 5,000 rows or 60 columns', async () => {
    const line = '甲,乙\n';
    expect(await refusalOf(csv(line.repeat(5_001)), 'a.csv')).toBeNull();
    expect(await refusalOf(csv(line.repeat(5_002)), 'a.csv')).toBe('tooManyRows');
    expect(await refusalOf(csv('\n'.repeat(3_000_000)), 'a.csv')).toBe('tooManyRows');
    expect(await refusalOf(csv(Array.from({ length: 61 }, (_, n) => `列${n}`).join()), 'a.csv')).toBe('tooManyColumns');
  });

  it('that unpacks to a thousand times its size, whatever size it declares', async () => {
    const bomb = { 'xl/worksheets/sheet1.xml': ' '.repeat(20_000_000) };
    expect(zipOf(bomb).length).toBeLessThan(30_000);
    expect(await refusalOf(zipOf(bomb))).toBe('packedTooTight');
    expect(await refusalOf(zipOf(bomb, { declaredBytes: 1_000 }))).not.toBeNull();
  });

  it('of too many parts or elements', async () => {
    expect(await refusalOf(zipOf(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}`, 'x']))))).toBe(
      'packedTooTight',
    );
    // Little text and well packed, but each element costs memory.
    const noise = Array.from({ length: 4_100_000 }, (_, n) => `<${(n * 2_654_435_761) % 97}`).join('');
    expect(await refusalOf(zipOf({ 'xl/worksheets/sheet1.xml': noise }))).toBe('packedTooTight');
  });

  it.each([
    ['oldOrLocked', 'd0cf11e0a1b11ae1', 'a.xls'],
    ['unknownKind', '255044462d312e37', 'a.pdf'],
    ['unknownKind', '6100620063', 'a.csv'],
    ['unreadable', '504b0304ffff', 'a.xlsx'],
    ['unknownEncoding', '61ff80ff', 'a.csv'],
    ['empty', '', 'a.csv'],
    ['empty', '0d0a2c2c0d0a', 'a.csv'],
  ] as const)('%s', async (code, hex, name) => {
    const read = await readSheet(Uint8Array.from(Buffer.from(hex, 'hex')), name);
    expect(read).toMatchObject({ ok: false, failure: { code } });
    expect(!read.ok && explainSheetRefusal(read.failure)).toMatch(/。$/);
  });
});
