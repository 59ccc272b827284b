import type { EventKind } from '@/lib/applications/types';

/** What entering the act does, said before it is done. */
export const actConsequences: Readonly<Record<Exclude<EventKind, 'reversed'>, string>> = {
  received: '登记收到申请之日，答复期限从次日起计算 20 个工作日（条例第三十一条、第三十三条）。',
  correctionAsked: '答复期限停止计算，等申请人补正（条例第三十条）。',
  corrected: '答复期限从收到补正之日的次日重新起算（条例第三十条）。',
  thirdPartyAsked: '征求意见所需的时间不计入答复期限（条例第三十二条、第三十三条）。',
  thirdPartyAnswered: '反馈意见后答复期限继续计算（条例第三十三条）。',
  agencyAsked: '征求其他机关意见所需的时间不计入答复期限（条例第三十三条、第三十四条）。',
  agencyAnswered: '反馈意见后答复期限继续计算（条例第三十三条）。',
  reasonsAsked: '要求申请人说明理由，答复期限照常计算（条例第三十五条）。',
  reasonsGiven: '记录申请人说明的理由是否合理（条例第三十五条）。',
  delayed: '理由合理、但数量太多不能按期答复的，告知延迟答复的合理期限（条例第三十五条）。',
  extended: '答复期限延长，最多 20 个工作日，只能延长一次（条例第三十三条）。',
  feeNotified: '答复期限停止计算，等申请人缴费（国办函〔2020〕109号）。',
  feePaid: '缴清的次日起重新计算答复期限（国办函〔2020〕109号）。',
  transferred: '记录已告知申请人应当走的渠道；不影响期限，仍须答复（条例第三十九条）。',
  replied: '作出答复，期限按答复书发出之日判断（条例第三十三条、第三十六条）。',
  lapsed: '申请人没有补正或者没有缴费，不再处理，申请办结。',
  withdrawn: '申请人主动撤回，申请办结。',
};

/** What the day of the act is called. */
export const dayLabels: Readonly<Record<Exclude<EventKind, 'reversed'>, string>> = {
  received: '收到申请之日',
  correctionAsked: '告知书发出之日',
  corrected: '收到补正之日',
  thirdPartyAsked: '第三方收到征求意见书之日',
  thirdPartyAnswered: '收到反馈意见之日',
  agencyAsked: '其他机关收到征求意见函之日',
  agencyAnswered: '收到反馈意见之日',
  reasonsAsked: '通知发出之日',
  reasonsGiven: '收到理由之日',
  delayed: '告知申请人之日',
  extended: '告知申请人之日',
  feeNotified: '申请人收到收费通知之日',
  feePaid: '缴清之日',
  transferred: '告知之日',
  replied: '答复书发出之日',
  lapsed: '终止办理之日',
  withdrawn: '撤回之日',
};
