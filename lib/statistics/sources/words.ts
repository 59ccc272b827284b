import type { AppealKind, AppealResult } from '../../appeals/types';
import { kinds } from '../../counts/kinds';
import { categories } from '../../items/categories';
import { genreOf } from '../../items/genres';
import { columnLabel, outcomeRows, rowLabel } from '../forms';
import type { ReportFormat } from '../types';
import type { CellSource, CountedRecords, DocumentFact, DocumentGenre, ItemsFilter } from './types';

const documentNames: Readonly<Record<DocumentGenre, string>> = {
  regulation: '规章',
  normativeDocument: '规范性文件',
};

/** The rule by which a cell's figure comes about, as whoever asks 「从哪里来」 reads it. */
export function sourceWords(format: ReportFormat, year: number, source: CellSource): string {
  switch (source.kind) {
    case 'typed':
      return '系统中没有这一项的记录，由办公室填写。';
    case 'count':
      return countWords(year, source);
    case 'records':
    case 'sum':
      return recordsWords(format, year, source.records);
  }
}

/** Which records are counted, in one sentence. */
export function recordsWords(format: ReportFormat, year: number, records: CountedRecords): string {
  switch (records.of) {
    case 'applications':
      return applicationWords(format, year, records);
    case 'appeals':
      return appealWords(year, records);
    case 'documents':
      return documentWords[records.fact](documentNames[records.genre], year);
    case 'items':
      return `${year} 年内首次公开的信息${filterWords(records.filter)}；后来撤下的仍计入，更正不重复计。`;
  }
}

/** 「（体裁：工作动态）」; empty without a filter. */
function filterWords({ genre, category, theme, section }: ItemsFilter): string {
  const parts = [
    genre && `体裁：${genreOf(genre)?.label ?? genre}`,
    category && `类别：${categories[category] ?? category}`,
    theme && `主题：${theme}`,
    section && `科室：${section}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}

function applicationWords(
  format: ReportFormat,
  year: number,
  { fact, outcomes, applicantKind }: Extract<CountedRecords, { of: 'applications' }>,
): string {
  const who = applicantKind ? `，申请人为${columnLabel(format, 'applications', applicantKind)}` : '';
  const as = outcomes ? `，结果为「${outcomeWords(format, outcomes)}」` : '';
  const end = {
    received: `登记簿中法定收到日在 ${year} 年的申请`,
    carriedIn: `登记簿中 ${year} 年以前收到、到 ${year} 年初没有办结的申请`,
    concluded: `登记簿中 ${year} 年内办结的申请`,
    carriedOut: `登记簿中 ${year} 年底以前收到、到 ${year} 年底没有办结的申请`,
  }[fact];
  return `${end}${as}${who}。`;
}

function outcomeWords(format: ReportFormat, outcomes: readonly string[]): string {
  const [first] = outcomes;
  if (outcomes.length !== 1 || first === undefined) return '其他处理';
  // The format of 2019 has no row for the parts of 其他处理.
  return rowLabel(outcomeRows(format).includes(first) ? format : '2021', 'applications', first);
}

const appealNames: Readonly<Record<AppealKind, string>> = {
  reconsideration: '行政复议',
  litigationDirect: '未经复议直接起诉的行政诉讼',
  litigationAfterReconsideration: '复议后起诉的行政诉讼',
};

const resultNames: Readonly<Record<AppealResult, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
};

function appealWords(year: number, { kind, result }: Extract<CountedRecords, { of: 'appeals' }>): string {
  const name = appealNames[kind];
  if (result === 'pending') return `登记簿中 ${year} 年底以前收到、到 ${year} 年底尚未审结的${name}。`;
  if (result) return `登记簿中 ${year} 年内审结、${resultNames[result]}的${name}。`;
  return `登记簿中 ${year} 年内审结的、和到 ${year} 年底尚未审结的${name}。`;
}

const documentWords: Readonly<Record<DocumentFact, (name: string, year: number) => string>> = {
  made: (name, year) => `成文日期在 ${year} 年、已经公开的${name}。`,
  disclosed: (name, year) => `${year} 年内首次公开、仍在公开的${name}。`,
  standing: (name, year) => `${year} 年底以前公开、仍在公开的${name}。`,
  abolished: (name, year) => `废止或失效日期在 ${year} 年的${name}。`,
  inForce: (name, year) => `成文日期在 ${year} 年底以前、到 ${year} 年底没有废止或失效的${name}。`,
};

function countWords(year: number, { count, of }: Extract<CellSource, { kind: 'count' }>): string {
  const { label, aggregation } = kinds[count];
  const how = aggregation === 'last' ? '各科室最后一个月之和' : '各科室十二个月之和';
  if (of === 'lastYear') return `行政数据「${label}」${year - 1} 年${how}。`;
  if (of === 'change') return `行政数据「${label}」${year} 年与 ${year - 1} 年${how}之差。`;
  return `行政数据「${label}」${year} 年${how}。`;
}
