import { formsOf } from '../statistics/forms';
import type { ReportFormat, TableKey } from '../statistics/types';
import { labelCore, likeness } from './printed-text';

export interface NamedRow {
  readonly row: string;
  /** 1 where the label is the form's; less where it only resembles it. */
  readonly likeness: number;
}

interface RowName {
  readonly row: string;
  readonly core: string;
  /** What marks the row wherever it stands in a label. */
  readonly marks: readonly string[];
}

const formats: readonly ReportFormat[] = ['2019', '2021'];

/** The label next to the figures of each row, as the official form prints it. */
function formRows(table: TableKey): Map<string, string> {
  const rows = new Map<string, string>();
  for (const format of formats) {
    for (const line of formsOf(format)[table].body) {
      const figure = line.find((cell) => cell.kind === 'figure');
      const label = line.findLast((cell) => cell.kind === 'label');
      if (figure && label) rows.set(figure.row, labelCore(label.text));
    }
  }
  return rows;
}

/** Short forms that sites use; each belongs to one row alone. */
const marks: Readonly<Record<string, readonly string[]>> = {
  newlyReceived: ['新收政府信息', '年新收', '新收申请', '新收到'],
  carriedIn: ['上年结转', '上年度结转', '上一年结转', '上一年度结转'],
  disclosed: ['予以公开'],
  partlyDisclosed: ['部分公开'],
  'refused.stateSecret': ['国家秘密'],
  'refused.prohibitedByLaw': ['禁止公开'],
  'refused.threeSecuritiesOneStability': ['三安全一稳定'],
  'refused.thirdPartyRights': ['第三方合法权益'],
  'refused.internalAffairs': ['内部事务'],
  'refused.processInformation': ['过程性信息'],
  'refused.enforcementFile': ['执法案卷'],
  'refused.administrativeInquiry': ['行政查询'],
  'unavailable.notHeld': ['不掌握相关'],
  'unavailable.needsCreation': ['没有现成信息', '另行制作'],
  'unavailable.stillUnclear': ['内容仍不明确'],
  'notProcessed.petition': ['举报投诉'],
  'notProcessed.repeated': ['重复申请'],
  'notProcessed.publications': ['公开出版物'],
  'notProcessed.excessive': ['反复申请'],
  'notProcessed.reconfirmation': ['重新出具'],
  'other.notCorrected': ['逾期不补正'],
  'other.feeUnpaid': ['收费通知', '缴纳费用'],
  carriedOut: ['结转下年', '结转下一年', '结转下年度', '转下年度', '转下一年度'],
  normativeDocuments: ['规范性文件'],
  permits: ['行政许可'],
  otherExternalServices: ['其他对外管理服务'],
  penalties: ['行政处罚'],
  coerciveMeasures: ['行政强制'],
  fees: ['行政事业性收费'],
  procurement: ['政府集中采购'],
};

function namesOf(table: TableKey): readonly RowName[] {
  return [...formRows(table)].map(([row, core]) => ({ row, core, marks: marks[row] ?? [] }));
}

const names = { proactive: namesOf('proactive'), applications: namesOf('applications') };

/** Labels that name several rows, or a part of the table: never a row that has figures of its own. */
const groupNames = ['本年度办理结果', '不予公开', '无法提供', '不予处理', '申请人情况', '信息内容', '法人或其他组织'];

/** Less alike than this is another row. */
const leastLikeness = 0.72;

/** The row of tables 二 or 三 that a label names; null where it names none, or several. */
export function rowNamed(table: 'proactive' | 'applications', label: string): NamedRow | null {
  const core = labelCore(label);
  if (core === '' || groupNames.includes(core)) return null;
  const same = names[table].find((name) => name.core === core) ?? alias(table, core);
  if (same) return { row: same.row, likeness: 1 };
  const [marked, another] = names[table].filter((name) => name.marks.some((mark) => core.includes(mark)));
  if (another) return null;
  if (marked && isNoSentence(core, marked)) return { row: marked.row, likeness: isCutOff(core, marked) ? 0.85 : 0.96 };
  return begun(table, core) ?? nearest(table, core);
}

/** Another word for the same. */
function alias(table: 'proactive' | 'applications', core: string): { row: string } | null {
  if (table === 'applications') return /^(?:总|合)计$/.test(core) ? { row: 'total' } : null;
  return core === '行政规范性文件' || core === '规范性文件' ? { row: 'normativeDocuments' } : null;
}

/** The end of a label alone: its row may have been broken, and its figures stand elsewhere. */
function isCutOff(core: string, { core: own }: RowName): boolean {
  return core.length < own.length * 0.6 && !own.startsWith(core.slice(0, 2));
}

/** The beginning of one row's label alone. */
function begun(table: 'proactive' | 'applications', core: string): NamedRow | null {
  const own = names[table].filter((name) => core.length >= 4 && name.core.startsWith(core));
  return own.length === 1 && own[0] ? { row: own[0].row, likeness: 0.85 } : null;
}

/** A label is no longer than the form's by more than the names of its groups. */
function isNoSentence(core: string, { core: own }: RowName): boolean {
  return core.length <= own.length + 16;
}

function nearest(table: 'proactive' | 'applications', core: string): NamedRow | null {
  const scored = names[table]
    .map((name) => ({ row: name.row, likeness: likeness(core, name.core) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  const [best, second] = scored;
  if (!best || best.likeness < leastLikeness || best.likeness - (second?.likeness ?? 0) < 0.15) return null;
  return { row: best.row, likeness: Math.min(0.85, best.likeness) };
}
