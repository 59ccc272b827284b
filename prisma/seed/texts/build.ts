import type {
  RichText,
  TextBlock,
  TextHeading,
  TextList,
  TextListItem,
  TextParagraph,
  TextRun,
  TextTable,
  TextTableCell,
  TextWords,
} from '../../../lib/documents/rich-text';

/** What a line may be made of: plain words, or a run such as a link. */
type Piece = string | TextRun;

/** A whole text. Without blocks it would not be a valid document: take `emptyText` for that. */
export function text(first: TextBlock, ...rest: readonly TextBlock[]): RichText {
  return { type: 'doc', content: [first, ...rest] };
}

/** A paragraph. */
export function p(...pieces: readonly Piece[]): TextParagraph {
  return { type: 'paragraph', content: pieces.map(runOf) };
}

/** A heading inside a block; levels 1 and 2 belong to chapters and to the heads of blocks. */
export function h(words: string, level: TextHeading['attrs']['level'] = 3): TextHeading {
  return { type: 'heading', attrs: { level }, content: [runOf(words)] };
}

/** A list with dots; one paragraph an item. */
export function ul(items: readonly string[]): TextList {
  return { type: 'bulletList', content: items.map(itemOf) };
}

/** A numbered list; one paragraph an item. */
export function ol(items: readonly string[]): TextList {
  return { type: 'orderedList', content: items.map(itemOf) };
}

/** A table with one head row; every row as wide as the head. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): TextTable {
  const headRow = { type: 'tableRow', content: head.map((words) => cellOf('tableHeader', words)) } as const;
  const bodyRows = rows.map(
    (row) => ({ type: 'tableRow', content: row.map((words) => cellOf('tableCell', words)) }) as const,
  );
  return { type: 'table', content: [headRow, ...bodyRows] };
}

/** Words that lead to an absolute http(s) or mailto address. */
export function link(words: string, href: string): TextWords {
  return { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] };
}

function runOf(piece: Piece): TextRun {
  return typeof piece === 'string' ? { type: 'text', text: piece } : piece;
}

function itemOf(words: string): TextListItem {
  return { type: 'listItem', content: [p(words)] };
}

function cellOf(type: TextTableCell['type'], words: string): TextTableCell {
  return { type, content: [p(words)] };
}
