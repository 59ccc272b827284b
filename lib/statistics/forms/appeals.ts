import type { Form, FormCell, ReportFormat } from '../types';
import { computedCount, count, heading, type TableForm } from './parts';

/** The four results; their sum is 总计. */
export const resultColumns: readonly string[] = ['upheld', 'corrected', 'otherResult', 'pending'];

const rowNames: ReadonlyMap<string, string> = new Map([
  ['reconsideration', '行政复议'],
  ['litigationDirect', '未经复议直接起诉'],
  ['litigationAfterReconsideration', '复议后起诉'],
]);

const columnNames: ReadonlyMap<string, string> = new Map([
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['otherResult', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
]);

const results = [...columnNames.values()];

const head: Form['head'] = [
  [heading('行政复议', { colSpan: 5 }), heading('行政诉讼', { colSpan: 10 })],
  [
    ...results.map((text) => heading(text, { rowSpan: 2 })),
    heading('未经复议直接起诉', { colSpan: 5 }),
    heading('复议后起诉', { colSpan: 5 }),
  ],
  [...results, ...results].map((text) => heading(text)),
];

function figuresOf(row: string): FormCell[] {
  return [...resultColumns.map((column) => count(row, column)), computedCount(row, 'total')];
}

function tableOf(caption: string): TableForm {
  const form: Form = {
    table: 'appeals',
    caption,
    columnWidths: Array.from({ length: 15 }, () => 100 / 15),
    head,
    body: [[...rowNames.keys()].flatMap(figuresOf)],
  };
  return { form, rowNames, columnNames };
}

/** Table 四; the two formats differ in the title alone. */
export const appeals: Readonly<Record<ReportFormat, TableForm>> = {
  '2019': tableOf('因政府信息公开工作被申请行政复议、提起行政诉讼情况'),
  '2021': tableOf('政府信息公开行政复议、行政诉讼情况'),
};
