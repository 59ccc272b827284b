import { columnLabel, rowLabel } from '@/lib/statistics/forms';
import { addendsOf } from '@/lib/statistics/totals';
import type { CellAddress, Figure, ReportFormat } from '@/lib/statistics/types';
import type { BulkChange } from './figure-edits';
import type { Landings } from './grid-moves';

/** 「予以公开，自然人」: how a cell is called. */
export function cellWords(format: ReportFormat, { table, row, column }: CellAddress): string {
  return `${rowLabel(format, table, row)}，${columnLabel(format, table, column)}`;
}

/** Where the figure of a cell comes from: typed, or the sum it is. */
export function sourceWords(format: ReportFormat, address: CellAddress): string {
  const addends = addendsOf(format, address);
  const [first, last] = [addends[0], addends.at(-1)];
  if (!first || !last) return '来源：手工填写';
  const isAcross = first.row === address.row;
  const nameOf = ({ table, row, column }: CellAddress) =>
    isAcross ? columnLabel(format, table, column) : rowLabel(format, table, row);
  return `自动计算：等于本${isAcross ? '行' : '列'}「${nameOf(first)}」至「${nameOf(last)}」共 ${addends.length} 项之和`;
}

export function figureWords(value: Figure): string {
  return value === null ? '空白' : String(value);
}

/** What became of a paste: how much was taken, and why the rest was not. */
export function pasteWords({ typed, computed, outside }: Landings, bad: number): string {
  const rest = [
    bad > 0 ? `${bad} 格不是表格能填的数，已标出，未保存` : '',
    computed > 0 ? `${computed} 格自动计算，不取粘贴的数` : '',
    outside > 0 ? `${outside} 格没有对应的位置，未填入` : '',
  ].filter(Boolean);
  return `${[`已填入 ${typed.length - bad} 格`, ...rest].join('；')}。`;
}

export const takeBackWords: Readonly<Record<BulkChange['kind'], string>> = { zeros: '撤销填 0', paste: '撤销粘贴' };
