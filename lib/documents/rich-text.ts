/**
 * Structured text as the editor writes it and every renderer reads it: the JSON of a ProseMirror document
 * over a closed set of nodes. Nothing outside these types is ever stored.
 */
export interface RichText {
  readonly type: 'doc';
  readonly content: readonly TextBlock[];
}

export type TextBlock = TextParagraph | TextHeading | TextList | TextTable;

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

export type TextRun = TextWords | { readonly type: 'hardBreak' };

export interface TextWords {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly TextMark[];
}

export type TextMark = { readonly type: 'bold' } | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** A new, empty text: one empty paragraph, as the editor begins with. */
export const emptyText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
