import type { ChartSpec } from '../charts/types';

/**
 * Structured text as the editor writes it and every renderer reads it: the JSON of a ProseMirror document
 * over a closed set of nodes. Nothing outside these types is ever stored.
 */
export interface RichText {
  readonly type: 'doc';
  readonly content: readonly TextBlock[];
}

export type TextBlock = TextParagraph | TextHeading | TextList | TextTable | TextChart;

export interface TextParagraph {
  readonly type: 'paragraph';
  readonly content?: readonly TextRun[];
}

export interface TextHeading {
  readonly type: 'heading';
  readonly attrs: { readonly level: 3 | 4 };
  readonly content?: readonly TextRun[];
}

export interface TextList {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly TextListItem[];
}

export interface TextListItem {
  readonly type: 'listItem';
  readonly content: readonly (TextParagraph | TextList)[];
}

export interface TextTable {
  readonly type: 'table';
  readonly content: readonly TextTableRow[];
}

export interface TextTableRow {
  readonly type: 'tableRow';
  readonly content: readonly TextTableCell[];
}

export interface TextTableCell {
  readonly type: 'tableCell' | 'tableHeader';
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number };
  readonly content: readonly TextBlock[];
}

/** A chart of bound figures; it stands between paragraphs, never inside a list or a table. */
export interface TextChart {
  readonly type: 'chart';
  readonly attrs: ChartSpec;
}

export type TextRun = TextWords | TextFigure | { readonly type: 'hardBreak' };

export interface TextWords {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly TextMark[];
}

/** What of a figure's source is printed: itself, last year's, what it grew or shrank by, that in per cent of last year's. */
export const figureShows = ['value', 'previous', 'difference', 'rate'] as const;

/** A number that knows where it comes from. */
export interface TextFigure {
  readonly type: 'figure';
  readonly attrs: {
    /** Address of the source, such as `cell:applications.newlyReceived.total`; see `isFigureSource`. */
    readonly source: string;
    readonly show: (typeof figureShows)[number];
    /** What it last printed. A draft prints it anew when it is read; an edition keeps it. */
    readonly text: string;
  };
  readonly marks?: readonly TextMark[];
}

export type TextMark = { readonly type: 'bold' } | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** A new, empty text: one empty paragraph, as the editor begins with. */
export const emptyText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
