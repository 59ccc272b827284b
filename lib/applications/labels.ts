import type { AssigningRefusal, AssignmentStepRefusal } from './decide/assignments';
import type { EventRefusal } from './decide/events';
import type { LetterDraftRefusal, LetterEditRefusal, SendingRefusal } from './decide/letters';
import type { ActRefusal, ActRefusalCode } from './decide/refusals';
import type { ApplicationEditRefusal, RegistrationRefusal } from './decide/registration';
import type { ReversalRefusal } from './decide/reversal';
import type { ClockDayKind } from './ledger/clock';
import { type OutcomeGroup, outcomeOf } from './outcomes';
import {
  type ApplicantKind,
  type ApplicationState,
  type AssignmentState,
  type Channel,
  type DeliveryWanted,
  type EventKind,
  type FeeBasis,
  type FormWanted,
  type LetterKind,
  type LetterState,
  type Outcome,
  outcomes,
  type ReceiptBasis,
  type RequiredElement,
  type SendingWay,
  type Standing,
  type TransferChannel,
} from './types';
import type { AssignmentAction, LetterAction } from './workflow';

export const channelLabels: Readonly<Record<Channel, string>> = {
  inPerson: '当面提交',
  registeredPost: '邮寄（需签收）',
  post: '邮寄（平常信函）',
  fax: '传真',
  email: '电子邮件',
  online: '网上提交',
};

export const applicantKindLabels: Readonly<Record<ApplicantKind, string>> = {
  naturalPerson: '自然人',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicWelfareOrganisation: '社会公益组织',
  legalServiceOrganisation: '法律服务机构',
  otherOrganisation: '其他组织',
};

export const formWantedLabels: Readonly<Record<FormWanted, string>> = {
  paper: '纸质',
  electronic: '电子文档',
  other: '其他形式',
};

export const deliveryWantedLabels: Readonly<Record<DeliveryWanted, string>> = {
  post: '邮寄',
  email: '电子邮件',
  inPerson: '当面领取',
  online: '网上获取',
};

export const requiredElementLabels: Readonly<Record<RequiredElement, string>> = {
  name: '姓名或者名称',
  identity: '身份证明',
  contact: '联系方式',
  content: '所申请信息的名称、文号或者其他特征性描述',
  form: '信息的形式要求和获取方式、途径',
};

export const applicationStateLabels: Readonly<Record<ApplicationState, string>> = {
  filed: '待确认收到',
  running: '办理中',
  awaitingCorrection: '待申请人补正',
  awaitingThirdParty: '征求意见中',
  awaitingPayment: '待申请人缴费',
  concluded: '已办结',
};

/** What the day under 期限 is the last of. */
export const dueLabels: Readonly<Record<NonNullable<Standing['due']>, string>> = {
  reply: '答复期限',
  applicantCorrection: '补正期限',
  payment: '缴费期限',
  opinion: '反馈意见期限',
};

export const eventLabels: Readonly<Record<EventKind, string>> = {
  received: '收到申请',
  correctionAsked: '告知补正',
  corrected: '收到补正',
  thirdPartyAsked: '征求第三方意见',
  thirdPartyAnswered: '第三方反馈意见',
  agencyAsked: '征求其他机关意见',
  agencyAnswered: '其他机关反馈意见',
  reasonsAsked: '要求说明理由',
  reasonsGiven: '申请人说明理由',
  delayed: '告知延迟答复',
  extended: '告知延期答复',
  feeNotified: '送达收费通知',
  feePaid: '申请人缴清费用',
  transferred: '告知其他渠道',
  replied: '作出答复',
  lapsed: '逾期不再处理',
  withdrawn: '申请人撤回',
  reversed: '冲正',
};

export const receiptBasisLabels: Readonly<Record<ReceiptBasis, string>> = {
  handedIn: '当面提交之日',
  signedFor: '签收之日',
  confirmed: '与申请人确认之日',
};

export const opinionLabels: Readonly<Record<'agrees' | 'refuses' | 'silent', string>> = {
  agrees: '同意公开',
  refuses: '不同意公开',
  silent: '逾期未反馈',
};

export const feeBasisLabels: Readonly<Record<FeeBasis, string>> = { items: '按件', pages: '按量（页）' };

export const feeUnitLabels: Readonly<Record<FeeBasis, string>> = { items: '件', pages: '页' };

export const transferChannelLabels: Readonly<Record<TransferChannel, string>> = {
  petition: '信访',
  report: '投诉举报',
  partyAffairs: '党务公开',
  realEstate: '不动产登记资料查询',
  archives: '档案查阅',
  otherRoute: '其他渠道',
};

export const outcomeGroupLabels: Readonly<Record<OutcomeGroup, string>> = {
  disclosed: '予以公开',
  partlyDisclosed: '部分公开',
  refused: '不予公开',
  unavailable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
};

/** Group and row of table 三, as in 不予公开：属于国家秘密. */
export const outcomeLabels = Object.fromEntries(
  outcomes.map((outcome) => [outcome, outcomeLabel(outcome)]),
) as Readonly<Record<Outcome, string>>;

function outcomeLabel(outcome: Outcome): string {
  const { group, label } = outcomeOf[outcome];
  const groupLabel = outcomeGroupLabels[group];
  return groupLabel === label ? label : `${groupLabel}：${label}`;
}

export const letterKindLabels: Readonly<Record<LetterKind, string>> = {
  receipt: '登记回执',
  correctionNotice: '补正告知书',
  thirdPartyLetter: '征求第三方意见书',
  thirdPartyDecision: '告知第三方决定书',
  extensionNotice: '延期答复告知书',
  reasonsRequest: '说明理由通知书',
  feeNotice: '收费通知书',
  reply: '答复书',
  correction: '更正告知书',
};

export const letterStateLabels: Readonly<Record<LetterState, string>> = {
  draft: '拟稿',
  inReview: '待审核',
  awaitingSignature: '待签发',
  signed: '已签发',
  sent: '已发出',
  discarded: '已作废',
};

export const letterActionLabels: Readonly<Record<LetterAction, string>> = {
  submit: '送审',
  recall: '撤回',
  return: '退回',
  review: '审核通过',
  sign: '签发',
  issue: '出具',
  send: '登记发出',
  discard: '作废',
};

export const sendingWayLabels: Readonly<Record<SendingWay, string>> = {
  inPerson: '当面送达',
  post: '邮寄送达',
  email: '电子邮件送达',
  online: '网上送达',
  public: '公告送达',
};

export const signerLabels = { office: '办公室', head: '办公室负责人', leader: '分管领导' } as const;

export const assignmentStateLabels: Readonly<Record<AssignmentState, string>> = {
  withSection: '科室办理中',
  handedBack: '已交回',
  taken: '已采用',
  revoked: '已收回',
};

export const assignmentActionLabels: Readonly<Record<AssignmentAction, string>> = {
  handBack: '交回办公室',
  return: '退回科室',
  take: '采用',
  revoke: '收回',
};

export const clockDayLabels: Readonly<Record<ClockDayKind, string>> = {
  start: '起算日',
  counted: '计入',
  makeUp: '调休上班，计入',
  off: '休息，不计',
  paused: '暂停，不计',
  waiting: '等候申请人',
  afterEnd: '期限届满后',
  unknown: '安排未公布',
};

const dayText = (day: string | undefined) => day ?? '尚不能确定';

/** Why an act can't be entered, by code; the article is put behind it. */
const actRefusalTexts: Readonly<Record<ActRefusalCode, (refusal: ActRefusal) => string>> = {
  beforeReceipt: () => '申请还没有登记收到，此前不能登记其他事项',
  alreadyReceived: () => '已经登记过收到日期；登记有误的，先冲正再重新登记',
  concluded: () => '申请在这一天已经办结，此后不能再登记',
  onceOnly: ({ kind }) => `“${eventLabels[kind]}”只能有一次`,
  stillOpen: ({ kind }) => `“${eventLabels[kind]}”已经登记，还没有结果`,
  notAsked: ({ kind }) => `此前没有提出，不能登记“${eventLabels[kind]}”`,
  noReasonsGiven: () => '申请人没有说明合理理由，不能告知延迟答复',
  notRunning: () => '这一天答复期限没有在计算，不能改变它',
  nothingAwaited: () => '没有要求申请人补正或者缴费，或者申请人已经照办，不能按逾期处理',
  future: () => '日期还没有到，不能预先登记',
  beforeArrival: ({ day }) => `不能早于申请到达的日期（${dayText(day)}）`,
  wrongReceipt: ({ day }) => `收到日期与申请的提交方式不符${day === undefined ? '' : `，应为 ${day}`}`,
  nameMissing: () => '请填写征求了谁的意见（用“第三方1”这样的代称）',
  dueTooEarly: () => '给申请人的期限须晚于告知之日',
  badNumber: () => '请填写正整数，并核对大小',
  tooLong: ({ expected }) => `延长不得超过 ${expected ?? ''} 个工作日`,
  nothingToPay: () => '没有超出免费的数量，不收费',
  wrongAmount: ({ expected }) => `按标准计算应为 ${expected ?? ''} 元`,
  termStillRuns: ({ day }) => `期限还没有届满（最后一日：${dayText(day)}）`,
  breaksLater: ({ day, other }) =>
    `这样登记后，${dayText(day)}的“${other ? eventLabels[other] : ''}”就没有了依据；请先冲正后面的事项`,
  outOfTime: ({ day, kind }) => `“${eventLabels[kind]}”超过了期限（最后一日：${dayText(day)}）`,
  clockStopped: () => '答复期限没有在计算，一般不在此时征求意见',
  opinionOpen: () => '征求的意见还没有反馈；逾期不反馈的，先登记“逾期未反馈”',
  applicantAwaited: () => '申请人的补正或者缴费期限还没有结果',
  premiseMissing: () => '台账中没有作出这种处理所必需的前一步',
  outOfOrder: ({ day, other }) => `此后已登记了 ${dayText(day)} 的“${other ? eventLabels[other] : ''}”，属于补登`,
};

/** Why an act can't be entered, in a sentence with its article. */
export function eventRefusalText(refusal: EventRefusal): string {
  if (refusal.code === 'notFound') return '没有找到这件申请';
  if (refusal.code === 'forbidden') return '您没有登记办理事项的权限';
  const cited = refusal.article ? `（${refusal.article}）` : '';
  const asked = refusal.mayBeRecorded ? '确已发生的，请写明理由后登记。' : '';
  return `${actRefusalTexts[refusal.code](refusal)}${cited}。${asked}`;
}

export function reversalRefusalText(refusal: ReversalRefusal): string {
  if (refusal.code === 'breaksLater') {
    return `${refusal.day}的“${eventLabels[refusal.other]}”以它为依据，请先冲正那一项。`;
  }
  return reversalTexts[refusal.code];
}

const reversalTexts: Readonly<Record<Exclude<ReversalRefusal['code'], 'breaksLater'>, string>> = {
  notFound: '没有找到这件申请',
  forbidden: '只有办公室负责人可以冲正',
  noSuchEvent: '没有找到要冲正的事项',
  isCounterEntry: '冲正本身不能再冲正；请按实际情况重新登记',
  alreadyReversed: '这一项已经冲正过了',
  reasonMissing: '请写明冲正的理由',
};

export const registrationRefusalLabels: Readonly<Record<RegistrationRefusal['code'], string>> = {
  forbidden: '您没有登记申请的权限',
  notOnline: '网上提交的申请只能按“网上提交”登记',
  arrivedInFuture: '到达日期还没有到，请核对',
  confirmedInFuture: '确认日期还没有到，请核对',
  confirmedTooEarly: '确认日期不能早于到达日期',
  wordsMissing: '请填写事由和所申请的内容',
};

export const applicationEditRefusalLabels: Readonly<Record<ApplicationEditRefusal['code'], string>> = {
  notFound: '没有找到这件申请',
  forbidden: '您没有修改登记内容的权限',
  receiptStands: '收到日期以提交方式和到达日期为依据；要改这两项，先冲正“收到申请”',
};

export const assigningRefusalLabels: Readonly<Record<AssigningRefusal['code'], string>> = {
  notFound: '没有找到这件申请',
  forbidden: '您没有交办的权限',
  sectionMissing: '请选择本机关在用的科室',
  concluded: '申请已经办结，不再交办',
  alreadyAssigned: '已经交办给科室；要换科室，先收回',
};

export function assignmentRefusalText(refusal: AssignmentStepRefusal): string {
  if (refusal.code === 'wrongState') return `现在是“${assignmentStateLabels[refusal.state]}”，不能这样做`;
  return assignmentTexts[refusal.code];
}

const assignmentTexts: Readonly<Record<Exclude<AssignmentStepRefusal['code'], 'wrongState'>, string>> = {
  notFound: '没有找到这项交办',
  forbidden: '您没有这项权限',
  reasonMissing: '请写明理由',
  opinionMissing: '请先填写办理意见',
  searchMissing: '拟答复“本机关不掌握”的，请写明检索的地点、关键词和经办人（条例第三十六条第四项）',
};

export const letterDraftRefusalLabels: Readonly<Record<LetterDraftRefusal['code'], string>> = {
  notFound: '没有找到这件申请',
  forbidden: '您没有拟稿的权限',
  outcomeMissing: '请选择答复的类型',
  outcomeWithoutReply: '只有答复书才有答复类型',
  notReceived: '申请还没有登记收到，先登记收到日期',
  concluded: '申请已经办结，不能再拟这种文书',
  draftOpen: '已有一份同类文书没有发出；请接着写，或者先作废',
};

/**
 * Why a letter can't take a step or be changed.
 * @param elementLabel words for an element's key
 */
export function letterRefusalText(
  refusal: SendingRefusal | LetterEditRefusal,
  elementLabel: (key: string) => string = (key) => key,
): string {
  switch (refusal.code) {
    case 'wrongState':
    case 'notDraft':
      return `文书现在是“${letterStateLabels[refusal.state]}”，不能这样做`;
    case 'wrongSigner':
      return refusal.signer === 'office'
        ? '这种文书由办公室直接出具，不需要送审'
        : `这种文书须送审，由${signerLabels[refusal.signer]}签发`;
    case 'elementsMissing':
      return `还缺少必备内容：${refusal.elements.map(elementLabel).join('、')}`;
    default:
      return letterTexts[refusal.code];
  }
}

const letterTexts: Readonly<
  Record<
    Exclude<
      (SendingRefusal | LetterEditRefusal)['code'],
      'wrongState' | 'notDraft' | 'wrongSigner' | 'elementsMissing'
    >,
    string
  >
> = {
  notFound: '没有找到这份文书',
  forbidden: '您没有这项权限',
  notSubmitter: '只有送审人可以撤回',
  ownWork: '拟稿、送审或者审核过这份文书的人，不能再审核、签发它',
  reasonMissing: '请写明理由',
  sentInFuture: '发出日期还没有到，请核对',
  sentBeforeSigned: '发出日期不能早于签发日期',
};
