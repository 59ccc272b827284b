import type { ReportFormat, TableKey } from '../statistics/types';
import type { ChapterNumber } from './types';

/** The first year with a statutory form; reports before it were written in free form. */
export const firstFormYear = 2019;

/** The form of a year's report: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021 on; null before. */
export function formatOf(year: number): ReportFormat | null {
  if (year < firstFormYear) return null;
  return year <= 2020 ? '2019' : '2021';
}

const common = {
  0: '',
  1: '总体情况',
  2: '主动公开政府信息情况',
  3: '收到和处理政府信息公开申请情况',
  5: '存在的主要问题及改进情况',
  6: '其他需要报告的事项',
} as const;

/** The statutory titles, without their numbers. */
export const chapterTitles: Readonly<Record<ReportFormat, Readonly<Record<ChapterNumber, string>>>> = {
  '2019': { ...common, 4: '因政府信息公开工作被申请行政复议、提起行政诉讼情况' },
  '2021': { ...common, 4: '政府信息公开行政复议、行政诉讼情况' },
};

export const chapterNumbers: readonly ChapterNumber[] = [0, 1, 2, 3, 4, 5, 6];

/** 一 … 六, as chapters are counted. */
export const chapterNumerals = ['', '一', '二', '三', '四', '五', '六'] as const;

/** The chapters that hold a statutory table. */
export const tableOfChapter: Readonly<Partial<Record<ChapterNumber, TableKey>>> = {
  2: 'proactive',
  3: 'applications',
  4: 'appeals',
};

/** 「机关+年份+政府信息公开工作年度报告」 */
export function reportTitle(agencyName: string, year: number): string {
  return `${agencyName}${year}年政府信息公开工作年度报告`;
}

/** Where something stands, for people: 「一、总体情况 · 主动公开方面」; the preface is 「引言」. */
export function placeName(format: ReportFormat, chapter: number, heading?: string | null): string {
  const number = chapter as ChapterNumber;
  const title = number === 0 ? '引言' : `${chapterNumerals[number]}、${chapterTitles[format][number]}`;
  return heading ? `${title} · ${heading}` : title;
}
