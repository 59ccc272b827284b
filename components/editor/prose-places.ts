import type { Node } from '@tiptap/pm/model';
import type { FindingPlace } from '@/lib/figures/prose/findings';

/** Positions in a ProseMirror document. */
export interface DocumentRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a finding stands in the editor's document. Lines are its textblocks in reading order; inside a line a bound
 * figure counts as the letters it prints, though it is one sign in the document.
 * @returns null where the line has changed since and no longer says what was found
 */
export function rangeOf(doc: Node, { line, from, to, words }: FindingPlace): DocumentRange | null {
  const found = textblockAt(doc, line);
  if (!found) return null;
  const start = positionIn(found.node, from);
  const end = positionIn(found.node, to);
  if (start === null || end === null) return null;
  const range = { from: found.at + 1 + start, to: found.at + 1 + end };
  return printedBetween(doc, range) === words ? range : null;
}

function textblockAt(doc: Node, line: number): { readonly node: Node; readonly at: number } | null {
  let count = -1;
  let found: { readonly node: Node; readonly at: number } | null = null;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    count += 1;
    if (count === line) found = { node, at };
    return false;
  });
  return found;
}

/** The document's offset inside a textblock for an offset in its words; null inside a bound figure. */
function positionIn(block: Node, offset: number): number | null {
  let words = 0;
  let position = 0;
  for (const child of block.children) {
    const length = lengthOf(child);
    if (offset < words + length) {
      if (offset === words) return position;
      return child.isText ? position + offset - words : null;
    }
    words += length;
    position += child.nodeSize;
  }
  return offset === words ? position : null;
}

function lengthOf(node: Node): number {
  return wordsOf(node).length;
}

function wordsOf(node: Node): string {
  if (node.isText) return node.text ?? '';
  return node.type.name === 'figure' ? String(node.attrs.text) : '\n';
}

function printedBetween(doc: Node, { from, to }: DocumentRange): string {
  return doc.textBetween(from, to, '\n', wordsOf);
}
