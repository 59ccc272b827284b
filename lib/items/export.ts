import { today } from '../clock';
import type { OutputCell, OutputSheet } from '../spreadsheets/write-sheet';
import { genreOf } from './genres';
import { disclosureLabels, itemStateLabels, validityLabels } from './labels';
import type { ListedItem } from './queries/list';

type ExportedItem = ListedItem & { readonly summary: string; readonly keywords: readonly string[] };

const columns: readonly {
  readonly head: string;
  readonly width?: number;
  readonly of: (item: ExportedItem) => OutputCell;
}[] = [
  { head: '索引号', width: 24, of: ({ indexNumber }) => indexNumber },
  { head: '标题', width: 50, of: ({ title }) => title },
  { head: '体裁', width: 14, of: ({ genre }) => genreOf(genre)?.label ?? genre },
  { head: '责任科室', width: 16, of: ({ section }) => section },
  { head: '公开类别', of: ({ category }) => category },
  { head: '栏目', width: 16, of: ({ column }) => column },
  { head: '主题', width: 16, of: ({ theme }) => theme },
  { head: '成文日期', width: 12, of: ({ madeOn }) => madeOn },
  { head: '文号', width: 22, of: ({ documentNumber }) => documentNumber },
  { head: '有效性', of: ({ validity }) => validityLabels[validity] },
  { head: '公开方式', of: ({ disclosure }) => disclosureLabels[disclosure] },
  { head: '状态', width: 12, of: ({ state }) => itemStateLabels[state] },
  { head: '发布日期', width: 12, of: ({ publishedAt }) => publishedAt && today(publishedAt) },
  { head: '逾期发布', of: ({ publishedLate }) => (publishedLate ? '是' : '') },
  { head: '内容概述', width: 50, of: ({ summary }) => summary },
  { head: '主题词', width: 24, of: ({ keywords }) => keywords.join('、') },
];

/** The list as a spreadsheet; the headings that an import knows too are the same. */
export function itemSheet(items: readonly ExportedItem[]): OutputSheet {
  return {
    name: '主动公开信息',
    columns: columns.map(({ head, width }) => ({ head, ...(width && { width }) })),
    rows: items.map((item) => columns.map(({ of }) => of(item))),
  };
}
