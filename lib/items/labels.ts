import type { TextRefusal } from '../documents/text-schema';
import type { ClockState } from './deadlines';
import type { CreationRefusal } from './decide/creation';
import type { EditRefusal, ReviewRefusal } from './decide/edits';
import type { MoveRefusal } from './decide/moving';
import type { LeaderGenresFailure, RuleFailure, TermFailure } from './decide/settings';
import type { DueRefusal, StepRefusal } from './decide/steps';
import type { Disclosure, GateCode, ItemState, TermKind, Validity } from './types';
import type { ItemAction } from './workflow';

export const itemStateLabels: Readonly<Record<ItemState, string>> = {
  draft: '草稿',
  submitted: '待采用',
  accepted: '待签发',
  approved: '待发布',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤下',
};

export const validityLabels: Readonly<Record<Validity, string>> = {
  notApplicable: '不适用',
  inForce: '有效',
  amended: '已修改',
  abolished: '废止',
  expired: '失效',
};

export const disclosureLabels: Readonly<Record<Disclosure, string>> = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
};

export const gateLabels: Readonly<Record<GateCode, string>> = {
  metadata: '信息要素',
  secrecy: '保密审查',
  personalData: '个人信息',
  wording: '用词和链接',
  attachments: '附件',
};

export const clockStateLabels: Readonly<Record<ClockState, string>> = {
  late: '已逾期',
  dueSoon: '即将到期',
  due: '期限内',
  ok: '',
};

export const itemActionLabels: Readonly<Record<ItemAction, string>> = {
  submit: '报送',
  recall: '撤回',
  accept: '采用',
  approve: '签发',
  return: '退回',
  publish: '发布',
  schedule: '定时发布',
  unschedule: '取消定时',
  correct: '更正',
  withdraw: '撤下',
};

/** What a step will do, said before it is taken. */
export const itemActionConsequences: Readonly<Record<ItemAction, string>> = {
  submit: '报送后不能再改，等办公室采用；未采用前可以撤回。',
  recall: '撤回后回到草稿，可以继续修改。',
  accept: '采用后，规范性文件、政策解读等送领导签发，其他信息即可发布。',
  approve: '签发后由办公室发布；签发的内容不能再改。',
  return: '退回后回到草稿，由科室修改后重新报送。',
  publish: '发布后公众立即可见，内容永久保存；如有错误，只能以更正发布新版本。',
  schedule: '到时自动发布；发布日期由系统按实际发布的时间记录。',
  unschedule: '取消后回到待发布。',
  correct: '开始更正：已发布的内容继续公开，改好后写明更正说明，重新报送、采用、发布。',
  withdraw: '撤下后公众看不到内容，只看到撤下的理由。',
};

/** What has happened and what is next, said after a step. */
export const itemActionDone: Readonly<Record<ItemAction, string>> = {
  submit: '已报送，等办公室采用。',
  recall: '已撤回，可以继续修改。',
  accept: '已采用。',
  approve: '已签发，等办公室发布。',
  return: '已退回，科室修改后会重新报送。',
  publish: '已发布，公众现在可以看到。',
  schedule: '已定时，到时自动发布。',
  unschedule: '已取消定时，等办公室发布。',
  correct: '已开始更正，改好后请写明更正说明并报送。',
  withdraw: '已撤下，公众看到的是撤下的理由。',
};

const changedMeanwhile = '您打开之后，别人已经改过。请刷新页面看最新内容，再做一次。';
const notFound = '没有找到，可能已被删除。';
const gatesShown = 3;

type Failure<Refusal> = Refusal | { readonly code: 'changedMeanwhile' };

/** Why a step can't be taken, and what to do about it. */
export function stepFailureText(failure: Failure<StepRefusal | DueRefusal>): string {
  switch (failure.code) {
    case 'wrongState':
      return `这条信息现在是「${itemStateLabels[failure.state]}」，不能做这一步。`;
    case 'gatesClosed':
      return gatesText(failure.remarks);
    default:
      return stepTexts[failure.code];
  }
}

type PlainStepCode = Exclude<Failure<StepRefusal | DueRefusal>['code'], 'wrongState' | 'gatesClosed'>;

const stepTexts: Readonly<Record<PlainStepCode, string>> = {
  notFound,
  forbidden: '您没有这一步的权限。',
  notSubmitter: '只有报送人可以撤回。',
  ownWork: '这条信息由您编辑、报送或采用过，须由另一人办理。',
  reasonMissing: '请写明理由。',
  noteMissing: '请先写更正说明，告诉公众本次更正了什么。',
  nothingPublic: '没有公开的版本可以撤下。',
  notProactive: '只有主动公开的信息可以签发。',
  documentNotPublic: '所解读的文件还没有公开，请先发布文件，或与文件同时发布。',
  instantMissing: '请填写发布时间。',
  instantPast: '发布时间已过，请填以后的时间，或直接发布。',
  notYet: '还没有到发布时间。',
  changedMeanwhile,
};

function gatesText(remarks: readonly string[]): string {
  const shown = remarks.slice(0, gatesShown).join('；');
  const more = remarks.length > gatesShown ? `；另有 ${remarks.length - gatesShown} 处` : '';
  return `发布前检查没有通过：${shown}${more}。`;
}

/** Why the words can't be changed now. */
export function editFailureText(
  failure: Failure<EditRefusal> | { readonly code: ReferenceFault | 'findingGone' | 'findingInAttachment' | 'tooMany' },
): string {
  if (failure.code === 'notDraft') {
    return `这条信息现在是「${itemStateLabels[failure.state]}」，不能修改。退回或撤回后才能改。`;
  }
  return editTexts[failure.code];
}

/** A list entry or another item that a form names and that can't be named there. */
export type ReferenceFault = 'termGone' | 'referenceGone' | 'referenceIsItself';

const editTexts = {
  notFound,
  forbidden: '您没有修改这里的权限。',
  changedMeanwhile,
  termGone: '所选的栏目或主题已停用，请重新选择。',
  referenceGone: '所选的文件不在本单位已发布的信息里，请重新选择。',
  referenceIsItself: '不能选择这条信息自己。',
  findingGone: '这一处已经不在了，请刷新页面。',
  findingInAttachment: '附件里的内容不能在这里遮盖，请换上处理过的附件。',
  tooMany: '附件太多了，请合并后再添加。',
} as const;

export function reviewFailureText(failure: ReviewRefusal | { readonly code: 'findingGone' | 'fileGone' }): string {
  switch (failure.code) {
    case 'notFound':
      return notFound;
    case 'forbidden':
      return '您没有这一步的权限。';
    case 'alreadyOut':
      return `这条信息现在是「${itemStateLabels[failure.state]}」，不能再审查。`;
    case 'findingGone':
      return editTexts.findingGone;
    case 'fileGone':
      return '这个附件已经删除或换过，请刷新页面。';
  }
}

/** Why an item can't go to another section. */
export function moveFailureText(failure: Failure<MoveRefusal>): string {
  if (failure.code === 'wrongState') {
    return `这条信息现在是「${itemStateLabels[failure.state]}」，不能移交科室。定时发布的请先取消定时。`;
  }
  return moveTexts[failure.code];
}

const moveTexts: Readonly<Record<Exclude<Failure<MoveRefusal>['code'], 'wrongState'>, string>> = {
  notFound,
  forbidden: '只有办公室可以把信息移交给别的科室。',
  wasPublished: '已经发布过的信息留在发布它的科室，各科室的月报按此统计；需要时请由办公室更正。',
  sectionMissing: '请选择在用的科室。',
  sameSection: '这条信息已经在这个科室。',
  reasonMissing: '请写明移交的理由。',
  changedMeanwhile,
};

export const creationFailureLabels: Readonly<Record<CreationRefusal['code'], string>> = {
  forbidden: '您没有新建信息的权限。',
  sectionMissing: '请选择科室。',
  otherSection: '只能新建本科室的信息。',
  genreUnknown: '请选择体裁。',
  copyNotFound: '要复制的信息没有找到。',
};

/** Why a text was not taken. */
export function textRefusalText(failure: TextRefusal): string {
  if (failure.code === 'tooLong') return '正文太长了：最多 2 万字，请改作附件。';
  return '内容里有不能保存的格式，已留在您的页面上。请用「粘贴为纯文本」重新粘贴。';
}

/** Acts as the timeline and the audit trail name them. */
export const itemAuditLabels: Readonly<Record<string, string>> = {
  ...itemActionLabels,
  create: '新建',
  copy: '复制',
  import: '导入',
  edit: '修改',
  correctionNote: '修改更正说明',
  reviewSecrecy: '保密审查',
  keepFinding: '保留个人信息',
  maskFinding: '遮盖个人信息',
  checkFile: '人工核对附件',
  move: '移交科室',
  addAttachment: '添加附件',
  removeAttachment: '删除附件',
  moveAttachment: '调整附件顺序',
};

export const termKindLabels: Readonly<Record<TermKind, string>> = { column: '栏目', theme: '主题' };

const administratorAlone = '只有系统管理员可以修改公开设置。';

export const termFailureLabels: Readonly<Record<TermFailure['code'], string>> = {
  notFound: '没有找到这一项，页面已更新。',
  forbidden: administratorAlone,
  nameTaken: '已有同名的一项（停用的也算），请换一个名称，或启用原来的。',
  alreadySo: '状态已由他人改变，页面已更新。',
  atTheEnd: '已在最前或最后，不能再移。',
  tooMany: '已满 200 项，不能再新增，请改用现有的。',
  changedMeanwhile: '他人刚刚改过这个名称。您填写的内容还在，请核对后再次保存。',
};

export const ruleFailureLabels: Readonly<Record<RuleFailure['code'], string>> = {
  notFound: '这一条已被他人删除，页面已更新。',
  forbidden: administratorAlone,
  wrongTaken: '用词表里已有这个词，请修改原来的那一条。',
  tooMany: '用词表已满 500 条，请先删除不再需要的。',
  changedMeanwhile: '他人刚刚改过这一条，页面已更新为最新内容。请核对后再做一次。',
};

export const leaderGenresFailureLabels: Readonly<Record<LeaderGenresFailure['code'], string>> = {
  forbidden: administratorAlone,
  changedMeanwhile: '他人刚刚改过需要签发的体裁。您的选择还在，请核对后再次保存。',
};

/** Acts on the settings of publishing, as the audit trail names them. */
export const publishingAuditLabels: Readonly<Record<string, string>> = {
  termCreated: '新增栏目或主题',
  termRenamed: '栏目或主题改名',
  termMoved: '调整栏目或主题顺序',
  termClosed: '停用栏目或主题',
  termOpened: '启用栏目或主题',
  wordingRuleAdded: '新增用词',
  wordingRuleChanged: '修改用词',
  wordingRuleRemoved: '删除用词',
  leaderGenresChanged: '修改需签发的体裁',
};
