import { fail, type Result } from '../result';
import { readCsvSheet } from './csv-sheet';
import { type Sheet, type SheetRefusal, sheetLimits } from './types';
import { readXlsxSheet } from './xlsx-sheet';

/** How files begin: .xlsx is a zip archive; Excel 97–2003 and locked workbooks are compound files. */
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

/**
 * Reads the first sheet of a spreadsheet that holds anything. What the file is, its bytes say; its name only tells
 * .csv from other text.
 * @param name of the file as it was chosen
 * @returns headings and rows as text, at most 5,000 rows of 60 columns; days as `YYYY-MM-DD`, formulas as what they
 * last gave, a merged cell's text in each row and column it covers
 */
export async function readSheet(bytes: Uint8Array, name: string): Promise<Result<Sheet, SheetRefusal>> {
  if (bytes.length > sheetLimits.bytes) return fail({ code: 'tooLarge', maxBytes: sheetLimits.bytes });
  if (bytes.length === 0) return fail({ code: 'empty' });
  if (beginsWith(bytes, ZIP)) return readXlsxSheet(bytes);
  if (beginsWith(bytes, COMPOUND)) return fail({ code: 'oldOrLocked' });
  if (/\.(csv|txt)$/i.test(name)) return readCsvSheet(bytes, name.replace(/\.[^.]*$/, ''));
  return fail({ code: 'unknownKind' });
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
