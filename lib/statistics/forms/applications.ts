import type { Form, FormCell, ReportFormat } from '../types';
import { computedCount, count, heading, rowHeading, type TableForm } from './parts';

interface Row {
  readonly key: string;
  /** As printed on the form. */
  readonly label: string;
  /** As said in a message. */
  readonly name: string;
}

/** An outcome that stands alone, or a group of outcomes under one printed head. */
type Outcome = Row | { readonly label: string; readonly rows: readonly Row[] };

const TOTAL = 'total';

/** The six kinds of applicant; their sum is the column 总计. */
export const applicantColumns: readonly string[] = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganisation',
  'legalServiceOrganisation',
  'otherOrganisation',
];

const columnNames: ReadonlyMap<string, string> = new Map([
  ['naturalPerson', '自然人'],
  ['commercialEnterprise', '商业企业'],
  ['researchInstitution', '科研机构'],
  ['publicWelfareOrganisation', '社会公益组织'],
  ['legalServiceOrganisation', '法律服务机构'],
  ['otherOrganisation', '其他组织'],
  [TOTAL, '总计'],
]);

const newlyReceived: Row = { key: 'newlyReceived', label: '一、本年新收政府信息公开申请数量', name: '本年新收' };
const carriedIn: Row = { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', name: '上年结转' };
const total: Row = { key: TOTAL, label: '（七）总计', name: '办理结果总计' };
const carriedOut: Row = { key: 'carriedOut', label: '四、结转下年度继续办理', name: '结转下年' };

function member(key: string, label: string): Row {
  return { key, label, name: label.replace(/^\d\./, '') };
}

const outcomesOfBothFormats: readonly Outcome[] = [
  { key: 'disclosed', label: '（一）予以公开', name: '予以公开' },
  { key: 'partlyDisclosed', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', name: '部分公开' },
  {
    label: '（三）不予公开',
    rows: [
      member('refused.stateSecret', '1.属于国家秘密'),
      member('refused.prohibitedByLaw', '2.其他法律行政法规禁止公开'),
      member('refused.threeSecuritiesOneStability', '3.危及“三安全一稳定”'),
      member('refused.thirdPartyRights', '4.保护第三方合法权益'),
      member('refused.internalAffairs', '5.属于三类内部事务信息'),
      member('refused.processInformation', '6.属于四类过程性信息'),
      member('refused.enforcementFile', '7.属于行政执法案卷'),
      member('refused.administrativeInquiry', '8.属于行政查询事项'),
    ],
  },
  {
    label: '（四）无法提供',
    rows: [
      member('unavailable.notHeld', '1.本机关不掌握相关政府信息'),
      member('unavailable.needsCreation', '2.没有现成信息需要另行制作'),
      member('unavailable.stillUnclear', '3.补正后申请内容仍不明确'),
    ],
  },
  {
    label: '（五）不予处理',
    rows: [
      member('notProcessed.petition', '1.信访举报投诉类申请'),
      member('notProcessed.repeated', '2.重复申请'),
      member('notProcessed.publications', '3.要求提供公开出版物'),
      member('notProcessed.excessive', '4.无正当理由大量反复申请'),
      member('notProcessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息'),
    ],
  },
];

const outcomes: Readonly<Record<ReportFormat, readonly Outcome[]>> = {
  '2019': [...outcomesOfBothFormats, { key: 'other', label: '（六）其他处理', name: '其他处理' }],
  '2021': [
    ...outcomesOfBothFormats,
    {
      label: '（六）其他处理',
      rows: [
        {
          key: 'other.notCorrected',
          label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          name: '逾期不补正',
        },
        {
          key: 'other.feeUnpaid',
          label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          name: '逾期未缴费',
        },
        { key: 'other.rest', label: '3.其他', name: '其他处理中的其他' },
      ],
    },
  ],
};

const head: Form['head'] = [
  [
    {
      kind: 'label',
      text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      colSpan: 3,
      rowSpan: 3,
    },
    heading('申请人情况', { colSpan: 7 }),
  ],
  [heading('自然人', { rowSpan: 2 }), heading('法人或其他组织', { colSpan: 5 }), heading('总计', { rowSpan: 2 })],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => heading(text)),
];

function membersOf(outcome: Outcome): readonly Row[] {
  return 'rows' in outcome ? outcome.rows : [outcome];
}

function figuresOf({ key }: Row): FormCell[] {
  const typed = applicantColumns.map((column) => (key === TOTAL ? computedCount(key, column) : count(key, column)));
  return [...typed, computedCount(key, TOTAL)];
}

function rowsOfOutcome(outcome: Outcome): FormCell[][] {
  if (!('rows' in outcome)) return [[rowHeading(outcome.label, { colSpan: 2 }), ...figuresOf(outcome)]];
  return outcome.rows.map((row, index) => [
    ...(index === 0 ? [rowHeading(outcome.label, { rowSpan: outcome.rows.length })] : []),
    rowHeading(row.label),
    ...figuresOf(row),
  ]);
}

function wholeRow(row: Row): FormCell[] {
  return [rowHeading(row.label, { colSpan: 3 }), ...figuresOf(row)];
}

function tableOf(list: readonly Outcome[]): TableForm {
  const [first = [], ...others] = [...list, total].flatMap(rowsOfOutcome);
  const handled = rowHeading('三、本年度办理结果', { rowSpan: others.length + 1 });
  const rows = [newlyReceived, carriedIn, ...list.flatMap(membersOf), total, carriedOut];
  return {
    form: {
      table: 'applications',
      caption: '收到和处理政府信息公开申请情况',
      columnWidths: [6, 11, 27, 8, 8, 8, 8, 8, 8, 8],
      head,
      body: [wholeRow(newlyReceived), wholeRow(carriedIn), [handled, ...first], ...others, wholeRow(carriedOut)],
    },
    rowNames: new Map(rows.map(({ key, name }) => [key, name])),
    columnNames,
  };
}

/** Table 三 by 国办公开办函〔2019〕60号 and 〔2021〕30号; the latter divides 其他处理 into three. */
export const applications: Readonly<Record<ReportFormat, TableForm>> = {
  '2019': tableOf(outcomes['2019']),
  '2021': tableOf(outcomes['2021']),
};

/** Keys of the rows that add up to 总计, in the form's order. */
export const outcomeKeys: Readonly<Record<ReportFormat, readonly string[]>> = {
  '2019': outcomes['2019'].flatMap(membersOf).map(({ key }) => key),
  '2021': outcomes['2021'].flatMap(membersOf).map(({ key }) => key),
};
