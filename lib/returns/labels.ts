import type { DefinitionFailure } from './decide/definitions';
import type { FillRefusal } from './decide/figures';
import type { StepRefusal } from './decide/steps';
import type { Aggregation, ReturnState, Standing, YearMonth } from './types';
import type { ReturnAction } from './workflow';

export const returnStateLabels: Readonly<Record<ReturnState, string>> = {
  open: '待报送',
  submitted: '已报送',
  accepted: '已采用',
};

/** One word for each standing, the same in the matrix, on the page and in a reminder. */
export const standingLabels: Readonly<Record<Standing['key'], string>> = {
  future: '未到',
  none: '不要求',
  open: '未报',
  late: '逾期',
  returned: '被退回',
  submitted: '已报送',
  zeroSubmitted: '零报送待采用',
  accepted: '已采用',
  zero: '零报送',
};

/** What the word means, in the legend and for a screen reader. */
export const standingHelp: Readonly<Record<Standing['key'], string>> = {
  future: '这个月还没有开始',
  none: '系统启用以前的月份',
  open: '还没有报送，期限未到',
  late: '过了期限还没有报送',
  returned: '办公室退回或重新打开，待科室修改后报送',
  submitted: '科室已报送，等办公室采用',
  zeroSubmitted: '科室确认本月没有可报的，等办公室采用',
  accepted: '办公室已采用，不再改动',
  zero: '科室确认本月没有可报的，办公室已采用',
};

export const aggregationLabels: Readonly<Record<Aggregation, string>> = {
  sum: '各月相加',
  last: '取最后一个月',
};

export const returnActionLabels: Readonly<Record<ReturnAction, string>> = {
  submit: '报送',
  declareZero: '零报送',
  accept: '采用',
  return: '退回',
  reopen: '重新打开',
};

/** What a step will do, said before it is taken. */
export const returnActionConsequences: Readonly<Record<ReturnAction, string>> = {
  submit: '报送后不能再改，等办公室采用。',
  declareZero: '确认本科室本月没有公开信息，各项指标都是 0。确认后即报送办公室。',
  accept: '采用后这个月即关闭，数字计入全年合计；以后只能写明理由重新打开。',
  return: '退回后由科室修改，再次报送。',
  reopen: '重新打开后数字暂不计入全年合计，由科室修改后重新报送、采用。',
};

/** What has happened and what is next, said after a step. */
export const returnActionDone: Readonly<Record<ReturnAction, string>> = {
  submit: '已报送，等办公室采用。',
  declareZero: '已零报送，等办公室采用。',
  accept: '已采用，这个月已关闭。',
  return: '已退回，科室修改后会再次报送。',
  reopen: '已重新打开，等科室修改后报送。',
};

/** Acts on monthly returns and their figures, as the trail names them. */
export const returnAuditLabels: Readonly<Record<string, string>> = {
  returnOpened: '生成月报',
  returnFilled: '填写月报',
  returnSubmitted: '报送月报',
  returnZeroDeclared: '零报送',
  returnAccepted: '采用月报',
  returnReturned: '退回月报',
  returnReopened: '重新打开月报',
  metricDefined: '新增月报指标',
  metricChanged: '修改月报指标',
  metricMoved: '调整月报指标顺序',
  metricStopped: '停用月报指标',
  metricRestored: '启用月报指标',
};

export function monthName({ year, month }: YearMonth): string {
  return `${year} 年 ${month} 月`;
}

type Failure = StepRefusal | FillRefusal | { readonly code: 'changedMeanwhile' };

const plainFailures: Readonly<Record<Exclude<Failure['code'], 'wrongState' | 'metricsMissing'>, string>> = {
  notFound: '没有找到这份月报。',
  forbidden: '您没有这一步的权限。',
  ownWork: '这份月报由您报送，须由另一人采用。',
  reasonMissing: '请写明理由。',
  monthNotBegun: '这个月还没有开始，不能报送。',
  somethingToReport: '本月有公开信息，或有指标不是 0，不能零报送，请填写后报送。',
  nothingToReport: '本月没有公开信息，各项指标也都是 0，请点「零报送」确认。',
  changedMeanwhile: '他人刚刚改过这份月报。您填写的内容还在，请核对后再办。',
};

export function returnFailureText(failure: Failure): string {
  if (failure.code === 'wrongState') return `这份月报现在是「${returnStateLabels[failure.state]}」，不能做这一步。`;
  if (failure.code === 'metricsMissing') return `还有 ${failure.keys.length} 项指标没有填写，没有的填 0。`;
  return plainFailures[failure.code];
}

export const definitionFailureLabels: Readonly<Record<DefinitionFailure['code'], string>> = {
  notFound: '没有找到这项指标',
  forbidden: '只有系统管理员可以设置月报指标',
  keyTaken: '这个代码已有指标使用，请换一个',
  labelTaken: '已有同名指标，请换一个名称',
  tooMany: '指标已满 40 项，每月填报过多，请先停用或改用已有的指标',
  atTheEnd: '已在最前或最后，不能再移',
  alreadySo: '状态已由他人改变，页面已更新',
  changedMeanwhile: '他人刚刚改过这项指标。您填写的内容还在，请核对后再次保存',
};
