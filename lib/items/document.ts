import type { PlainDate } from '../clock';
import type { DocumentBlock, DocumentCell, DocumentModel, DocumentTable } from '../documents/model';
import { blocksOf } from '../documents/text-blocks';
import { categories, categoryArticle, channels } from './categories';
import { genreOf } from './genres';
import type { ItemContent, Validity } from './types';

/** What an edition adds to its content. */
export interface ItemEditionLine {
  readonly number: number;
  /** Instant, ISO 8601. */
  readonly publishedAt: string;
  /** What changed since the edition before; null on the first. */
  readonly note: string | null;
}

/** 有效性, as printed. */
export const validityWords: Readonly<Record<Validity, string>> = {
  notApplicable: '不适用',
  inForce: '有效',
  amended: '已修改',
  abolished: '已废止',
  expired: '已失效',
};

/** Names a line of the metadata, so that a page can make a link of its value. */
export type MetadataKey =
  | 'indexNumber'
  | 'documentNumber'
  | 'agency'
  | 'section'
  | 'madeOn'
  | 'publishedOn'
  | 'category'
  | 'genre'
  | 'keywords'
  | 'validity'
  | 'channels'
  | 'column'
  | 'source'
  | 'summary';

export interface MetadataLine {
  readonly key: MetadataKey;
  readonly label: string;
  readonly text: string;
  /** A value too long for half a line. */
  readonly isWide?: true;
}

/**
 * An item as every renderer draws it: the metadata block of 中国政府网's document pages, then the text. The ids of its
 * headings and tables are addresses inside published pages (`metadata`, `text-h1`): they must not change.
 * @param edition left out for what is not published yet
 */
export function itemDocument(content: ItemContent, edition?: ItemEditionLine): DocumentModel {
  return {
    title: content.title,
    author: content.agency.name,
    ...(edition && { subtitle: itemEditionLine(edition) }),
    blocks: [...correctionOf(edition), metadataTable(content), ...itemText(content).blocks],
  };
}

/** The text alone, for a page that draws the metadata itself. */
export function itemText(content: ItemContent): DocumentModel {
  return { title: content.title, author: content.agency.name, blocks: blocksOf(content.body, 'text').map(asChapter) };
}

/** 条例 Art. 12: index number, title, summary, date of making; and what tells a reader whether it still holds. */
export function metadataOf(content: ItemContent): readonly MetadataLine[] {
  const { category, genre } = content;
  const lines: readonly MetadataLine[] = [
    { key: 'indexNumber', label: '索引号', text: content.indexNumber },
    { key: 'documentNumber', label: '文号', text: content.documentNumber ?? '' },
    { key: 'agency', label: '发布机构', text: content.agency.name },
    { key: 'section', label: '责任科室', text: content.section },
    { key: 'madeOn', label: '成文日期', text: content.madeOn === null ? '' : printedDay(content.madeOn) },
    { key: 'publishedOn', label: '发布日期', text: dayOfInstant(content.firstPublishedAt) },
    { key: 'genre', label: '体裁', text: genreOf(genre)?.label ?? genre },
    { key: 'validity', label: '有效性', text: validityText(content) },
    { key: 'column', label: '栏目', text: [content.column, content.theme].filter(Boolean).join(' · ') },
    { key: 'keywords', label: '主题词', text: content.keywords.join('；') },
    { key: 'source', label: '来源', text: content.source },
    { key: 'channels', label: '公开方式', text: content.channels.map(channelName).join('、') },
    { key: 'category', label: '分类', text: categoryText(category), isWide: true },
    { key: 'summary', label: '内容概述', text: content.summary, isWide: true },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** 「财政预算、决算信息（《政府信息公开条例》第二十条第（七）项）」 */
function categoryText(code: string): string {
  return `${categories[code] ?? code}（《政府信息公开条例》${categoryArticle(code)}）`;
}

/** 「已废止（2024年5月1日起）」; nothing where validity does not apply. */
function validityText({ validity, validityOn, successor }: ItemContent): string {
  if (validity === 'notApplicable') return '';
  const day = validityOn === null ? '' : `（${printedDay(validityOn)}起）`;
  const by = successor === null ? '' : `，见《${successor.title}》（${successor.indexNumber}）`;
  return `${validityWords[validity]}${day}${by}`;
}

/** 「第2版 · 2020年3月2日发布」 */
export function itemEditionLine({ number, publishedAt }: Pick<ItemEditionLine, 'number' | 'publishedAt'>): string {
  return `第${number}版 · ${dayOfInstant(publishedAt)}发布`;
}

/** A legal day as printed: 「2020年1月7日」. */
export function printedDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The day of an instant in China, as printed. */
export function dayOfInstant(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(new Date(instant));
}

function channelName(key: string): string {
  return key in channels ? channels[key as keyof typeof channels] : key;
}

/** A correction travels with every copy: whoever holds the file must see that it replaces another. */
function correctionOf(edition: ItemEditionLine | undefined): DocumentBlock[] {
  if (!edition?.note) return [];
  return [{ kind: 'paragraph', runs: [{ text: '本版更正说明：', bold: true }, { text: edition.note }] }];
}

/** Two lines of metadata side by side, a wide one alone. */
function metadataTable(content: ItemContent): DocumentTable {
  const lines = metadataOf(content);
  const narrow = lines.filter(({ isWide }) => !isWide);
  const pairs = narrow.flatMap((line, index) => (index % 2 === 0 ? [[line, narrow[index + 1]]] : []));
  return {
    kind: 'table',
    id: 'metadata',
    caption: '',
    columnWidths: [5, 14, 5, 14],
    head: [],
    body: [
      ...pairs.map(([left, right]) => (right ? [...cellsOf(left), ...cellsOf(right)] : cellsOf(left, 3))),
      ...lines.filter(({ isWide }) => isWide).map((line) => cellsOf(line, 3)),
    ],
  };
}

function cellsOf(line: MetadataLine | undefined, colSpan?: number): DocumentCell[] {
  if (!line) return [];
  return [
    { text: line.label, header: 'row', align: 'left' },
    { text: line.text, align: 'left', ...(colSpan !== undefined && { colSpan }) },
  ];
}

/** An item has no chapters of its own: what its writer made the first heading (level 3 of the editor) is the first. */
function asChapter(block: DocumentBlock): DocumentBlock {
  if (block.kind !== 'heading') return block;
  return { ...block, level: block.level === 3 ? 1 : 2 };
}
