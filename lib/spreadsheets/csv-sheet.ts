import { parse } from 'csv-parse/sync';
import { fail, type Result } from '../result';
import { unguardedText } from './formula-guard';
import { cleanText, shapeSheet } from './sheet-shape';
import { type Sheet, type SheetRefusal, sheetLimits } from './types';

/** Blank lines count as rows in Excel, so some more are read than may hold anything. */
const MAX_LINES = sheetLimits.rows * 4;

/** Reads comma, semicolon or tab separated text, in UTF-8, UTF-16 or the GB18030 that a Chinese Excel writes. */
export function readCsvSheet(bytes: Uint8Array, name: string): Result<Sheet, SheetRefusal> {
  const text = decode(bytes);
  if (text === null) return fail({ code: 'unknownEncoding' });
  // What no text holds: some other kind of file under this name.
  if (text.includes('\0')) return fail({ code: 'unknownKind' });
  const lines = linesOf(text);
  if (!lines) return fail({ code: 'unreadable' });
  if (lines.length > MAX_LINES) return fail({ code: 'tooManyRows', maxRows: sheetLimits.rows });
  const rows = lines.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((cell) => cleanText(unguardedText(cell))),
  }));
  return shapeSheet(name, rows);
}

function decode(bytes: Uint8Array): string | null {
  const candidates = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

function linesOf(text: string): string[][] | null {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, to: MAX_LINES + 1 });
  } catch {
    return null;
  }
}

/** The separator that the first line uses most. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const [first] = [',', '\t', ';'].sort((one, other) => line.split(other).length - line.split(one).length);
  return first ?? ',';
}
