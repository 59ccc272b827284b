import type { EntryFailure } from './decide/entries';
import { kinds } from './kinds';
import type { CountKind } from './types';

export const entryFailureLabels: Readonly<Record<EntryFailure['code'], string>> = {
  notFound: '没有找到这个科室',
  forbidden: '您没有填报行政数据的权限',
  sectionClosed: '科室已停用，不能再填报新的数据',
  monthNotBegun: '这个月还没有开始，不能填报',
  tooManyDecimals: '小数位数过多：件数填整数，金额最多六位小数',
  reasonMissing: '已有填报，更正须写明理由',
  unchanged: '与已填报的数字和依据相同，不需要更正',
  changedMeanwhile: '他人刚刚填报或更正过这一项。您填写的内容还在，请核对后再次保存',
};

/** Acts on counts, as the trail names them. */
export const countAuditLabels: Readonly<Record<string, string>> = {
  countEntered: '填报行政数据',
  countCorrected: '更正行政数据',
  countsImported: '导入行政数据',
};

/** `行政许可（件）` */
export function kindName(kind: CountKind): string {
  return `${kinds[kind].label}（${kinds[kind].unit}）`;
}
