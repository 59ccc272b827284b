import type { Result } from '../result';
import { columnLetter } from './sheet-shape';
import { type DateEpoch, EXAMPLE_MARK, type Sheet, type SheetRow } from './types';

/** How one column is read; a list of these is all that a domain says about its import. */
export type ImportColumn<Row> = {
  [Key in keyof Row & string]: {
    readonly key: Key;
    /** The heading as the template has it, then others that are understood. Width and blanks make no difference. */
    readonly heads: readonly [string, ...string[]];
    /** A value, or what to tell the person. Blank cells do not come here. */
    readonly read: (text: string, epoch: DateEpoch) => Result<Row[Key], string>;
  } & (
    | { readonly required: true }
    /** `blank`: what an empty cell, or a sheet without the column, means. */
    | { readonly required: false; readonly blank: Row[Key] }
  );
}[keyof Row & string];

export interface CellError {
  /** As the margin of the spreadsheet shows it; the first row is 1. */
  readonly row: number;
  /** `A`, or empty where the sheet lacks the column. */
  readonly column: string;
  readonly head: string;
  readonly value: string;
  readonly message: string;
}

export interface HeadError {
  readonly code: 'missing' | 'unknown' | 'duplicate';
  readonly head: string;
  /** Empty for a missing one. */
  readonly column: string;
  readonly message: string;
}

export interface RepeatedRow {
  readonly row: number;
  /** The earlier row that says the same. */
  readonly firstRow: number;
}

export interface PreviewRow<Row> {
  readonly number: number;
  /** What could be read. */
  readonly values: Partial<Row>;
  readonly errors: readonly CellError[];
}

export interface ImportPreview<Row> {
  readonly headErrors: readonly HeadError[];
  readonly rows: readonly PreviewRow<Row>[];
  /** Of all rows, in their order. */
  readonly cellErrors: readonly CellError[];
  readonly repeatedRows: readonly RepeatedRow[];
  readonly totals: { readonly rows: number; readonly goodRows: number; readonly badRows: number };
  /** Every row once nothing is wrong any more; null until then, so that no half of a file can be imported. */
  readonly importable: readonly Row[] | null;
}

export interface ImportRules<Row> {
  /** What two rows must not have in common, or null where a row can't repeat another. */
  readonly keyOf?: (row: Row) => string | null;
  /** Headings to pass over; any other unknown one is an error, since a misspelt one would lose its column. */
  readonly ignoredHeads?: readonly string[];
}

interface PlacedColumn<Row> {
  readonly column: ImportColumn<Row>;
  /** −1 where the sheet lacks it. */
  readonly index: number;
}

/**
 * Reads a sheet by its columns and says what is wrong, cell by cell. Changes nothing.
 * @param columns each key of `Row` once
 */
export function importRows<Row extends object>(
  sheet: Sheet,
  columns: readonly ImportColumn<Row>[],
  { keyOf, ignoredHeads = ['序号'] }: ImportRules<Row> = {},
): ImportPreview<Row> {
  const placed = columns.map((column) => ({
    column,
    index: sheet.head.cells.findIndex((head) => names(column, head)),
  }));
  const headErrors = [...missingHeads(placed), ...strayHeads(sheet, columns, ignoredHeads)];
  const rows = sheet.rows.filter((row) => !isExample(row)).map((row) => readRow(row, placed, sheet.epoch));
  const cellErrors = rows.flatMap(({ errors }) => errors);
  // A row without errors has every key: each of its columns gave a value.
  const isGood = ({ errors }: PreviewRow<Row>) => errors.length === 0 && headErrors.length === 0;
  const good = rows.filter(isGood).map(({ number, values }) => ({ number, values: values as Row }));
  const repeatedRows = keyOf ? repeatedAmong(good, keyOf) : [];
  const badRows = rows.length - good.length + repeatedRows.length;
  const isClean = rows.length > 0 && badRows === 0 && headErrors.length === 0;
  return {
    headErrors,
    rows,
    cellErrors,
    repeatedRows,
    totals: { rows: rows.length, goodRows: rows.length - badRows, badRows },
    importable: isClean ? good.map(({ values }) => values) : null,
  };
}

function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^\*|\*$/g, '')
    .toLowerCase();
}

function names<Row>(column: ImportColumn<Row>, head: string): boolean {
  return column.heads.some((known) => plainHead(known) === plainHead(head));
}

function missingHeads<Row>(placed: readonly PlacedColumn<Row>[]): HeadError[] {
  return placed
    .filter(({ column, index }) => column.required && index < 0)
    .map(({ column: { heads } }) => {
      return { code: 'missing', head: heads[0], column: '', message: `缺少“${heads[0]}”列，请对照模板补上` };
    });
}

/** Headings that say nothing to us, or say again what another one did. */
function strayHeads<Row>(sheet: Sheet, columns: readonly ImportColumn<Row>[], ignored: readonly string[]): HeadError[] {
  const passedOver = new Set(ignored.map(plainHead));
  const seen = new Set<object>();
  const errors: HeadError[] = [];
  const width = Math.max(sheet.head.cells.length, ...sheet.rows.map(({ cells }) => cells.length));
  for (let index = 0; index < width; index += 1) {
    const head = sheet.head.cells[index] ?? '';
    if (passedOver.has(plainHead(head)) || isBlankColumn(sheet, index)) continue;
    const column = columns.find((known) => names(known, head));
    const place = { head, column: columnLetter(index) };
    if (!column) errors.push({ code: 'unknown', ...place, message: unknownHead(head, place.column) });
    else if (seen.has(column)) errors.push({ code: 'duplicate', ...place, message: `“${head}”列重复，请只留一列` });
    else seen.add(column);
  }
  return errors;
}

function isBlankColumn({ head, rows }: Sheet, index: number): boolean {
  return !head.cells[index] && rows.every(({ cells }) => !cells[index]);
}

function unknownHead(head: string, letter: string): string {
  return head
    ? `模板中没有“${head}”列，请删去此列或改用模板的列名`
    : `${letter} 列有内容而没有列名，请补上列名或删去此列`;
}

function isExample({ cells }: SheetRow): boolean {
  return cells.find((cell) => cell !== '')?.startsWith(EXAMPLE_MARK) ?? false;
}

function readRow<Row>(row: SheetRow, placed: readonly PlacedColumn<Row>[], epoch: DateEpoch): PreviewRow<Row> {
  const values: Partial<Row> = {};
  const errors: CellError[] = [];
  for (const { column, index } of placed) {
    const text = row.cells[index] ?? '';
    const place = { row: row.number, column: index < 0 ? '' : columnLetter(index), head: column.heads[0], value: text };
    if (text !== '') {
      const read: Result<Row[keyof Row & string], string> = column.read(text, epoch);
      if (read.ok) values[column.key] = read.value;
      else errors.push({ ...place, message: read.failure });
    } else if (!column.required) {
      values[column.key] = column.blank;
    } else if (index >= 0) {
      // A column that is not there at all is told once, at the heading.
      errors.push({ ...place, message: '必填' });
    }
  }
  return { number: row.number, values, errors };
}

function repeatedAmong<Row>(
  rows: readonly { readonly number: number; readonly values: Row }[],
  keyOf: (row: Row) => string | null,
): RepeatedRow[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ number, values }) => {
    const key = keyOf(values);
    if (key === null) return [];
    const firstRow = first.get(key);
    if (firstRow !== undefined) return [{ row: number, firstRow }];
    first.set(key, number);
    return [];
  });
}
