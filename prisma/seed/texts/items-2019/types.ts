import type { PlainDate } from '../../../../lib/clock';
import type { GenreKey } from '../../../../lib/items/genres';
import type { sections } from '../agency';

/** 栏目, in the order of the agency's list. */
export const columns = [
  '工作动态',
  '公告通知',
  '政策文件',
  '政策解读',
  '财政资金',
  '规划计划',
  '机构职能',
  '统计信息',
  '社会救助',
  '互动交流知识库',
] as const;

/** 主题: the fields that the report of 2019 counts one by one. */
export const themes = ['财政', '社会救助', '老年人', '儿童', '社会组织', '慈善', '知识库', '政策解读'] as const;

export type Column = (typeof columns)[number];
export type Theme = (typeof themes)[number];
export type SectionName = (typeof sections)[number];

/** Where an item stands in the lists. */
export interface Placing {
  readonly genre: GenreKey;
  readonly section: SectionName;
  readonly column: Column;
  /** null: of none of the fields that the report counts. */
  readonly theme: Theme | null;
  /** 条例 Art. 20; the genre's own when left out. */
  readonly category?: string;
  readonly keywords: readonly string[];
  /** Where it is not the section itself. */
  readonly source?: string;
}

/** One published item in words of our own. */
export interface DemoItem extends Placing {
  readonly title: string;
  /** One paragraph each. */
  readonly body: readonly string[];
  readonly madeOn: PlainDate;
  readonly publishedOn: PlainDate;
}

/** Words of an item that still needs its days. */
export interface Words {
  readonly title: string;
  readonly body: string;
}
