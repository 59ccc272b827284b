import ExcelJS from 'exceljs';
import { fail, type Result } from '../result';
import { dayOfCell } from './day';
import { checkPackedSize } from './packed-size';
import { cellPlace, cleanText, shapeSheet } from './sheet-shape';
import { type DateEpoch, type Sheet, type SheetRefusal, type SheetRow, sheetLimits } from './types';

/** A cell as exceljs reads it from the file, before it builds its own objects. */
interface ParsedCell {
  readonly address: string;
  readonly value?: unknown;
  readonly formula?: string;
  readonly shareType?: string;
  readonly sharedFormula?: string;
  readonly result?: unknown;
}

interface ParsedSheet {
  readonly name: string;
  readonly state?: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly ParsedCell[] }[];
  readonly mergeCells?: readonly string[];
}

interface CellStyle {
  readonly numFmt?: string;
}

interface ParsedBook {
  readonly sheets?: readonly { readonly name: string }[];
  readonly worksheets: readonly ParsedSheet[];
  readonly properties?: { readonly date1904?: boolean };
  readonly styles?: {
    readonly model?: { readonly styles?: readonly { readonly numFmtId?: number }[] };
    getStyleModel(id: number): CellStyle | null;
  };
}

/** Sheet parts that hold no cells; some would make exceljs walk a million of them. */
const unread = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'autoFilter', 'rowBreaks', 'hyperlinks'],
  ...['pageMargins', 'dataValidations', 'pageSetup', 'headerFooter', 'printOptions', 'picture', 'drawing'],
  ...['sheetProtection', 'tableParts', 'conditionalFormatting', 'extLst'],
];

/** Reads the first visible sheet of a workbook that holds anything. */
export async function readXlsxSheet(bytes: Uint8Array): Promise<Result<Sheet, SheetRefusal>> {
  const packed = await checkPackedSize(bytes);
  if (!packed.ok) return packed;
  try {
    const book = await parseBook(bytes);
    const epoch: DateEpoch = book.properties?.date1904 ? 1904 : 1900;
    return firstFilled(
      book.worksheets.filter(({ state }) => state !== 'hidden' && state !== 'veryHidden'),
      epoch,
    );
  } catch {
    // The library throws in many ways over what no spreadsheet program writes; none of them is a fault of ours.
    return fail({ code: 'unreadable' });
  }
}

function firstFilled(sheets: readonly ParsedSheet[], epoch: DateEpoch): Result<Sheet, SheetRefusal> {
  for (const sheet of sheets) {
    const shaped = shapeSheet(sheet.name, rowsOf(sheet), epoch);
    if (shaped.ok || shaped.failure.code !== 'empty') return shaped;
  }
  return fail({ code: 'empty' });
}

/**
 * Lets exceljs parse a workbook but not build it: its objects fill every merged area cell by cell and count up to the
 * highest row number a file names, so that a few bytes could keep a server busy for minutes.
 */
async function parseBook(bytes: Uint8Array): Promise<ParsedBook> {
  const workbook = new ExcelJS.Workbook();
  const { xlsx } = workbook as unknown as { xlsx: { reconcile(book: ParsedBook, options: object): void } };
  const reconcile = xlsx.reconcile.bind(xlsx);
  xlsx.reconcile = (book, options) => {
    knowChineseDates(book);
    // Printing ranges, drawings and comments: not needed, and unusual ones make the library throw.
    Object.assign(book, { definedNames: undefined, drawings: {}, tables: {}, worksheetRels: [] });
    reconcile(book, options);
  };
  const parsed = new Promise<ParsedBook>((resolve) => {
    Object.defineProperty(workbook, 'model', { set: resolve });
  });
  await workbook.xlsx.load(bytes.slice().buffer, { ignoreNodes: unread });
  return parsed;
}

/** Formats 27–36 and 50–58 are dates in a Chinese Office, and carry no pattern that would say so. */
function knowChineseDates({ styles }: ParsedBook): void {
  if (!styles) return;
  const styleOf = styles.getStyleModel.bind(styles);
  styles.getStyleModel = (id) => {
    const style = styleOf(id);
    const format = styles.model?.styles?.[id]?.numFmtId ?? 0;
    const isDate = (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    return style && isDate && !style.numFmt ? Object.assign(style, { numFmt: 'yyyy-mm-dd' }) : style;
  };
}

function rowsOf(sheet: ParsedSheet): SheetRow[] {
  const rows = new Map<number, string[]>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) putCell(rows, cell.address, textOf(cell));
  }
  for (const range of sheet.mergeCells ?? []) spreadMerged(rows, range);
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([number, cells]) => ({ number, cells: Array.from(cells, (cell) => cell ?? '') }));
}

function putCell(rows: Map<number, string[]>, address: string, text: string): void {
  const place = cellPlace(address);
  if (!place || text === '') return;
  const cells = rows.get(place.row) ?? [];
  cells[place.column] = text;
  rows.set(place.row, cells);
}

/** What a merged area says, it says for each of its rows and columns; only rows that hold something are looked at. */
function spreadMerged(rows: Map<number, string[]>, range: string): void {
  const [from, to] = range.split(':').map(cellPlace);
  const text = from && rows.get(from.row)?.[from.column];
  if (!from || !to || !text) return;
  const lastColumn = Math.min(to.column, sheetLimits.columns);
  for (const [number, cells] of rows) {
    if (number < from.row || number > to.row) continue;
    for (let column = from.column; column <= lastColumn; column += 1) cells[column] = text;
  }
}

function textOf(cell: ParsedCell): string {
  const isFormula = cell.formula !== undefined || cell.sharedFormula !== undefined || cell.shareType !== undefined;
  return textOfValue(isFormula ? cell.result : cell.value);
}

function textOfValue(value: unknown): string {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dayOfCell(value);
  if (typeof value !== 'object' || value === null) return '';
  if ('richText' in value && Array.isArray(value.richText)) {
    return cleanText(value.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join(''));
  }
  return 'error' in value ? String(value.error) : '';
}

/** Fifteen digits, as a spreadsheet shows them: 0.1 + 0.2 is 0.3 there, and no number has an exponent here. */
function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  const shown = Number(value.toPrecision(15));
  return Number.isInteger(shown) ? BigInt(shown).toString() : String(shown);
}
