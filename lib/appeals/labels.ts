import type { AppealRefusal } from './decide';
import type { AppealKind, AppealResult, AppealStage } from './types';

export const appealKindLabels: Readonly<Record<AppealKind, string>> = {
  reconsideration: '行政复议',
  litigationDirect: '行政诉讼（未经复议直接起诉）',
  litigationAfterReconsideration: '行政诉讼（复议后起诉）',
};

export const appealResultLabels: Readonly<Record<AppealResult, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
};

export const appealStageLabels: Readonly<Record<AppealStage, string>> = {
  received: '待答复（答辩）',
  answered: '已答复（答辩），尚未审结',
  closed: '已审结',
};

export type AppealFailure =
  | AppealRefusal
  | { readonly code: 'changedMeanwhile' | 'applicationUnknown' | 'replyUnknown' };

const failureLabels: Readonly<Record<AppealFailure['code'], string>> = {
  notFound: '没有这件复议、诉讼',
  forbidden: '您没有办理复议、诉讼的权限',
  inFuture: '日期还没有到，请填写已经发生的日期',
  beforeReply: '收到的日期早于被申请（起诉）的答复发出之日，请核对',
  simplifiedIsReconsideration: '简易程序（行政复议法第五十三条）只适用于行政复议',
  precedingMissing: '所填的在先案件不是行政复议，请重新选择',
  precedingOpen: '在先的行政复议还没有登记结果，请先登记',
  precedingUncalledFor: '只有「复议后起诉」才填写在先的行政复议',
  answeredBeforeReceived: '答复（答辩）日期早于收到日期，请核对',
  closedBeforeReceived: '审结日期早于收到日期，请核对',
  closedBeforeAnswered: '审结日期早于答复（答辩）日期，请核对',
  alreadyClosed: '这件已经登记结果。结果登记错误的，由办公室主任说明理由后恢复办理',
  notClosed: '这件还没有登记结果',
  reasonMissing: '请写明理由',
  changedMeanwhile: '这件刚才已被他人修改，请刷新页面后再办理',
  applicationUnknown: '没有这个编号的申请，请核对，如 2026-0007',
  replyUnknown: '这件申请还没有答复；对不答复提起的，请不要填写申请编号，在事由中说明',
};

export function appealFailureText({ code }: AppealFailure): string {
  return failureLabels[code];
}

/** The field at which a refusal is told, where it concerns one. */
export const fieldOfAppealFailure: Readonly<Partial<Record<AppealFailure['code'], string>>> = {
  beforeReply: 'receivedOn',
  simplifiedIsReconsideration: 'isSimplified',
  precedingMissing: 'precededById',
  precedingOpen: 'precededById',
  precedingUncalledFor: 'precededById',
  answeredBeforeReceived: 'answeredOn',
  closedBeforeReceived: 'closedOn',
  closedBeforeAnswered: 'closedOn',
  reasonMissing: 'reason',
  applicationUnknown: 'applicationNumber',
  replyUnknown: 'applicationNumber',
};

/** Acts as the audit trail names them. */
export const appealAuditLabels: Readonly<Record<string, string>> = {
  appealRegistered: '登记复议、诉讼',
  appealEdited: '修改登记内容',
  appealAnswered: '记录答复（答辩）',
  appealClosed: '登记结果',
  appealReopened: '恢复办理',
  appealLessonsWritten: '记录启示',
};
