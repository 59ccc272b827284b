import { parseHTML } from 'linkedom';
import { type GivenCell, tableOfRows } from './found-grid';
import { BeyondLimits, readingLimits } from './limits';
import type { FoundBlock, FoundDocument, FoundKind } from './types';

/** No text of the page, or the frame around it. */
const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'footer',
  'select',
  'button',
  'svg',
  'iframe',
  'object',
  'head',
]);

const blockTags = new Set(
  ['p', 'div', 'section', 'article', 'main', 'aside', 'header', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'tbody']
    .concat(['thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'blockquote', 'pre', 'form', 'fieldset', 'center', 'body'])
    .concat(['address', 'figure', 'figcaption', 'br', 'hr']),
);

/** Text of a cell longer than this is an article laid out by a table, not a figure or a label. */
const longestCell = 400;

/** What titles stand in on the pages of Chinese governments. */
const titleNames = ['ArticleTitle', 'og:title', 'title'];

/**
 * Reads a page: text and tables in reading order, without running or fetching anything of it.
 * @throws BeyondLimits, and whatever the parser throws on hostile markup
 */
export function readHtml(html: string, kind: FoundKind = 'html'): FoundDocument {
  checkMarkup(html);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const body = document.body;
  const reader = new BlockReader();
  reader.read(body ?? document.documentElement);
  reader.flush();
  const titles = [
    ...titleNames.map((name) => metaContent(document, name)),
    clean(document.querySelector('title')?.textContent ?? ''),
  ];
  return { kind, titles: titles.filter((title) => title !== ''), blocks: reader.blocks };
}

/** Tags that need no end, or may do without one: they say nothing of the depth. */
const endless =
  /^(?:p|li|td|tr|th|dt|dd|br|img|input|meta|link|hr|option|col|tbody|thead|tfoot|source|wbr|base|area|html|body|head)$/;

/** Refuses markup that would take a parser minutes, before it is given to one. */
function checkMarkup(html: string): void {
  let [count, depth] = [0, 0];
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)\b[^<>]*?(\/?)>/gi)) {
    count += 1;
    if (endless.test(name.toLowerCase()) || end) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (count > readingLimits.elements || depth > readingLimits.depth) throw new BeyondLimits();
  }
}

function metaContent(document: Document, name: string): string {
  const metas = [...document.querySelectorAll('meta')];
  const meta = metas.find((one) =>
    [one.getAttribute('name'), one.getAttribute('property')].some(
      (found) => found?.toLowerCase() === name.toLowerCase(),
    ),
  );
  return clean(meta?.getAttribute('content') ?? '');
}

/** Spaces of all kinds as one; those between lines fall away. */
function clean(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

class BlockReader {
  readonly blocks: FoundBlock[] = [];
  private text = '';
  private cellCount = 0;

  read(node: Node): void {
    if (node.nodeType === 3) this.text += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.localName.toLowerCase();
    if (skipped.has(tag)) return;
    if (tag === 'table' && isDataTable(element)) this.readTable(element);
    else this.readElement(element, tag);
  }

  private readElement(element: Element, tag: string): void {
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level) {
      this.readHeading(element, Number(level));
      return;
    }
    const isBlock = blockTags.has(tag);
    if (isBlock) this.flush();
    for (const child of element.childNodes) this.read(child);
    if (isBlock) this.flush();
  }

  /** Ends the paragraph that is being read. */
  flush(): void {
    const text = clean(this.text);
    this.text = '';
    if (text !== '') this.add({ kind: 'paragraph', text: text.slice(0, readingLimits.charactersOfBlock) });
  }

  private readHeading(element: Element, level: number): void {
    // A whole article inside a heading happens; its tables must not be lost.
    const holdsMore = element.querySelector('table, p, div') !== null;
    this.flush();
    if (holdsMore) for (const child of element.childNodes) this.read(child);
    else {
      const text = clean(textOf(element)).replace(/\n/g, ' ');
      if (text !== '') this.add({ kind: 'heading', text: text.slice(0, readingLimits.charactersOfBlock), level });
    }
    this.flush();
  }

  private readTable(element: Element): void {
    this.flush();
    const caption = [...element.children].find((child) => child.localName === 'caption');
    if (caption) this.text = textOf(caption);
    this.flush();
    const rows = rowsOf(element)
      .map(givenCells)
      .filter((row) => row.length > 0);
    this.cellCount += rows.reduce((count, row) => count + row.length, 0);
    if (this.cellCount > readingLimits.cells) throw new BeyondLimits();
    if (rows.length > 0) this.add(tableOfRows(rows));
  }

  private add(block: FoundBlock): void {
    if (this.blocks.length >= readingLimits.blocks) throw new BeyondLimits();
    this.blocks.push(block);
  }
}

function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.localName)
      ? [...child.children].filter((row) => row.localName === 'tr')
      : [];
  });
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th');
}

function givenCells(row: Element): GivenCell[] {
  return cellsOf(row).map((cell) => ({
    text: clean(textOf(cell)),
    rowSpan: numberOf(cell.getAttribute('rowspan')),
    colSpan: numberOf(cell.getAttribute('colspan')),
  }));
}

function numberOf(attribute: string | null): number {
  const number = Number.parseInt(attribute ?? '', 10);
  return Number.isNaN(number) || number < 0 ? 1 : number;
}

/** A table of figures, not one that lays out the page: it holds no other table, no heading and no article. */
function isDataTable(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, h4') !== null) return false;
  const cells = rowsOf(table).flatMap(cellsOf);
  return cells.length > 1 && cells.every((cell) => (cell.textContent ?? '').replace(/\s+/g, '').length <= longestCell);
}

/** Text with a line feed for each break and paragraph. */
function textOf(element: Element): string {
  return [...element.childNodes].map(textOfNode).join('').replace(/\n+/g, '\n');
}

function textOfNode(node: ChildNode): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (node.nodeType !== 1) return '';
  const element = node as unknown as Element;
  const tag = element.localName.toLowerCase();
  if (skipped.has(tag)) return '';
  if (tag === 'br') return '\n';
  return blockTags.has(tag) ? `\n${textOf(element)}\n` : textOf(element);
}
