/** Where a workbook's day numbers begin: Windows counts from 1900, old Macs from 1904. */
export type DateEpoch = 1900 | 1904;

export interface SheetRow {
  /** As the margin of the spreadsheet shows it; the first row is 1. */
  readonly number: number;
  /** Trimmed text by column, the first is column A; days as `YYYY-MM-DD`, numbers with their own digits. */
  readonly cells: readonly string[];
}

/** One sheet as people see it: a row of headings and rows that hold something. */
export interface Sheet {
  readonly name: string;
  readonly head: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly epoch: DateEpoch;
}

export type SheetRefusal =
  | { readonly code: 'tooLarge'; readonly maxBytes: number }
  | { readonly code: 'tooManyRows'; readonly maxRows: number }
  | { readonly code: 'tooManyColumns'; readonly maxColumns: number }
  /** Unpacked it would be out of all proportion, or it has more parts than any spreadsheet. */
  | { readonly code: 'packedTooTight' }
  /** Excel 97–2003, or a workbook locked with a password: both look alike from outside. */
  | { readonly code: 'oldOrLocked' }
  | { readonly code: 'unknownKind' }
  | { readonly code: 'unknownEncoding' }
  | { readonly code: 'unreadable' }
  | { readonly code: 'empty' };

/** What an import may hold; more than any office enters in a year. */
export const sheetLimits = { bytes: 10 * 1024 * 1024, rows: 5_000, columns: 60 } as const;

/** Opens the row of a template that shows how to fill it in; an import passes over such rows. */
export const EXAMPLE_MARK = '示例：';
