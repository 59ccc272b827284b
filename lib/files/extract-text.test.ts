import { Readable } from 'node:stream';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { compoundFile, emptyPdf, plainDocx, plainOfd, sheetOf97, sheetRecord, wordOf97 } from '../../test/given-files';
import { renderPdf } from '../documents/pdf';
import { findPersonalData } from '../privacy/find-personal-data';
import { type ExtractedText, extractText } from './extract-text';
import { textPlaceLabel, uncheckedPartLabel } from './labels';
import type { FileExtension } from './types';

const id = '350402199003074538';
const read = (extension: FileExtension, bytes: Uint8Array) => extractText(Readable.from([bytes]), extension);

async function textOf(extension: FileExtension, bytes: Uint8Array): Promise<ExtractedText> {
  const result = await read(extension, bytes);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

/** Kinds found in a text, and where. */
function foundIn({ text, places }: ExtractedText): readonly string[] {
  return findPersonalData(text).map(({ kind, start }) => {
    const place = places.findLast((candidate) => candidate.start <= start)?.place;
    return `${kind} ${place && textPlaceLabel(place)}`;
  });
}

async function sheet(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const bytes = (numbers: readonly number[], letters: string | Buffer = '') =>
  Buffer.concat([Buffer.from(numbers), Buffer.from(letters)]);

/** The record before a part of a workbook stream: 5 for what stands for the whole, 0x10 for a sheet. */
function begin(version: number, part: number): Buffer {
  return sheetRecord(0x809, bytes([version & 0xff, version >> 8, part, 0]));
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const table = new Table({
  rows: [
    new TableRow({ children: [cell('姓名'), cell('身份证号')] }),
    new TableRow({ children: [cell('张小明'), cell(id)] }),
  ],
});

describe('text out of a file, and the personal data in it', { timeout: 30_000 }, () => {
  it('docx: tables keep their columns, so that names are found beside numbers', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('名单'), table] }] }));
    expect(foundIn(await textOf('docx', bytes))).toEqual(['nameList 正文', 'identityNumber 正文']);
  });

  it('docx: deleted text, headers and remarks are still in the file', async () => {
    const bytes = plainDocx({
      'word/document.xml': `<w:p><w:r><w:t>通</w:t></w:r><w:r><w:t>知</w:t></w:r><w:del><w:r><w:delText>${id}</w:delText></w:r></w:del></w:p>`,
      'word/header1.xml': '<w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>00000000</w:t></w:r></w:p>',
      'word/comments.xml': '<w:comment><w:p><w:r><w:t>闽G12345</w:t></w:r></w:p></w:comment>',
      'word/media/image1.png': 'x',
    });
    const read = await textOf('docx', bytes);
    expect(foundIn(read)).toEqual(['identityNumber 正文', 'mobile 页眉、页脚', 'plate 批注']);
    expect(read.text).toMatch(/^通知/);
    expect(read.unchecked.map(uncheckedPartLabel)).toEqual(['文件中有 1 张图片，机器未核对。']);
  });

  it('xlsx: hidden sheets and remarks, and the workbook behind a chart', async () => {
    const bytes = await sheet((workbook) => {
      const names = workbook.addWorksheet('名单', { state: 'veryHidden' });
      names.addRow(['姓名', '备注', '手机']);
      names.addRow(['张小明', null, 13800000000]);
      workbook.addWorksheet('汇总').getCell('C3').note = `见 ${id}`;
    });
    const found = ['nameList 工作表“名单”', 'mobile 工作表“名单”', 'identityNumber 批注'];
    expect(foundIn(await textOf('xlsx', bytes))).toEqual(found);
    const around = plainDocx({ 'word/embeddings/Sheet1.xlsx': bytes });
    expect(foundIn(await textOf('docx', around))).toEqual(
      ['nameList', 'mobile', 'identityNumber'].map((kind) => `${kind} 内嵌文件 Sheet1.xlsx`),
    );
  });

  it('pdf: page by page, tables with their columns', async () => {
    const bytes = await renderPdf({
      title: '名单',
      author: '民政局',
      blocks: [
        {
          kind: 'table',
          id: 't',
          caption: '名单',
          columnWidths: [1, 3],
          head: [
            [
              { text: '姓名', header: 'column' },
              { text: '身份证号', header: 'column' },
            ],
          ],
          body: [[{ text: '张小明' }, { text: id }]],
        },
      ],
    });
    expect(foundIn(await textOf('pdf', bytes))).toEqual(['nameList 第 1 页', 'identityNumber 第 1 页']);
  });

  it('doc of Word 97', async () => {
    expect(foundIn(await textOf('doc', wordOf97))).toEqual(['nameList 正文', 'identityNumber 正文']);
  });

  it.each(['xls', 'et'] as const)(
    '%s of Excel 97: cells under their columns, formulas with their results',
    async (kind) => {
      const read = await textOf(kind, sheetOf97);
      expect(foundIn(read)).toEqual(['nameList 工作表“名单”', 'identityNumber 工作表“名单”', 'mobile 工作表“名单”']);
      expect(read.text).toContain('张小明\t张小明的家\t350402199003074538\t13800000000\n');
      expect(read.text).toContain('1\t0.25\t123.45\n\t\t合计');
    },
  );

  it('xls: a string that goes on in the next record, and a remark', async () => {
    const sheet = compoundFile({
      Workbook: Buffer.concat([
        begin(0x0600, 5),
        // Two letters in one byte each, then the rest in two.
        sheetRecord(0xfc, bytes([1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0], 'ab')),
        sheetRecord(0x3c, bytes([1], Buffer.from('见李', 'utf16le'))),
        begin(0x0600, 0x10),
        sheetRecord(0xfd, bytes([2, 0, 1, 0, 0, 0, 0, 0, 0, 0])),
        sheetRecord(0x1b6, bytes([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0])),
        sheetRecord(0x3c, bytes([0], '13800000000')),
      ]),
    });
    const read = await textOf('xls', sheet);
    expect(read.text).toMatch(/^\tab见李\n/);
    expect(foundIn(read)).toEqual(['mobile 批注']);
  });

  it('xls of Excel 95: in the code page of Chinese Windows', async () => {
    const label = bytes([0, 0, 0, 0, 0, 0, 4, 0], Buffer.from('d0d5c3fb', 'hex')); // 姓名
    const sheet = compoundFile({
      Book: Buffer.concat([begin(0x0500, 5), begin(0x0500, 0x10), sheetRecord(0x204, label)]),
    });
    expect((await textOf('xls', sheet)).text).toMatch(/^姓名\n/);
  });

  it('csv in GB18030 and in UTF-8', async () => {
    const chinese = Buffer.concat([
      Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac50d0a', 'hex'), // 姓名,身份证号
      Buffer.from('d5c5c8fd', 'hex'), // 张三
      Buffer.from(`,${id}\r\n`),
    ]);
    const found = ['nameList 正文', 'identityNumber 正文'];
    expect(foundIn(await textOf('csv', chinese))).toEqual(found);
    expect(foundIn(await textOf('csv', Buffer.from(`\ufeff姓名,身份证号\n张三,${id}\n`)))).toEqual(found);
  });

  it('ofd', async () => {
    expect(foundIn(await textOf('ofd', plainOfd(`身份证 ${id}`)))).toEqual(['identityNumber 第 1 页']);
  });
});

describe('what the machine can not read it says', { timeout: 30_000 }, () => {
  it.each<[string, FileExtension, Uint8Array, string]>([
    ['a scan', 'pdf', emptyPdf, 'noText'],
    ['a broken workbook', 'xls', Buffer.from('x'), 'unreadable'],
    [
      'a workbook with a password',
      'xls',
      compoundFile({ Workbook: Buffer.concat([begin(0x0600, 5), sheetRecord(0x2f, bytes([0, 0]))]) }),
      'encrypted',
    ],
    ['a picture', 'png', Buffer.from('x'), 'notReadable'],
    ['a broken package', 'docx', Buffer.from('PK\x03\x04'), 'unreadable'],
  ])('%s', async (_, extension, bytes, failure) => {
    expect(await read(extension, bytes)).toEqual({ ok: false, failure });
  });

  it('ends a worker that takes too long', async () => {
    const endless = new Readable({ read: () => undefined });
    expect(await extractText(endless, 'txt', { patienceMs: 300 })).toEqual({ ok: false, failure: 'timeout' });
  });

  it('takes half a file for no file', async () => {
    const torn = Readable.from(
      (function* () {
        yield Buffer.from('一半');
        throw new Error('disk gone');
      })(),
    );
    await expect(extractText(torn, 'txt')).rejects.toThrow('disk gone');
  });

  it('reads many at once, two at a time', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, (_, n) => textOf('txt', Buffer.from(`第 ${n} 件`))));
    expect(results.map(({ text }) => text.trim())).toEqual(Array.from({ length: 6 }, (_, n) => `第 ${n} 件`));
  });
});
