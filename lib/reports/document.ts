import type { DocumentBlock, DocumentCell, DocumentModel, DocumentTable } from '../documents/model';
import { blocksOf } from '../documents/text-blocks';
import { formsOf, tableNames } from '../statistics/forms';
import type { Figure, Form, FormCell, Rows, TableKey } from '../statistics/types';
import { chapterNumerals } from './chapters';
import type { ContentBlock, ContentChapter, ReportContent } from './types';

/** What an edition adds to its content. */
export interface EditionLine {
  readonly number: number;
  /** Instant, ISO 8601. */
  readonly publishedAt: string;
  /** What changed since the edition before; null on the first. */
  readonly note: string | null;
}

/**
 * The report as every renderer draws it. The ids of its headings and tables are addresses inside published pages
 * (`chapter-3`, `table-applications`): they must not change.
 * @param edition left out for what is not published yet
 */
export function reportDocument(content: ReportContent, edition?: EditionLine): DocumentModel {
  return {
    title: content.title,
    author: content.agency.name,
    ...(edition && { subtitle: editionLine(edition) }),
    blocks: [...correctionOf(edition), ...content.chapters.flatMap((chapter) => blocksOfChapter(chapter, content))],
  };
}

/** 「第2版 · 2020年3月2日发布」 */
export function editionLine({ number, publishedAt }: Pick<EditionLine, 'number' | 'publishedAt'>): string {
  return `第${number}版 · ${chineseDay(publishedAt)}发布`;
}

/** The day of an instant in China, as printed: 「2020年1月17日」. */
export function chineseDay(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(new Date(instant));
}

/** 「一、总体情况」 */
export function chapterHeading({ number, title }: Pick<ContentChapter, 'number' | 'title'>): string {
  return `${chapterNumerals[number]}、${title}`;
}

/** A correction travels with every copy: whoever holds the file must see that it replaces another. */
function correctionOf(edition: EditionLine | undefined): DocumentBlock[] {
  if (!edition?.note) return [];
  return [{ kind: 'paragraph', runs: [{ text: '本版更正说明：', bold: true }, { text: edition.note }] }];
}

function blocksOfChapter(chapter: ContentChapter, content: ReportContent): DocumentBlock[] {
  const id = `chapter-${chapter.number}`;
  const isPreface = chapter.number === 0;
  const opening: DocumentBlock[] = isPreface ? [] : [{ kind: 'heading', level: 1, id, text: chapterHeading(chapter) }];
  const headed = chapter.blocks.filter(({ heading }) => heading !== null);
  return [
    ...opening,
    ...chapter.blocks.flatMap((block, index) => [
      ...headingOf(block, `${id}-${index + 1}`, headed.indexOf(block)),
      ...bodyOf(block, `${id}-${index + 1}`, content),
    ]),
  ];
}

/** 「（一）主要任务完成情况」; only headed blocks are counted. */
function headingOf({ heading }: ContentBlock, id: string, position: number): DocumentBlock[] {
  if (heading === null) return [];
  return [{ kind: 'heading', level: 2, id, text: `（${chineseNumeral(position + 1)}）${heading}` }];
}

function bodyOf(block: ContentBlock, id: string, content: ReportContent): DocumentBlock[] {
  if (block.kind === 'prose') return [...blocksOf(block.text, id)];
  return [statutoryTable(formsOf(content.format)[block.kind], content.tables[block.kind])];
}

/** Address of a statutory table inside the page. */
export function tableDocumentId(table: TableKey): string {
  return `table-${table}`;
}

function statutoryTable(form: Form, rows: Rows): DocumentTable {
  const cells = (line: readonly FormCell[]) => line.map((cell) => documentCell(cell, rows));
  return {
    kind: 'table',
    id: tableDocumentId(form.table),
    caption: `${tableNames[form.table]} ${form.caption}`,
    ...(form.note !== undefined && { note: form.note }),
    columnWidths: form.columnWidths,
    head: form.head.map(cells),
    body: form.body.map(cells),
  };
}

function documentCell(cell: FormCell, rows: Rows): DocumentCell {
  const spans = {
    ...(cell.colSpan !== undefined && { colSpan: cell.colSpan }),
    ...(cell.kind === 'label' && cell.rowSpan !== undefined && { rowSpan: cell.rowSpan }),
  };
  if (cell.kind === 'label') {
    const align = cell.header === 'row' ? 'left' : 'center';
    return { text: cell.text, ...(cell.header && { header: cell.header }), ...spans, align };
  }
  return { text: figureText(rows[cell.row]?.[cell.column] ?? null, cell), ...spans, align: 'center' };
}

/** A figure as the form prints it: no zeros at the end, a sign where 增/减 is meant; a blank stays blank. */
function figureText(figure: Figure, { decimals, signed }: { decimals: number; signed?: true }): string {
  if (figure === null) return '';
  const digits = String(Number(figure.toFixed(decimals)));
  return signed && figure > 0 ? `+${digits}` : digits;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 … 99 in Chinese; a chapter has no more headed blocks than that. */
function chineseNumeral(n: number): string {
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return `${ten}${digits[n % 10] ?? ''}`;
}
