import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compoundFile,
  dotJpeg,
  dotPng,
  emptyPdf,
  macroDocx,
  packageOf,
  plainDocx,
  plainOfd,
  plainXlsx,
  wordOf97,
} from '../../test/given-files';
import { zipOf } from '../../test/zip';
import { acceptName } from './accept';
import { inspectFile } from './inspect';
import { fileRefusalLabel } from './labels';
import type { FileExtension } from './types';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function inspected(extension: FileExtension, bytes: Uint8Array | string) {
  const path = join(folder, 'upload');
  await writeFile(path, bytes);
  return inspectFile(path, extension);
}

const refusal = (failure: object) => ({ ok: false, failure });
const zip = packageOf({ 'a.txt': 'a' });
const sheetRecords = (...records: readonly (readonly [type: number, ...content: number[]])[]) =>
  Uint8Array.from(records.flatMap(([type, ...content]) => [type & 0xff, type >> 8, content.length, 0, ...content]));
const BOF = [0x0809, 0, 6, 5, 0, 0, 0, 0, 0] as const;

describe('what an office publishes is taken', () => {
  it.each<[FileExtension, Uint8Array | string]>([
    ['pdf', emptyPdf],
    ['docx', plainDocx()],
    ['docx', plainDocx({ 'word/embeddings/Sheet1.xlsx': plainXlsx(), 'word/media/image1.png': dotPng })],
    ['docx', plainDocx({ 'word/embeddings/oleObject1.bin': compoundFile({ 'Equation Native': Buffer.from('x') }) })],
    ['xlsx', plainXlsx()],
    ['ofd', plainOfd('通知')],
    ['doc', wordOf97],
    ['wps', wordOf97],
    ['xls', compoundFile({ Workbook: sheetRecords(BOF, [0x85, 0, 0, 0, 0, 0, 0, 1, 0, 65]) })],
    ['png', dotPng],
    ['jpg', dotJpeg],
    ['jpeg', Buffer.concat([dotJpeg, Buffer.alloc(40)])],
    ['csv', '姓名,金额\n某,1\n'],
    ['csv', Buffer.from('d0d5c3fb2cbdf0b6ee0a', 'hex')],
    ['txt', Buffer.from('\ufeff通知', 'utf16le')],
  ])('%s', async (extension, bytes) => {
    expect(await inspected(extension, bytes)).toEqual({ ok: true });
  });
});

describe('a name that lies about the content', () => {
  it.each<[string, FileExtension, Uint8Array | string, string]>([
    ['zip as pdf', 'pdf', zip, 'zip'],
    ['program as pdf', 'pdf', Buffer.from('MZ\x90\0\x03\0\0\0'), 'program'],
    ['svg as png', 'png', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'svg'],
    ['html as txt', 'txt', '  <!DOCTYPE html><html></html>', 'html'],
    ['html as csv behind a line of text', 'csv', '姓名,金额\n<script>alert(1)</script>', 'html'],
    ['html in UTF-16 as txt', 'txt', Buffer.from('\ufeff<script>1</script>', 'utf16le'), 'html'],
    ['script as txt', 'txt', '#!/bin/sh\nrm -rf /\n', 'script'],
    ['rtf as doc', 'doc', '{\\rtf1 x}', 'rtf'],
    ['gif as png', 'png', 'GIF89a\x01\0\x01\0', 'gif'],
    ['xlsx as docx', 'docx', plainXlsx(), 'xlsx'],
    ['plain zip as docx', 'docx', zip, 'zip'],
    ['xls as doc', 'doc', compoundFile({ Workbook: sheetRecords(BOF) }), 'xls'],
    ['docx as doc', 'doc', plainDocx(), 'zip'],
    ['pdf not at the first byte', 'pdf', Buffer.concat([Buffer.from('\n'), emptyPdf]), 'txt'],
  ])('%s', async (_, extension, bytes, found) => {
    expect(await inspected(extension, bytes)).toEqual(refusal({ code: 'contentDiffers', extension, found }));
  });

  it('is told in words', () => {
    expect(fileRefusalLabel({ code: 'contentDiffers', extension: 'pdf', found: 'zip' })).toBe(
      '文件内容与扩展名不符：扩展名是 pdf，内容是 zip。',
    );
  });
});

describe('two files in one (polyglots)', () => {
  it.each<[string, FileExtension, Uint8Array]>([
    ['pdf and zip', 'pdf', Buffer.concat([emptyPdf, zip])],
    ['pdf and zip, the pdf ended once more', 'pdf', Buffer.concat([emptyPdf, zip, Buffer.from('\n%%EOF\n')])],
    ['pdf and html', 'pdf', Buffer.concat([emptyPdf, Buffer.from('<script>1</script>')])],
    ['jpg and zip', 'jpg', Buffer.concat([dotJpeg, zip])],
    ['jpg and rar', 'jpg', Buffer.concat([dotJpeg, Buffer.from('Rar!\x1a\x07\0')])],
    ['png and zip', 'png', Buffer.concat([dotPng, zip])],
    ['png and one byte', 'png', Buffer.concat([dotPng, Buffer.from('x')])],
  ])('%s', async (_, extension, bytes) => {
    expect(await inspected(extension, bytes)).toEqual(refusal({ code: 'somethingAppended', extension }));
  });
});

describe('packages that unpack to harm', () => {
  it.each<[string, Buffer | Uint8Array, string]>([
    ['a bomb of equal bytes', plainDocx({ 'word/media/a.xml': '0'.repeat(30_000_000) }), 'archiveTooDense'],
    [
      'one that declares more than fits',
      zipOf({ 'a.xml': 'a', 'b.xml': 'b' }, { declaredBytes: 2 ** 31 }),
      'archiveTooLarge',
    ],
    [
      'one that declares less than comes out',
      zipOf({ 'a.xml': '0'.repeat(500_000) }, { declaredBytes: 10 }),
      'corrupt',
    ],
    [
      'too many parts',
      packageOf(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, '']))),
      'archiveTooManyParts',
    ],
    ['a path out of the folder', plainDocx({ '../../etc/cron.d/x': 'x' }), 'archivePath'],
    ['an absolute path', plainDocx({ '/etc/passwd': 'x' }), 'archivePath'],
    ['a zip inside', plainDocx({ 'word/media/a.bin': zip }), 'nestedArchive'],
    ['a zip that calls itself a sheet', plainDocx({ 'word/embeddings/a.xlsx': zip }), 'nestedArchive'],
    [
      'a sheet inside a sheet inside',
      plainDocx({ 'word/embeddings/a.xlsx': plainXlsx({ 'xl/embeddings/b.xlsx': plainXlsx() }) }),
      'nestedArchive',
    ],
    ['a program inside', plainDocx({ 'word/embeddings/a.bin': Buffer.from('MZ\x90\0\x03') }), 'embeddedProgram'],
    [
      'a packed file inside',
      plainDocx({ 'word/embeddings/a.bin': compoundFile({ '\x01Ole10Native': Buffer.from('x') }) }),
      'embeddedProgram',
    ],
    ['macros under the name of a docx', macroDocx(), 'macros'],
    ['a VBA project', plainDocx({ 'word/vbaProject.bin': 'x' }), 'macros'],
    [
      'macros in a sheet inside',
      plainDocx({ 'word/embeddings/a.xlsx': plainXlsx({ 'xl/vbaProject.bin': 'x' }) }),
      'macros',
    ],
    ['half of a file', plainDocx().subarray(0, 200), 'corrupt'],
    ['two parts of one name', packageOf({ 'A.xml': 'a', 'a.xml': 'b' }), 'corrupt'],
  ])('%s', async (_, bytes, code) => {
    expect(await inspected('docx', bytes)).toEqual(refusal({ code }));
  });
});

describe('old office files', () => {
  it.each<[string, FileExtension, Buffer, string]>([
    ['macros in a doc', 'doc', compoundFile({ WordDocument: Buffer.alloc(32), Macros: Buffer.from('') }), 'macros'],
    [
      'a password on a doc',
      'doc',
      compoundFile({ WordDocument: Buffer.from(`${'\0'.repeat(11)}\x01${'\0'.repeat(20)}`) }),
      'encrypted',
    ],
    ['a password on an xls', 'xls', compoundFile({ Workbook: sheetRecords(BOF, [0x2f, 0, 0]) }), 'encrypted'],
    [
      'Excel 4.0 macros',
      'xls',
      compoundFile({ Workbook: sheetRecords(BOF, [0x85, 0, 0, 0, 0, 0, 1, 1, 0, 65]) }),
      'macros',
    ],
    ['a docx with a password', 'doc', compoundFile({ EncryptedPackage: Buffer.from('x') }), 'encrypted'],
    ['a torn file', 'doc', wordOf97.subarray(0, 600), 'corrupt'],
  ])('%s', async (_, extension, bytes, code) => {
    expect(await inspected(extension, bytes)).toEqual(refusal({ code }));
  });
});

describe('broken files', () => {
  it.each<[string, FileExtension, Uint8Array | string, string]>([
    ['nothing', 'pdf', '', 'empty'],
    ['half a pdf', 'pdf', emptyPdf.subarray(0, 60), 'corrupt'],
    ['half a png', 'png', dotPng.subarray(0, 40), 'corrupt'],
    ['text in no encoding of ours', 'txt', Buffer.from([0x61, 0x80, 0x20, 0xff, 0x61]), 'notText'],
  ])('%s', async (_, extension, bytes, code) => {
    expect(await inspected(extension, bytes)).toEqual(refusal({ code }));
  });
});

describe('names', () => {
  const nameOf = (given: string) => {
    const accepted = acceptName(given);
    return accepted.ok ? accepted.value.name : accepted.failure;
  };

  it.each([
    ['关于低保的通知.PDF', '关于低保的通知.pdf'],
    ['../../etc/通知.docx', '通知.docx'],
    ['C:\\Users\\x\\表 1.xlsx', '表 1.xlsx'],
    ['通\u0000知\r\n.txt', '通知.txt'],
    ['a<b>"c|d?.csv', 'a_b__c_d_.csv'],
    ['.. 通知 .pdf', '通知.pdf'],
  ])('%j', (given, kept) => {
    expect(nameOf(given)).toBe(kept);
  });

  it('refuses an ending hidden by signs that turn the text around', () => {
    expect(nameOf('通知\u202Efdp.exe')).toEqual({ code: 'typeNotAllowed', extension: 'exe' });
  });

  it.each(['通知.docm', '表.xlsm', '图.svg', '页.html', 'a.js', '包.zip'])('refuses %s', (given) => {
    expect(nameOf(given)).toMatchObject({ code: 'typeNotAllowed' });
  });

  it('refuses no name, no ending, nothing but an ending, and too long a name', () => {
    expect(nameOf('\u200b')).toEqual({ code: 'nameUnusable' });
    expect(nameOf('通知')).toEqual({ code: 'typeNotAllowed', extension: '' });
    expect(nameOf('.pdf')).toEqual({ code: 'typeNotAllowed', extension: '' });
    expect(nameOf(`${'长'.repeat(117)}.pdf`)).toEqual({ code: 'nameTooLong' });
  });
});
