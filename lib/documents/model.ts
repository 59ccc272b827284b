import type { ChartSpec } from '../charts/types';

/**
 * The one document model: a domain's `document` makes it, and HTML, docx and PDF are drawn from it alone.
 * It knows layout (headings, merged table heads), never a domain.
 */
export interface DocumentModel {
  readonly title: string;
  /** Whose document it is: the author in the files' properties. */
  readonly author: string;
  /** A small line under the title, such as the edition line. */
  readonly subtitle?: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | {
      readonly kind: 'heading';
      /** 1 chapter (黑体), 2 section (楷体), 3 and 4 inside a section (仿宋, bold). */
      readonly level: 1 | 2 | 3 | 4;
      /** Address of the heading inside the page. */
      readonly id: string;
      readonly text: string;
    }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly DocumentRun[];
      /**
       * Where it stands, if not in the running text: `flush` is not indented (an addressee); the lines of a `signature`
       * are centred over each other, four characters from the right edge (GB/T 9704 7.3.5.1), with room for the seal.
       */
      readonly place?: 'flush' | 'signature';
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly DocumentBlock[])[] }
  | DocumentTable
  | DocumentChart;

/** A drawing of numbers; the table that says them in words follows it as a block of its own. */
export interface DocumentChart {
  readonly kind: 'chart';
  /** Address of the chart inside the page. */
  readonly id: string;
  readonly chart: ChartSpec;
}

export interface DocumentRun {
  readonly text: string;
  readonly bold?: boolean;
  /** An absolute http(s) or mailto address. */
  readonly href?: string;
  /** A line break follows the text. */
  readonly breakAfter?: boolean;
}

export interface DocumentTable {
  readonly kind: 'table';
  /** Address of the table inside the page. */
  readonly id: string;
  readonly caption: string;
  /** A line under the caption, such as the unit or the rule printed on the form. */
  readonly note?: string;
  /** Relative widths of the columns; their count is the table's width in columns. */
  readonly columnWidths: readonly number[];
  readonly head: readonly (readonly DocumentCell[])[];
  readonly body: readonly (readonly DocumentCell[])[];
}

export interface DocumentCell {
  readonly text: string;
  /** A head cell says for what it is the head. */
  readonly header?: 'column' | 'row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly align?: 'left' | 'center' | 'right';
}
