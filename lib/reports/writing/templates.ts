import type { BlockTemplate, TemplateSentence } from './types';

const newlyReceived = 'cell:applications.newlyReceived.total';
const carriedIn = 'cell:applications.carriedIn.total';
const handled = 'cell:applications.total.total';
const carriedOut = 'cell:applications.carriedOut.total';
const outcome = (row: string) => `cell:applications.${row}.total`;
const reconsideration = 'cell:appeals.reconsideration.total';
const direct = 'cell:appeals.litigationDirect.total';
const afterwards = 'cell:appeals.litigationAfterReconsideration.total';

const disclosure: readonly TemplateSentence[] = [
  { text: '全年主动公开政府信息{items:}条{items:|trend|条}。', when: { source: 'items:', is: 'some' } },
  { text: '其中，{each items:genre=|条}。', when: { source: 'items:', is: 'some' } },
];

const documents: readonly TemplateSentence[] = [
  {
    text: '制发行政规范性文件{cell:proactive.normativeDocuments.issued}件，废止{cell:proactive.normativeDocuments.abolished}件，年末现行有效{cell:proactive.normativeDocuments.inForce}件。',
  },
  {
    text: '作出行政许可处理决定{cell:proactive.permits.decisions}件、行政处罚处理决定{cell:proactive.penalties.decisions}件、行政强制处理决定{cell:proactive.coerciveMeasures.decisions}件。',
  },
  { text: '行政事业性收费{cell:proactive.fees.amountTenThousandYuan}万元。' },
];

const received: readonly TemplateSentence[] = [
  {
    text: `全年收到政府信息公开申请{${newlyReceived}}件{${newlyReceived}|trend|件}。`,
    when: { source: newlyReceived, is: 'some' },
  },
  { text: '全年没有收到新的政府信息公开申请。', when: { source: newlyReceived, is: 'none' } },
  { text: `上年结转{${carriedIn}}件。`, when: { source: carriedIn, is: 'some' } },
  { text: `全年办理完毕{${handled}}件。`, when: { source: handled, is: 'some' } },
  {
    text: `其中予以公开{${outcome('disclosed')}}件，部分公开{${outcome('partlyDisclosed')}}件。`,
    when: { source: handled, is: 'some' },
  },
  { text: `结转下年度继续办理{${carriedOut}}件。`, when: { source: carriedOut, is: 'some' } },
];

const appeals: readonly TemplateSentence[] = [
  {
    text: `因政府信息公开被申请行政复议{${reconsideration}}件{${reconsideration}|trend|件}。`,
    when: { source: reconsideration, is: 'some' },
  },
  { text: '全年没有因政府信息公开被申请行政复议。', when: { source: reconsideration, is: 'none' } },
  {
    text: `未经复议直接起诉{${direct}}件，复议后起诉{${afterwards}}件。`,
    when: { source: direct, is: 'some' },
  },
];

/** What a first draft says where the agency has no templates of its own: figures, and nothing that nobody counted. */
export const defaultTemplates: readonly BlockTemplate[] = [
  {
    chapter: 0,
    head: null,
    paragraphs: [
      [
        { text: '本报告由{agency}根据《中华人民共和国政府信息公开条例》第五十条编制。' },
        { text: '所列数据的统计期限为{year}年1月1日至{year}年12月31日。' },
      ],
    ],
  },
  { chapter: 1, head: null, paragraphs: [[...disclosure, ...documents], received, appeals] },
  { chapter: 1, head: '主动公开', paragraphs: [disclosure, documents] },
  { chapter: 1, head: '依申请公开', paragraphs: [received, appeals] },
  { chapter: 2, head: null, paragraphs: [[...disclosure, ...documents]] },
  { chapter: 3, head: null, paragraphs: [received] },
  { chapter: 4, head: null, paragraphs: [appeals] },
];
