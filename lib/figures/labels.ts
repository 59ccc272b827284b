import { categories } from '../items/categories';
import { genreOf } from '../items/genres';
import { columnLabel, rowLabel, tableNames } from '../statistics/forms';
import type { ItemsFilter } from '../statistics/sources/types';
import type { CellAddress, ReportFormat } from '../statistics/types';

/** 「表三 予以公开（自然人）」 */
export function cellName(format: ReportFormat, { table, row, column }: CellAddress): string {
  return `${tableNames[table]} ${rowLabel(format, table, row)}（${columnLabel(format, table, column)}）`;
}

/** 万元 for amounts, 项 for how many kinds there are, else 件. */
export function cellUnit({ column }: CellAddress): string {
  if (column === 'amount' || column === 'amountTenThousandYuan') return '万元';
  if (column === 'projects') return '个';
  return column === 'previousYearItems' || column === 'change' ? '项' : '件';
}

/** 「公开的工作动态」; 「主动公开的信息」 where nothing narrows it. */
export function itemsName({ genre, category, theme, section }: ItemsFilter): string {
  const parts = [
    section,
    theme && `${theme}主题`,
    category && `「${categories[category] ?? category}」类`,
    genre ? (genreOf(genre)?.label ?? genre) : '信息',
  ].filter(Boolean);
  return `主动公开的${parts.join('')}`;
}
