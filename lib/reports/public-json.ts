import type { RichText } from '../documents/rich-text';
import { plainText } from '../documents/text-schema';
import type { CellAddress, Figure, ReportFormat, TableKey, Tables } from '../statistics/types';
import type { EditionLine } from './document';
import type { ContentBlock, ReportContent } from './types';

/** Open data of one edition, by the contract of `/{agency}/reports/{year}.json`. Keys are never renamed. */
export interface ReportJson {
  readonly agency: { readonly slug: string; readonly name: string };
  readonly year: number;
  readonly format: ReportFormat;
  readonly title: string;
  readonly edition: number;
  /** Instant, ISO 8601. */
  readonly publishedAt: string;
  /** What changed since the edition before; null on the first. */
  readonly note: string | null;
  readonly preface: readonly JsonBlock[];
  readonly chapters: readonly {
    readonly number: number;
    readonly title: string;
    readonly blocks: readonly JsonBlock[];
  }[];
  readonly tables: Tables;
  readonly figures: readonly JsonFigure[];
  /** SHA-256 of the edition's content, as printed on its page. */
  readonly digest: string;
}

/** Prose both as plain text (lines parted by a line feed) and as structured text; or the place of a table. */
export type JsonBlock =
  | { readonly kind: 'prose'; readonly heading?: string; readonly text: string; readonly content: RichText }
  | { readonly kind: 'table'; readonly heading?: string; readonly table: TableKey };

export interface JsonFigure {
  readonly key: string;
  readonly label: string;
  readonly value: Figure;
  readonly unit: string;
}

/** Draws an edition as open data; what was for the house alone (findings, waivers and their givers) stays out. */
export function reportJson(content: ReportContent, edition: EditionLine, digest: string): ReportJson {
  const preface = content.chapters.find(({ number }) => number === 0);
  return {
    agency: { slug: content.agency.slug, name: content.agency.name },
    year: content.year,
    format: content.format,
    title: content.title,
    edition: edition.number,
    publishedAt: edition.publishedAt,
    note: edition.note,
    preface: preface?.blocks.map(jsonBlock) ?? [],
    chapters: content.chapters
      .filter(({ number }) => number !== 0)
      .map(({ number, title, blocks }) => ({ number, title, blocks: blocks.map(jsonBlock) })),
    tables: content.tables,
    figures: figuresOf(content),
    digest,
  };
}

function jsonBlock({ kind, heading, text }: ContentBlock): JsonBlock {
  const head = heading === null ? {} : { heading };
  if (kind !== 'prose') return { kind: 'table', ...head, table: kind };
  return { kind: 'prose', ...head, text: plainText(text).trim(), content: text };
}

/** The figures that are compared between agencies, and those that the prose is bound to; each once. */
function figuresOf(content: ReportContent): readonly JsonFigure[] {
  const known = keyFigures
    .filter(({ formats }) => formats.includes(content.format))
    .map((key) => keyFigure(key, content.tables));
  const keys = new Set(known.map(({ key }) => key));
  return [...known, ...(content.figures ?? []).filter(({ key }) => !keys.has(key))];
}

interface KeyFigure extends CellAddress {
  readonly formats: readonly ReportFormat[];
  readonly label: string;
  readonly unit: string;
}

const both: readonly ReportFormat[] = ['2019', '2021'];

/** The figures that are compared between agencies and years. */
const keyFigures: readonly KeyFigure[] = [
  figure(['2019'], 'proactive', 'normativeDocuments', 'newlyMade', '本年新制作规范性文件数量', '件'),
  figure(['2019'], 'proactive', 'normativeDocuments', 'newlyDisclosed', '本年新公开规范性文件数量', '件'),
  figure(['2019'], 'proactive', 'normativeDocuments', 'totalDisclosed', '对外公开规范性文件总数量', '件'),
  figure(['2021'], 'proactive', 'normativeDocuments', 'issued', '本年制发行政规范性文件件数', '件'),
  figure(['2021'], 'proactive', 'normativeDocuments', 'inForce', '现行有效行政规范性文件件数', '件'),
  figure(both, 'proactive', 'permits', 'decisions', '行政许可处理决定数量', '件'),
  figure(both, 'proactive', 'penalties', 'decisions', '行政处罚处理决定数量', '件'),
  figure(both, 'proactive', 'coerciveMeasures', 'decisions', '行政强制处理决定数量', '件'),
  figure(['2019'], 'proactive', 'procurement', 'projects', '政府集中采购项目数量', '项'),
  figure(['2021'], 'proactive', 'fees', 'amountTenThousandYuan', '行政事业性收费本年收费金额', '万元'),
  figure(both, 'applications', 'newlyReceived', 'total', '本年新收政府信息公开申请数量', '件'),
  figure(both, 'applications', 'carriedIn', 'total', '上年结转政府信息公开申请数量', '件'),
  figure(both, 'applications', 'total', 'total', '本年度办理政府信息公开申请总数量', '件'),
  figure(both, 'applications', 'carriedOut', 'total', '结转下年度继续办理政府信息公开申请数量', '件'),
  figure(both, 'appeals', 'reconsideration', 'total', '行政复议总计', '件'),
  figure(both, 'appeals', 'litigationDirect', 'total', '未经复议直接起诉总计', '件'),
  figure(both, 'appeals', 'litigationAfterReconsideration', 'total', '复议后起诉总计', '件'),
];

function figure(
  formats: readonly ReportFormat[],
  table: TableKey,
  row: string,
  column: string,
  label: string,
  unit: string,
): KeyFigure {
  return { formats, table, row, column, label, unit };
}

function keyFigure({ table, row, column, label, unit }: KeyFigure, tables: Tables): JsonFigure {
  return { key: `${table}.${row}.${column}`, label, value: tables[table][row]?.[column] ?? null, unit };
}
