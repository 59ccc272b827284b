import { fail, ok, type Result } from '../result';
import { type DateEpoch, type Sheet, type SheetRefusal, type SheetRow, sheetLimits } from './types';

/**
 * Makes a sheet of rows as they stand in a file: blank rows and trailing blank cells go, the row of headings is found.
 * @param rows in their order, with their own numbers
 */
export function shapeSheet(
  name: string,
  rows: Iterable<SheetRow>,
  epoch: DateEpoch = 1900,
): Result<Sheet, SheetRefusal> {
  const filled: SheetRow[] = [];
  for (const { number, cells } of rows) {
    const width = cells.findLastIndex((cell) => cell !== '') + 1;
    if (width > 0) filled.push({ number, cells: cells.slice(0, width) });
  }
  const headAt = Math.max(0, filled.findIndex(isHead));
  const [head, ...rest] = filled.slice(headAt);
  if (!head) return fail({ code: 'empty' });
  if (rest.length > sheetLimits.rows) return fail({ code: 'tooManyRows', maxRows: sheetLimits.rows });
  if ([head, ...rest].some(({ cells }) => cells.length > sheetLimits.columns)) {
    return fail({ code: 'tooManyColumns', maxColumns: sheetLimits.columns });
  }
  return ok({ name, head, rows: rest, epoch });
}

/** A title spread over the table by merging says one thing in every cell; headings differ. */
function isHead({ cells }: SheetRow): boolean {
  return new Set(cells.filter((cell) => cell !== '')).size > 1;
}

/** `A` for 0, `AA` for 26: how the top margin of a spreadsheet names a column. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** `A1` as row 1, column 0; null for anything else. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
}

/** One kind of line end, and no blanks around. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
