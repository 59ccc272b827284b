import type { ReadFigure } from '../types';

/** The words by which sentences name the rows of the tables; the label's own words count as well. */
const rowCues: Readonly<Record<string, RegExp>> = {
  'applications.newlyReceived': /(?:收到|接到|接收|新收|受理|新增).{0,20}申请|申请.{0,6}(?:数量|总数)|依申请公开/,
  'applications.carriedIn': /上一?年(?:度)?结转|结转.{0,6}上一?年/,
  'applications.carriedOut': /结转(?:到|至|入)?(?:下|次|20\d\d)年?|结转下/,
  'applications.total': /办结|答复|办理(?:完毕|结果|政府信息公开申请|申请)/,
  'applications.disclosed': /予以公开|(?<!不予|部分)公开答复|全部公开/,
  'applications.partlyDisclosed': /部分公开/,
  'applications.refused.stateSecret': /国家秘密/,
  'applications.refused.prohibitedByLaw': /禁止公开/,
  'applications.refused.threeSecuritiesOneStability': /三安全一稳定|社会稳定/,
  'applications.refused.thirdPartyRights': /第三方/,
  'applications.refused.internalAffairs': /内部事务/,
  'applications.refused.processInformation': /过程性/,
  'applications.refused.enforcementFile': /执法案卷/,
  'applications.refused.administrativeInquiry': /行政查询/,
  'applications.unavailable.notHeld': /不掌握|信息不存在/,
  'applications.unavailable.needsCreation': /另行制作|没有现成/,
  'applications.unavailable.stillUnclear': /不明确/,
  'applications.notProcessed.petition': /信访|举报|投诉/,
  'applications.notProcessed.repeated': /重复申请/,
  'applications.notProcessed.publications': /出版物/,
  'applications.notProcessed.excessive': /大量反复/,
  'applications.notProcessed.reconfirmation': /重新出具|确认/,
  'applications.other': /其他处理/,
  'applications.other.notCorrected': /逾期不补正/,
  'applications.other.feeUnpaid': /缴纳费用|不缴费/,
  'applications.other.rest': /其他处理|撤回/,
  'appeals.reconsideration': /复议/,
  'appeals.litigationDirect': /诉讼|起诉/,
  'appeals.litigationAfterReconsideration': /复议后起诉/,
  'proactive.regulations': /规章/,
  'proactive.normativeDocuments': /规范性文件/,
  'proactive.permits': /行政许可/,
  'proactive.penalties': /行政处罚/,
  'proactive.coerciveMeasures': /行政强制/,
  'proactive.otherExternalServices': /对外管理服务/,
  'proactive.fees': /收费/,
  'proactive.procurement': /采购/,
};

const columnCues: Readonly<Record<string, RegExp>> = {
  naturalPerson: /自然人|公民|个人/,
  commercialEnterprise: /企业/,
  researchInstitution: /科研机构/,
  publicWelfareOrganisation: /公益组织/,
  legalServiceOrganisation: /法律服务|律师/,
  otherOrganisation: /其他组织|其他法人/,
  upheld: /维持|驳回/,
  corrected: /纠正|撤销|败诉/,
  otherResult: /其他结果/,
  pending: /尚未审结|未审结|正在审理/,
  issued: /制发|印发|出台|制定|发布/,
  abolished: /废止|失效/,
  inForce: /现行有效|有效/,
  newlyMade: /新制作|新制定|制定/,
  newlyDisclosed: /新公开/,
  totalDisclosed: /对外公开|累计公开|公开总/,
  previousYearItems: /上一?年/,
  change: /增加|减少|增|减/,
};

/** Words of labels that say nothing of what is counted. */
const idleWords = /表[二三四]|本年度?|全年|数量|情况|总计|合计|政府信息公开|申请|的|（.*?）|\(.*?\)|[\s「」、，]/g;

/** What stands around a number, half-width. */
export interface Words {
  /** The clause that the number stands in. */
  readonly clause: string;
  /** The sentence up to that clause: what 「其中」 is a part of. */
  readonly before: string;
}

/**
 * How well a figure fits what is said around a number: 0 not at all, 1 by what the sentence said before, 3 by the clause
 * itself.
 */
export function fitOf({ source, label, cell }: Pick<ReadFigure, 'source' | 'label' | 'cell'>, words: Words): number {
  if (cell) return fitOfCell(`${cell.table}.${cell.row}`, cell.column, words);
  if (source.startsWith('items:')) return fitOfItems(label, words);
  return sharedWords(label, words.clause) >= 0.5 ? 3 : 0;
}

/** Columns that hold the one figure of their row: the row's name is enough. */
const onlyColumns = new Set(['decisions', 'amountTenThousandYuan', 'projects', 'amount']);

function fitOfCell(row: string, column: string, { clause, before }: Words): number {
  const rowFit = fitOfRow(row, clause, before);
  if (rowFit === 0 || onlyColumns.has(column)) return rowFit;
  if (column !== 'total') return columnCues[column]?.test(clause) ? rowFit : 0;
  return [...partColumns].some((part) => columnCues[part]?.test(clause)) ? 0 : rowFit;
}

function fitOfRow(row: string, clause: string, before: string): number {
  const cue = rowCues[row];
  if (!cue) return 0;
  if (cue.test(clause)) return 3;
  // Only a part of what was said goes without its name: 「收到申请12件，其中自然人10件」.
  return cue.test(before) && /其中|自然人|企业|组织|机构|维持|纠正|审结/.test(clause) ? 1 : 0;
}

/** Columns that are parts of a total: where one is named, the total is not meant. */
const partColumns = new Set([
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganisation',
  'legalServiceOrganisation',
  'upheld',
  'corrected',
  'pending',
]);

const disclosing = /主动公开|公开(?:政府|各类|信息)|发布(?:政府|各类)?信息|信息公开(?:数量|总数)/;

function fitOfItems(label: string, { clause, before }: Words): number {
  const kind = label.replace(/^主动公开的/, '');
  if (kind === '信息') return disclosing.test(clause) ? 3 : 0;
  const isDisclosed = /公开|发布|登载|刊登/.test(before + clause);
  return isDisclosed && sharedWords(kind, clause) >= 0.6 ? 3 : 0;
}

/** Which part of a label's pairs of characters the words have. */
function sharedWords(label: string, words: string): number {
  const plain = label.replace(idleWords, '');
  if (plain.length < 2) return plain !== '' && words.includes(plain) ? 1 : 0;
  const pairs = Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2));
  return pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}
