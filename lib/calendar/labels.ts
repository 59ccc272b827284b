import type { YearFailure } from './decide';
import type { Festival } from './festivals';
import type { TermKind } from './terms';
import type { DayKind, DayReason } from './types';

export const dayReasonLabels: Readonly<Record<DayReason, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '节假日',
  makeUp: '调休上班',
  paused: '期限暂停',
};

export const dayKindLabels: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '节假日',
  makeUp: '调休上班',
  unknown: '安排未录入',
};

/** Monday first, as `weekdayOf` counts from 1. */
export const weekdayLabels = ['一', '二', '三', '四', '五', '六', '日'] as const;

export const festivalLabels: Readonly<Record<Festival, string>> = {
  newYear: '元旦',
  spring: '春节',
  qingming: '清明节',
  labour: '劳动节',
  dragonBoat: '端午节',
  midAutumn: '中秋节',
  national: '国庆节',
  other: '其他',
};

export const termLabels: Readonly<Record<TermKind, string>> = {
  reply: '答复申请',
  correctionNotice: '告知补正',
  thirdPartyOpinion: '第三方提出意见',
  agencyOpinion: '其他行政机关提出意见',
  publication: '主动公开',
  interpretation: '发布政策解读',
  feePayment: '缴纳信息处理费',
};

/** The day that a term begins with, which is not counted. */
export const termEventLabels: Readonly<Record<TermKind, string>> = {
  reply: '收到申请之日',
  correctionNotice: '收到申请之日',
  thirdPartyOpinion: '第三方收到征求意见书之日',
  agencyOpinion: '其他行政机关收到征求意见书之日',
  publication: '信息形成或者变更之日',
  interpretation: '政策文件公布之日',
  feePayment: '申请人收到收费通知之日',
};

export const yearFailureLabels: Readonly<Record<YearFailure['code'], string>> = {
  forbidden: '只有系统管理员可以录入节假日安排',
  notYetPublished: '只能录入到明年：更远的年份还没有公布',
  wrongDays: '放假须填当年的周一至周五，调休上班须填当年的周六、周日，请核对',
  reasonMissing: '这一年的安排已在使用，改动会影响期限，请填写更正理由',
  unchanged: '与现行安排完全相同，没有需要保存的改动',
  changedMeanwhile: '他人刚刚改过这一年的安排。您填写的内容还在，请对照页面下方的现行安排核对后再次预览',
};
