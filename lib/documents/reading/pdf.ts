import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { BeyondLimits, readingLimits } from './limits';
import { ensureArrayBufferTransfer } from './pdf/array-buffer-transfer';
import { distinctPlaces, type Frame, type FramedCell, framesOf } from './pdf/frames';
import { rulingLinesOf } from './pdf/ruling-lines';
import { type Line, linesOf, partedWords, type Word, wholeCharacters } from './pdf/words';
import type { FoundBlock, FoundCell, FoundDocument, FoundTable } from './types';

interface FilledCell extends FramedCell {
  readonly text: string;
}

interface FilledFrame extends Frame {
  readonly cells: readonly FilledCell[];
}

type PagePart =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'frame'; readonly frame: FilledFrame };

/**
 * Reads a PDF: tables where lines frame them, all else as lines of text from the top of each page. Nothing is
 * recognised in pictures: a scan has no text.
 * @throws BeyondLimits, and what the parser throws on a broken or locked file
 */
export async function readPdf(bytes: Uint8Array): Promise<FoundDocument> {
  ensureArrayBufferTransfer();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  try {
    if (pdf.numPages > readingLimits.pages) throw new BeyondLimits();
    const pages: PagePart[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(await partsOf(page));
      page.cleanup();
    }
    const parts: PagePart[] = [];
    for (const page of withoutFurniture(pages)) addPage(parts, page);
    return { kind: 'pdf', titles: await titlesOf(pdf), blocks: blocksOf(parts) };
  } finally {
    await pdf.destroy();
  }
}

async function partsOf(page: PDFPageProxy): Promise<PagePart[]> {
  const words = await wordsOf(page);
  const frames = framesOf(await rulingLinesOf(page));
  const framed = frames.map((frame) => ({
    frame: fill(frame, words),
    inside: words.filter((word) => isInside(frame, word)),
  }));
  const inside = new Set(framed.flatMap((one) => one.inside));
  const parts: PagePart[] = linesOf(words.filter((word) => !inside.has(word))).map((line) => ({ kind: 'line', line }));
  // A frame with no text in it is an ornament.
  for (const { frame, inside: held } of framed) if (held.length > 0) parts.push({ kind: 'frame', frame });
  return parts.toSorted((a, b) => topOf(b) - topOf(a));
}

function topOf(part: PagePart): number {
  return part.kind === 'line' ? part.line.y : part.frame.top;
}

async function wordsOf(page: PDFPageProxy): Promise<Word[]> {
  const { items } = await page.getTextContent();
  const words: Word[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    words.push(
      ...partedWords({ text: wholeCharacters(item.str), x, y, width: item.width, size: Math.hypot(c, d) || 10 }),
    );
  }
  return words;
}

function isInside(box: Pick<FramedCell, 'left' | 'right' | 'top' | 'bottom'>, { x, y, width, size }: Word): boolean {
  const [middle, height] = [x + width / 2, y + size * 0.35];
  return box.left <= middle && middle <= box.right && box.bottom <= height && height <= box.top;
}

function fill(frame: Frame, words: readonly Word[]): FilledFrame {
  const cells = frame.cells.map((cell): FilledCell => {
    const lines = linesOf(words.filter((word) => isInside(cell, word)));
    return { ...cell, text: lines.map(({ text }) => text.trim()).join('\n') };
  });
  return { ...frame, cells };
}

/** How near two pages' tables must agree at their edges to be one. */
const edge = 4;

/** Puts a page behind the others: a table that goes on is one table again. */
function addPage(parts: PagePart[], page: readonly PagePart[]): void {
  const [first] = page;
  const last = parts.at(-1);
  if (last?.kind === 'frame' && first?.kind === 'frame' && goesOn(last.frame, first.frame)) {
    parts[parts.length - 1] = { kind: 'frame', frame: joined(last.frame, first.frame) };
    parts.push(...page.slice(1));
  } else parts.push(...page);
}

/** Pages without their numbers and without the running lines that stand at the edge of several of them. */
function withoutFurniture(pages: readonly PagePart[][]): PagePart[][] {
  const edges = pages.map((page) =>
    [page[0], page[1], page.at(-1), page.at(-2)].filter((part) => part?.kind === 'line'),
  );
  const counts = new Map<string, number>();
  for (const shape of edges.flatMap((parts) => [...new Set(parts.map((part) => shapeOf(part)))])) {
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return pages.map((page, index) =>
    page.filter((part) => {
      if (part.kind !== 'line' || !edges[index]?.includes(part)) return true;
      return (counts.get(shapeOf(part)) ?? 0) < 2 && !isPageNumber(part.line.text);
    }),
  );
}

/** A running line with its number taken out. */
function shapeOf(part: PagePart | undefined): string {
  return part?.kind === 'line' ? part.line.text.replace(/\d+/g, '#').trim() : '';
}

function isPageNumber(text: string): boolean {
  return /^[-—–·\s]*第?\s*\d{1,3}\s*(?:\/\s*\d{1,3}|页)?[-—–·\s]*$/.test(text);
}

async function titlesOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const { info } = await pdf.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? [title.trim()] : [];
}

function goesOn(before: Frame, after: Frame): boolean {
  return Math.abs(before.left - after.left) <= edge && Math.abs(before.right - after.right) <= edge;
}

function joined(before: FilledFrame, after: FilledFrame): FilledFrame {
  if (isRestOfRow(after)) return joined(withRest(before, after), withoutFirstRow(after));
  const moved = after.cells.map((cell) => ({ ...cell, row: cell.row + before.rowCount }));
  return {
    ...before,
    bottom: after.bottom,
    rowCount: before.rowCount + after.rowCount,
    cells: [...before.cells, ...moved],
  };
}

/** A row that the page's end broke goes on with the rest of its label: without a number of its own, and alone. */
function isRestOfRow({ cells, rowCount }: FilledFrame): boolean {
  const first = cells.filter(({ row, rowSpan }) => row === 0 && rowSpan === 1);
  const filled = first.filter(({ text }) => text !== '');
  return (
    rowCount > 1 &&
    first.length > 2 &&
    filled.length > 0 &&
    filled.length <= first.length / 2 &&
    filled.every(({ text }) => !/^[（(]?[一二三四五六七八九十\d]+[)）、.．]|^\d+$/.test(text))
  );
}

function withRest(before: FilledFrame, after: FilledFrame): FilledFrame {
  const rests = after.cells.filter(({ row, text }) => row === 0 && text !== '');
  const cells = before.cells.map((cell) => {
    const isLast = cell.row + cell.rowSpan === before.rowCount;
    const rest = rests.find(
      (one) => isLast && Math.abs(one.left - cell.left) <= edge && Math.abs(one.right - cell.right) <= edge,
    );
    return rest ? { ...cell, text: `${cell.text}\n${rest.text}` } : cell;
  });
  return { ...before, cells };
}

function withoutFirstRow(frame: FilledFrame): FilledFrame {
  const cells = frame.cells.flatMap((cell): FilledCell[] => {
    if (cell.row > 0) return [{ ...cell, row: cell.row - 1 }];
    return cell.rowSpan > 1 ? [{ ...cell, rowSpan: cell.rowSpan - 1, text: '' }] : [];
  });
  return { ...frame, rowCount: frame.rowCount - 1, cells };
}

function tableOf({ cells, rowCount }: FilledFrame): FoundTable {
  const edges = distinctPlaces(cells.flatMap(({ left, right }) => [left, right]));
  const columnAt = (x: number) => {
    const distances = edges.map((place) => Math.abs(place - x));
    return distances.indexOf(Math.min(...distances));
  };
  const placed = cells.map((cell): FoundCell => {
    const column = columnAt(cell.left);
    const colSpan = Math.max(1, columnAt(cell.right) - column);
    return { text: cell.text, row: cell.row, rowSpan: cell.rowSpan, column, colSpan };
  });
  if (placed.length > readingLimits.cells) throw new BeyondLimits();
  return { kind: 'table', rowCount, columnCount: Math.max(1, edges.length - 1), cells: placed };
}

function blocksOf(parts: readonly PagePart[]): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  const rightEdge = Math.max(0, ...parts.map((part) => (part.kind === 'line' ? part.line.end : 0)));
  let open: { text: string; line: Line } | null = null;
  const close = () => {
    if (open && open.text.trim() !== '') blocks.push({ kind: 'paragraph', text: open.text.trim() });
    open = null;
  };
  for (const part of parts) {
    if (part.kind === 'frame') {
      close();
      blocks.push(tableOf(part.frame));
    } else {
      const { line } = part;
      if (open && isGoingOn(open.line, line, rightEdge)) open = { text: open.text + line.text.trim(), line };
      else {
        close();
        open = { text: line.text, line };
      }
    }
  }
  close();
  return blocks;
}

/** A line that reached the right edge is broken by the edge and not by its author. Columns are no prose. */
function isGoingOn(before: Line, after: Line, rightEdge: number): boolean {
  const isFull = before.end >= rightEdge - before.size * 1.6;
  const isSame = Math.abs(before.size - after.size) < 0.6;
  const isColumns = / {2}\S+ {2}/.test(before.text) || / {2}\S+ {2}/.test(after.text);
  return isFull && isSame && !isColumns && after.x <= before.x + after.size * 0.5;
}
