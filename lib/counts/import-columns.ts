import { fail, ok, type Result } from '../result';
import type { ImportColumn } from '../spreadsheets/import-rows';
import type { Template } from '../spreadsheets/template';
import { kindKeys, kindNamed, kinds } from './kinds';
import { type ImportedRow, monthSchema, readValue, yearSchema } from './schema';

/** How each column of an import is read. An officer's file may leave the section out: it is their own. */
export const importColumns: readonly ImportColumn<ImportedRow>[] = [
  { key: 'sectionName', heads: ['科室', '责任科室'], required: false, blank: '', read: (text) => short(text, 40) },
  {
    key: 'year',
    heads: ['年份', '年度'],
    required: true,
    read: (text) => whole(text, yearSchema, '请填四位年份，如 2025'),
  },
  { key: 'month', heads: ['月份'], required: true, read: (text) => whole(text, monthSchema, '请填 1 至 12 的月份') },
  {
    key: 'kind',
    heads: ['事项', '数据事项'],
    required: true,
    read: (text) => {
      const kind = kindNamed(text);
      return kind ? ok(kind) : fail(`没有这个事项，可填：${kindKeys.map((key) => kinds[key].label).join('、')}`);
    },
  },
  { key: 'value', heads: ['数值', '数量'], required: true, read: readValue },
  { key: 'evidence', heads: ['依据'], required: true, read: (text) => short(text, 200) },
  { key: 'reason', heads: ['更正理由'], required: false, blank: '', read: (text) => short(text, 500) },
];

function short(text: string, longest: number): Result<string, string> {
  return text.length > longest ? fail(`不超过 ${longest} 字`) : ok(text);
}

function whole(text: string, schema: typeof yearSchema | typeof monthSchema, message: string): Result<number, string> {
  const plain = text.normalize('NFKC').replace(/[年月\s]/g, '');
  const read = /^\d{1,4}$/.test(plain) ? schema.safeParse(plain) : null;
  return read?.success ? ok(read.data) : fail(message);
}

/** The workbook to fill in. */
export function countTemplate(sectionNames: readonly string[]): Template {
  const [firstSection = '办公室'] = sectionNames;
  return {
    name: '行政数据',
    columns: [
      {
        head: '科室',
        required: false,
        example: firstSection,
        help: '科室全称；科室信息员填报本科室的，可以留空。',
        choices: sectionNames,
      },
      { head: '年份', required: true, example: '2025', help: '四位数字。' },
      { head: '月份', required: true, example: '6', help: '1 至 12。' },
      {
        head: '事项',
        required: true,
        example: kinds.permits.label,
        help: '从列表中选择。',
        choices: kindKeys.map((key) => kinds[key].label),
      },
      { head: '数值', required: true, example: '12', help: '件数填整数；金额单位万元，最多六位小数。没有的填 0。' },
      { head: '依据', required: true, example: '行政审批系统月度台账', help: '数字从哪里来，供核对。' },
      { head: '更正理由', required: false, example: '', help: '已有填报的，须写明为什么更正。' },
    ],
    notes: ['同一科室、年月、事项只能有一行；已有填报的按更正处理，原数字保留在更正记录中。'],
  };
}
