import type { ImportPreview } from '../spreadsheets/import-rows';
import type { RowFault } from './decide/import';
import { importColumns } from './import-columns';
import { kinds } from './kinds';
import type { ImportedRow } from './schema';

export interface PreviewCell {
  readonly text: string;
  /** What is wrong with it; null where nothing is. */
  readonly message: string | null;
}

export interface PreviewLine {
  /** As the margin of the spreadsheet shows it. */
  readonly number: number;
  readonly cells: readonly PreviewCell[];
}

/** What a file would do: shown before anything is written. */
export interface CountPreview {
  readonly fileName: string;
  readonly rows: number;
  readonly badCells: number;
  readonly headFaults: readonly string[];
  readonly heads: readonly string[];
  /** The rows that are wrong, or the first ones where none is. */
  readonly lines: readonly PreviewLine[];
  /** All rows as JSON, to be sent back as they are; null while anything is wrong. */
  readonly importable: string | null;
}

/** Rows that the sheet alone gives no reason to refuse: the ones that a decision can be asked about. */
export function readableRows({ rows, headErrors }: ImportPreview<ImportedRow>): readonly ImportedRow[] {
  return rowsWithoutErrors(rows, headErrors.length).map(({ values }) => values as ImportedRow);
}

const rowsWithoutErrors = (rows: ImportPreview<ImportedRow>['rows'], headErrors: number) =>
  headErrors > 0 ? [] : rows.filter(({ errors }) => errors.length === 0);

const MOST_LINES = 200;

/**
 * Puts what the sheet and the rules found together, cell by cell.
 * @param faults of `readableRows`, by their index there
 */
export function previewOf(
  fileName: string,
  read: ImportPreview<ImportedRow>,
  faults: readonly RowFault[],
): CountPreview {
  const { headErrors, cellErrors } = read;
  const numbers = rowsWithoutErrors(read.rows, headErrors.length).map(({ number }) => number);
  const messages = new Map([
    ...cellErrors.map(({ row, head, message }) => [cellKey(row, head), message] as const),
    ...faults.map(({ index, column, message }) => [cellKey(numbers[index] ?? 0, column), message] as const),
  ]);
  const lines = read.rows.map((row) => lineOf(row, messages));
  const bad = lines.filter(({ cells }) => cells.some(({ message }) => message !== null));
  const isRight = messages.size === 0 && read.importable !== null;
  return {
    fileName,
    rows: lines.length,
    badCells: messages.size,
    headFaults: headErrors.map(({ message }) => message),
    heads: importColumns.map(({ heads: [head] }) => head),
    lines: (bad.length > 0 ? bad : lines).slice(0, MOST_LINES),
    importable: isRight ? JSON.stringify(readableRows(read)) : null,
  };
}

const cellKey = (row: number, head: string) => `${row} ${head}`;

function lineOf(row: ImportPreview<ImportedRow>['rows'][number], messages: ReadonlyMap<string, string>): PreviewLine {
  const cells = importColumns.map(({ key, heads: [head] }) => {
    const refused = row.errors.find((error) => error.head === head);
    return {
      text: refused?.value ?? textOf(row.values, key),
      message: messages.get(cellKey(row.number, head)) ?? null,
    };
  });
  return { number: row.number, cells };
}

function textOf(values: Partial<ImportedRow>, key: keyof ImportedRow): string {
  if (key === 'kind') return values.kind ? kinds[values.kind].label : '';
  return String(values[key] ?? '');
}
