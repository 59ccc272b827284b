import type { TextRefusal } from '../documents/text-schema';
import type { TableKey } from '../statistics/types';
import type { CellRefusal, CorrectionRefusal } from './decide/cells';
import type { CreationRefusal } from './decide/creation';
import type { EditRefusal } from './decide/edits';
import type { HandingRefusal } from './decide/handing';
import type { StepRefusal } from './decide/steps';
import type { BlockHolder, FigureMode, ReportState } from './types';
import type { HandingAction, ReportAction } from './workflow';

export const reportStateLabels: Readonly<Record<ReportState, string>> = {
  draft: '草稿',
  inReview: '待审核',
  awaitingApproval: '待签发',
  approved: '已签发，待发布',
  published: '已发布',
  withdrawn: '已撤下',
};

export const reportActionLabels: Readonly<Record<ReportAction, string>> = {
  submit: '送审',
  recall: '撤回',
  return: '退回',
  review: '审核通过',
  approve: '签发',
  publish: '发布',
  correct: '更正',
  withdraw: '撤下',
};

/** What a step will do, said before it is taken. */
export const reportActionConsequences: Readonly<Record<ReportAction, string>> = {
  submit: '送审后不能再改，等办公室主任审核；未审核前可以撤回。',
  recall: '撤回后回到草稿，可以继续修改。',
  return: '退回后回到草稿，由办公室修改后重新送审。',
  review: '审核通过后送领导签发。',
  approve: '签发后由办公室发布；签发的内容不能再改。',
  publish: '发布后公众立即可见，内容永久保存；如有错误，只能以新版本更正。',
  correct: '开始更正：已发布的版本继续公开，改好后作为新版本送审、签发、发布。',
  withdraw: '撤下后公众看不到内容，只看到撤下的理由。',
};

/** What has happened and what is next, said after a step. */
export const reportActionDone: Readonly<Record<ReportAction, string>> = {
  submit: '已送审，等办公室主任审核。',
  recall: '已撤回，可以继续修改。',
  return: '已退回，办公室修改后会重新送审。',
  review: '已审核通过，等领导签发。',
  approve: '已签发，等办公室发布。',
  publish: '已发布，公众现在可以看到。',
  correct: '已开始更正，改好后请写明更正说明并送审。',
  withdraw: '已撤下，公众看到的是撤下的理由。',
};

export const blockHolderLabels: Readonly<Record<BlockHolder, string>> = {
  office: '办公室',
  withSection: '科室撰写中',
  handedBack: '科室已交回',
};

export const handingActionLabels: Readonly<Record<HandingAction, string>> = {
  handOut: '约稿',
  handBack: '交回办公室',
  takeIn: '采用',
  returnToSection: '退回科室',
  callBack: '收回',
};

export const handingDone: Readonly<Record<HandingAction, string>> = {
  handOut: '已约稿，由科室信息员撰写；写好交回后由办公室采用。',
  handBack: '已交回办公室，等办公室采用。',
  takeIn: '已采用，由办公室继续编辑。',
  returnToSection: '已退回科室修改。',
  callBack: '已收回，由办公室编辑。',
};

export const tableLabels: Readonly<Record<TableKey, string>> = {
  proactive: '表二',
  applications: '表三',
  appeals: '表四',
};

const changedMeanwhile = '您打开之后，别人已经改过。请刷新页面看最新内容，再做一次。';
const notFound = '没有找到，可能已被删除。';

type NoteRefusal = EditRefusal | { readonly code: 'findingGone' | 'notProse' };

type Failure<Refusal> = Refusal | { readonly code: 'changedMeanwhile' };

/** Why a step can't be taken, and what to do about it. */
export function stepFailureText(failure: Failure<StepRefusal>): string {
  switch (failure.code) {
    case 'notFound':
      return notFound;
    case 'forbidden':
      return '您没有这一步的权限。';
    case 'notSubmitter':
      return '只有送审人可以撤回。';
    case 'ownWork':
      return '这份报告由您编辑、送审或审核过，须由另一人办理。';
    case 'reasonMissing':
      return '请写明理由。';
    case 'wrongState':
      return `报告现在是「${reportStateLabels[failure.state]}」，不能做这一步。`;
    case 'blocksOut':
      return `还有 ${failure.count} 段在科室手里或未采用，请先采用或收回。`;
    case 'checksFailing':
      return `有 ${failure.findings.length} 处勾稽不平，请改正，或写明理由豁免。`;
    case 'noteMissing':
      return '请先写更正说明，告诉公众本次更正了什么。';
    case 'nothingPublic':
      return '没有公开的版本可以撤下。';
    case 'changedMeanwhile':
      return changedMeanwhile;
  }
}

/** Why a text or figure can't be changed now. */
export function editFailureText(failure: Failure<NoteRefusal>): string {
  switch (failure.code) {
    case 'notFound':
      return notFound;
    case 'forbidden':
      return '您没有修改这里的权限。';
    case 'withSection':
      return '这一段已约稿给科室，由科室信息员撰写；需要时可以先收回。';
    case 'notDraft':
      return `报告现在是「${reportStateLabels[failure.state]}」，不能修改。退回或撤回后才能改。`;
    case 'findingGone':
      return '这一处现在没有不平，不需要豁免。请刷新页面。';
    case 'notProse':
      return '法定表格不能删除。';
    case 'changedMeanwhile':
      return changedMeanwhile;
  }
}

export function handingFailureText(failure: HandingRefusal): string {
  switch (failure.code) {
    case 'notFound':
      return notFound;
    case 'forbidden':
      return '您没有这一步的权限。';
    case 'notDraft':
      return `报告现在是「${reportStateLabels[failure.state]}」，不能约稿。`;
    case 'notProse':
      return '法定表格由办公室填写，不能约稿。';
    case 'wrongHolder':
      return `这一段现在是「${blockHolderLabels[failure.holder]}」，不能做这一步。`;
    case 'sectionMissing':
      return '请选择科室。';
    case 'reasonMissing':
      return '请写明退回的理由。';
  }
}

/** What is wrong with a typed figure. */
const cellRefusalLabels: Readonly<Record<CellRefusal['code'], string>> = {
  notOnTheForm: '这一格不在法定表格里。',
  computed: '合计由系统计算，不用填写。',
  counted: '这一格由登记的记录统计。统计有误时请更正记录，或写明理由人工更正。',
  negative: '数量不能是负数。',
  tooManyDecimals: '这一格不能填这么多位小数。',
};

/** Why figures were not saved, the cell named. */
export function cellFailureText(failure: EditRefusal | CellRefusal): string {
  if (!('cell' in failure)) return editFailureText(failure);
  return cellRefusalLabels[failure.code];
}

/** Why a count was not corrected by hand. */
export function correctionFailureText(failure: CorrectionRefusal): string {
  switch (failure.code) {
    case 'reasonMissing':
      return '请写明为什么与记录不同。';
    case 'valueMissing':
      return '请填写更正后的数，没有的填 0。';
    case 'notCounted':
      return '这一格不由记录统计，可以直接填写。';
    default:
      return cellFailureText(failure);
  }
}

export const figureModeLabels: Readonly<Record<FigureMode, string>> = {
  live: '由登记的记录统计',
  typed: '手工填写',
};

/** Why a text was not taken. */
export function textRefusalText(failure: TextRefusal): string {
  if (failure.code === 'tooLong') return '这一段太长了：一段最多 2 万字，请分成几节来写。';
  if (failure.code === 'unprintable') {
    return `有印不出来的字符：${failure.characters.join(' ')}。请删去，或改用文字。`;
  }
  return '内容里有不能保存的格式，已留在您的页面上。请用「粘贴为纯文本」重新粘贴。';
}

export const creationFailureLabels: Readonly<Record<CreationRefusal['code'], string>> = {
  forbidden: '您没有新建年度报告的权限。',
  yearTooEarly: '2019 年以前的年度报告没有法定格式，请从 2019 年起填写。',
  yearTooLate: '这一年还没有开始，不能编制它的年度报告。',
  yearTaken: '这一年已经有年度报告，请直接打开。',
};

/** Acts as the timeline and the audit trail name them. */
export const auditActionLabels: Readonly<Record<string, string>> = {
  ...reportActionLabels,
  ...handingActionLabels,
  create: '新建',
  editBlock: '修改文字',
  editCells: '修改数字',
  addBlock: '增加一节',
  moveBlock: '调整顺序',
  removeBlock: '删除一节',
  correctCell: '人工更正统计数',
  undoCorrection: '取消人工更正',
  chooseFigures: '改变数字来源',
  outsideYear: '登记上年结转',
  waive: '豁免勾稽',
  unwaive: '取消豁免',
  comment: '批注',
  resolve: '批注已处理',
  reopen: '批注重新打开',
  correctionNote: '修改更正说明',
  answerProblem: '答复上年问题',
  importBegun: '导入旧年报',
  importAnswered: '核对导入的数字',
  importTaken: '存为年报草稿',
  importDropped: '放弃导入',
};
