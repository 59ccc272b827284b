import { resultColumns } from '../forms/appeals';
import { applicantColumns } from '../forms/applications';
import { add, figureAt } from '../totals';
import type { CellAddress, Figure, Tables } from '../types';
import { rowSum } from './rule';

/**
 * A quantity that reports tell in words and in a table. The patterns know only the plain ways of saying it: a sentence
 * that is not understood is passed over, since a false alarm costs more trust than a missed one.
 */
export interface Quantity {
  readonly name: string;
  readonly address: CellAddress;
  readonly figure: (tables: Tables) => Figure;
  /** Each names the number in its group `n`; texts are normalised (half-width, no spaces). */
  readonly patterns: readonly RegExp[];
  /** Words before the number in its clause that make it another quantity. */
  readonly unless: RegExp;
  /** The sentence or chapter 四 has to be about disclosure, since agencies are sued for other things too. */
  readonly aboutDisclosure?: true;
}

const number = '(?<n>\\d{1,3}(?:,\\d{3})+|\\d+)(?:件|条|份|宗|个|起|次|例)(?!左右|以上|以内|以下|多|余)';
const sum = '(?:数量|总数|案件|共|计|总计|合计|为|有|:)*';
const whoever =
  '(?:各类|各种|任何|公民|法人|及|和|、|或者?|其他组织|社会公众|群众|形式|方式|渠道|的|有关|关于|要求|提出|提交)*';
const request =
  '(?:(?:政府信息公开|信息公开|依申请公开|政务公开|依申请|政府信息|的)*申请|依申请公开(?:政府信息|信息)?)';
const received = '(?:收到|接到|新收)了?';

const partsAndOtherYears =
  /其中|网络|网上|在线|邮寄|信函|邮件|当面|现场|传真|平台|系统|窗口|上一?年|去年|往年|历年|同期|季度|半年|\d月|[一二三四五六七八九十]月|施行|实施|部门|各|县|区|乡镇|街道|下属|直属|自然人|企业|第三方/;
const asAuthority = /其中|备案|受理|审理|审结|办结|办理|复议机关|结转|维持|纠正|撤销|败诉|胜诉|上一?年|去年|同期/;

export const receivedQuantity: Quantity = {
  name: '本年新收申请',
  address: { table: 'applications', row: 'newlyReceived', column: 'total' },
  figure: (tables) => rowSum(tables, 'applications', 'newlyReceived', applicantColumns),
  patterns: [
    new RegExp(`${received}${whoever}${request}(?:事项)?${sum}${number}`, 'g'),
    new RegExp(`${received}共?计?${number}${whoever}${request}(?!人|表|行政)`, 'g'),
  ],
  unless: partsAndOtherYears,
};

const handledQuantity: Quantity = {
  name: '办理结果总计',
  address: { table: 'applications', row: 'total', column: 'total' },
  figure: (tables) => rowSum(tables, 'applications', 'total', applicantColumns),
  patterns: [new RegExp(`(?:办结|答复)${whoever}${request}(?:事项)?${sum}${number}`, 'g')],
  unless: partsAndOtherYears,
};

const reconsiderationQuantity: Quantity = {
  name: '行政复议总计',
  address: { table: 'appeals', row: 'reconsideration', column: 'total' },
  figure: (tables) => rowSum(tables, 'appeals', 'reconsideration', resultColumns),
  patterns: [new RegExp(`(?<!行政诉讼(?:案件)?[、和及与或,](?:被?申请)?)行政复议(?:申请)?${sum}${number}`, 'g')],
  unless: asAuthority,
  aboutDisclosure: true,
};

const litigationQuantity: Quantity = {
  name: '行政诉讼总计（两类之和）',
  address: { table: 'appeals', row: 'litigationDirect', column: 'total' },
  figure: (tables) =>
    add(
      ['litigationDirect', 'litigationAfterReconsideration'].map((row) =>
        rowSum(tables, 'appeals', row, resultColumns),
      ),
    ),
  patterns: [new RegExp(`(?<!行政复议(?:案件)?[、和及与或,](?:被?提起)?)行政诉讼${sum}${number}`, 'g')],
  unless: asAuthority,
  aboutDisclosure: true,
};

function normativeQuantity(column: string, name: string, verb: string): Quantity {
  const address = { table: 'proactive', row: 'normativeDocuments', column } as const;
  return {
    name,
    address,
    figure: (tables) => figureAt(tables, address),
    patterns: [new RegExp(`${verb}的?(?:行政)?规范性文件${sum}${number}`, 'g')],
    unless: partsAndOtherYears,
  };
}

/** What F1 holds the prose against. */
export const quantities: readonly Quantity[] = [
  receivedQuantity,
  handledQuantity,
  reconsiderationQuantity,
  litigationQuantity,
  normativeQuantity('issued', '规范性文件本年制发', '制发'),
  normativeQuantity('abolished', '规范性文件本年废止', '废止'),
  normativeQuantity('inForce', '规范性文件现行有效', '现行有效'),
];

/** 「未收到任何形式的政府信息公开申请」 and its kin; what follows must end the thought (not 申请人, 申请补正…). */
export const nothingReceived = new RegExp(
  `(?:未|没有|尚未|从未|没)(?:曾|有)?(?:收到|接到|新收)过?${whoever}${request}(?:事项|件)?(?=[,。;:、!)及和]|的?情况|$)`,
  'g',
);
