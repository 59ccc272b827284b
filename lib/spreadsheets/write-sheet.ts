import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import { guardedText } from './formula-guard';

/** A number stays one; a day is its text `YYYY-MM-DD`. */
export type OutputCell = string | number | null;

export interface OutputSheet {
  readonly name: string;
  /** Width in characters; a Chinese one takes two. */
  readonly columns: readonly { readonly head: string; readonly width?: number }[];
  /** Rows may still be coming from the database while the first ones are sent. */
  readonly rows: Iterable<readonly OutputCell[]> | AsyncIterable<readonly OutputCell[]>;
}

const ROWS_AT_A_TIME = 500;

/** Text that a program must not take for a formula or number, also after somebody has edited the cell. */
const AS_TEXT = '@';

/**
 * Streams a workbook of one sheet, headings bold and frozen. Text is text whatever it begins with.
 * @returns the bytes of an .xlsx; a fault of `rows` destroys it
 */
export function writeXlsx(sheet: OutputSheet): Readable {
  const out = new PassThrough();
  fillWorkbook(sheet, out).catch((fault: Error) => out.destroy(fault));
  return out;
}

async function fillWorkbook({ name, columns, rows }: OutputSheet, out: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const worksheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = columns.map(({ head, width }) => ({ width: width ?? Math.min(60, textWidth(head) + 4) }));
  const head = worksheet.addRow(columns.map(({ head }) => head));
  head.eachCell((cell) => {
    cell.font = { bold: true };
    cell.numFmt = AS_TEXT;
  });
  head.commit();

  let count = 0;
  for await (const values of rows) {
    if (out.destroyed) return;
    const row = worksheet.addRow(values.map((value) => (typeof value === 'string' ? storableText(value) : value)));
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = AS_TEXT;
    });
    row.commit();
    count += 1;
    if (count % ROWS_AT_A_TIME === 0) await untilTaken(out);
  }
  worksheet.commit();
  await workbook.commit();
}

/** Lets what was written leave, so that a slow reader does not make the rows pile up in memory. */
async function untilTaken(out: PassThrough): Promise<void> {
  await breathe();
  if (out.writableNeedDrain && !out.destroyed) await Promise.race([once(out, 'drain'), once(out, 'close')]);
}

/** Streams UTF-8 with a byte order mark and CRLF, which Excel opens without asking. */
export function writeCsv({ columns, rows }: OutputSheet): Readable {
  const lines = async function* () {
    yield columns.map(({ head }) => guardedText(head));
    for await (const values of rows) {
      yield values.map((value) => (typeof value === 'string' ? guardedText(value) : (value ?? '')));
    }
  };
  const source = Readable.from(lines());
  const out = source.pipe(stringify({ bom: true, record_delimiter: 'windows' }));
  source.once('error', (fault) => out.destroy(fault));
  out.once('close', () => source.destroy());
  return out;
}

/** Excel takes 31 characters and none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31) || '数据';
}

/** XML has no control characters, and a cell no more than 32,767 characters. */
export function storableText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_767);
}

/** In columns of a fixed-width face. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
}
