/** Formats of the annual report by the State Council office's notices: 〔2019〕60号 and 〔2021〕30号. */
export type ReportFormat = '2019' | '2021';

/** Tables 二, 三 and 四. */
export type TableKey = 'proactive' | 'applications' | 'appeals';

/** A figure of a statutory table; null is a blank, which is unknown and not zero. */
export type Figure = number | null;

/** Row key → column key → figure; keys as in `forms`, rows flat with dots ("refused.stateSecret"). */
export type Rows = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

export type Tables = Readonly<Record<TableKey, Rows>>;

/** Where a figure stands. */
export interface CellAddress {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
}

export type Severity = 'error' | 'warning' | 'info';

export type RuleId =
  | 'A1'
  | 'A2'
  | 'A3'
  | 'A4'
  | 'A5'
  | 'A6'
  | 'L1'
  | 'L2'
  | 'L3'
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'T1'
  | 'R1'
  | 'R2'
  | 'R3';

/** A cross-foot rule that does not hold, said in words a clerk can act on. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly table: TableKey;
  readonly row?: string;
  readonly column?: string;
  readonly message: string;
}

/** What the engine judges. Everything it rests on is here; it asks no clock and no database. */
export interface ReportFigures {
  readonly format: ReportFormat;
  readonly year: number;
  readonly tables: Tables;
  /** Last year's published tables, and whether they were published here (A4 is then an error). */
  readonly previous?: { readonly year: number; readonly tables: Tables; readonly ours: boolean };
  /** What the registers give, and the tables that they may contradict (R rules). */
  readonly counted?: { readonly tables: Tables; readonly of: ReadonlySet<TableKey> };
  /** The chapters' plain text, where there is prose to hold against the tables (F rules). */
  readonly prose?: readonly { readonly chapter: number; readonly text: string }[];
}

/** One cell of the official form: a printed label, or the place of a figure. */
export type FormCell =
  | {
      readonly kind: 'label';
      readonly text: string;
      readonly header?: 'column' | 'row';
      readonly colSpan?: number;
      readonly rowSpan?: number;
    }
  | {
      readonly kind: 'figure';
      readonly row: string;
      readonly column: string;
      readonly colSpan?: number;
      /** Computed from other cells (totals); it is never typed. */
      readonly computed?: true;
      /** Digits after the point that the form allows; 0 for counts. */
      readonly decimals: number;
      /** A signed figure (本年增/减). */
      readonly signed?: true;
    };

/** A statutory table as the official form prints it, merged heads included. */
export interface Form {
  readonly table: TableKey;
  readonly caption: string;
  readonly note?: string;
  readonly columnWidths: readonly number[];
  readonly head: readonly (readonly FormCell[])[];
  readonly body: readonly (readonly FormCell[])[];
}
