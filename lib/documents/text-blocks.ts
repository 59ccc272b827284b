import { chartTable } from '../charts/table';
import type { DocumentBlock, DocumentCell, DocumentRun, DocumentTable } from './model';
import type {
  RichText,
  TextBlock,
  TextChart,
  TextHeading,
  TextList,
  TextRun,
  TextTable,
  TextTableRow,
} from './rich-text';
import { columnsNeeded, placeCells } from './table-grid';
import { linesOf, runsText } from './text-schema';

/** Gives `prefix-h1`, `prefix-t1`, …: an address of its own to each heading, table and chart of one text. */
interface Numbering {
  next(kind: 'h' | 't' | 'c'): string;
}

/**
 * A text as blocks of a document; empty lines, which only spaced the editor's page, are left out.
 * @param idPrefix begins the ids of headings and tables; unique in the document
 */
export function blocksOf(text: RichText, idPrefix: string): DocumentBlock[] {
  return blocksIn(text.content, numberingFrom(idPrefix));
}

function numberingFrom(prefix: string): Numbering {
  const last = { h: 0, t: 0, c: 0 };
  return {
    next(kind) {
      last[kind] += 1;
      return `${prefix}-${kind}${last[kind]}`;
    },
  };
}

function blocksIn(blocks: readonly TextBlock[], numbering: Numbering): DocumentBlock[] {
  return blocks.flatMap((block): DocumentBlock[] => {
    if (block.type === 'table') return [tableOf(block, numbering)];
    if (block.type === 'chart') return chartOf(block, numbering);
    if (block.type === 'heading') return headingOf(block, numbering);
    if (block.type === 'paragraph') return paragraphOf(block.content ?? []);
    return listOf(block, numbering);
  });
}

function headingOf(heading: TextHeading, numbering: Numbering): DocumentBlock[] {
  const text = runsText(heading.content).replace(/\n/g, ' ').trim();
  return text === '' ? [] : [{ kind: 'heading', level: heading.attrs.level, id: numbering.next('h'), text }];
}

function paragraphOf(content: readonly TextRun[]): DocumentBlock[] {
  return runsText(content).trim() === '' ? [] : [{ kind: 'paragraph', runs: runsOf(content) }];
}

function runsOf(content: readonly TextRun[]): DocumentRun[] {
  const runs: DocumentRun[] = [];
  for (const run of content) {
    const last = runs.at(-1);
    if (run.type !== 'hardBreak') runs.push(wordsOf(run));
    else if (last && !last.breakAfter) runs[runs.length - 1] = { ...last, breakAfter: true };
    else runs.push({ text: '', breakAfter: true });
  }
  return runs;
}

function wordsOf(run: Exclude<TextRun, { type: 'hardBreak' }>): DocumentRun {
  const marks = run.marks ?? [];
  const link = marks.find((mark) => mark.type === 'link');
  return {
    text: run.type === 'text' ? run.text : run.attrs.text,
    ...(marks.some((mark) => mark.type === 'bold') && { bold: true }),
    ...(link && { href: link.attrs.href }),
  };
}

function listOf(list: TextList, numbering: Numbering): DocumentBlock[] {
  const items = list.content.map((item) => blocksIn(item.content, numbering)).filter((blocks) => blocks.length > 0);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: list.type === 'orderedList', items }];
}

/** A chart, and right beneath it the numbers that it draws. */
function chartOf({ attrs }: TextChart, numbering: Numbering): DocumentBlock[] {
  const { head, body } = chartTable(attrs);
  const number = (text: string): DocumentCell => ({ text, align: 'right' });
  const rows = body.map(([label = '', ...cells]): DocumentCell[] => [
    { text: label, header: 'row', align: 'left' },
    ...cells.map(number),
  ]);
  const headCells = head.map((text): DocumentCell => ({ text, header: 'column' }));
  return [
    { kind: 'chart', id: numbering.next('c'), chart: attrs },
    {
      kind: 'table',
      id: numbering.next('t'),
      caption: '',
      columnWidths: [labelWidthOf(body), ...head.slice(1).map(() => 7)],
      head: [headCells],
      body: rows,
    },
  ];
}

function labelWidthOf(rows: readonly (readonly string[])[]): number {
  return Math.min(widest, Math.max(8, ...rows.map(([label = '']) => label.length + 1)));
}

function tableOf(table: TextTable, numbering: Numbering): DocumentTable {
  const headRows = headRowsOf(table.content);
  const head = table.content.slice(0, headRows).map((row) => cellsOf(row, 'column'));
  const body = table.content.slice(headRows).map((row) => cellsOf(row, 'row'));
  const columns = columnsNeeded([...head, ...body]);
  return {
    kind: 'table',
    id: numbering.next('t'),
    caption: '',
    columnWidths: widthsOf([...head, ...body], columns),
    head,
    body,
  };
}

/** The head: the rows from the top that hold nothing but header cells, and what hangs down from them. */
function headRowsOf(rows: readonly TextTableRow[]): number {
  const isHead = (row: TextTableRow) =>
    row.content.length > 0 && row.content.every(({ type }) => type === 'tableHeader');
  const firstOther = rows.findIndex((row) => !isHead(row));
  const leading = firstOther < 0 ? rows.length : firstOther;
  const reach = rows
    .slice(0, leading)
    .flatMap((row, index) => row.content.map((cell) => index + (cell.attrs?.rowspan ?? 1)));
  return Math.min(rows.length, Math.max(leading, ...reach));
}

function cellsOf(row: TextTableRow, header: 'column' | 'row'): DocumentCell[] {
  return row.content.map((cell) => {
    const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
    const text = linesOf(cell.content).join('\n').trim();
    return {
      text,
      ...(isFigure(text) && { align: 'right' as const }),
      ...(cell.type === 'tableHeader' && { header }),
      ...(colspan > 1 && { colSpan: colspan }),
      ...(rowspan > 1 && { rowSpan: rowspan }),
    };
  });
}

function isFigure(text: string): boolean {
  return /^[-+−]?\d[\d.,]*%?$/.test(text);
}

const narrowest = 4;
const widest = 24;

/** Width by the longest line of a column's cells, within bounds: close enough, and the same in every renderer. */
function widthsOf(rows: readonly (readonly DocumentCell[])[], columns: number): number[] {
  const widths = new Array<number>(columns).fill(narrowest);
  for (const placed of placeCells(rows, columns).flat()) {
    if (placed.colSpan > 1) continue;
    const longest = Math.max(...placed.cell.text.split('\n').map((line) => line.length));
    widths[placed.column] = Math.min(widest, Math.max(widths[placed.column] ?? narrowest, longest));
  }
  return widths;
}
