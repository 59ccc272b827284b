import type { ReportFormat } from '../statistics/types';
import type { ImportDoubt, ImportedChapter, Reading } from './types';

/** What only one of the two forms has. */
const marks: Readonly<Record<ReportFormat, readonly string[]>> = {
  '2019': ['newlyMade', 'newlyDisclosed', 'totalDisclosed', 'previousYearItems', 'change', 'projects', 'amount'],
  '2021': ['issued', 'abolished', 'inForce', 'amountTenThousandYuan'],
};

interface FormatFound {
  readonly format: ReportFormat;
  readonly doubt: ImportDoubt | null;
}

/**
 * Tells the form by what is printed, since agencies went on using the old one; table 二 decides, then how table 三
 * divides 其他处理, then the title of chapter 四, and the year only where nothing else speaks.
 */
export function formatOf(
  readings: readonly Reading[],
  year: number | null,
  chapters: readonly ImportedChapter[],
): FormatFound {
  const columns = new Set(readings.filter(({ table }) => table === 'proactive').map(({ column }) => column));
  const count = (format: ReportFormat) => marks[format].filter((column) => columns.has(column)).length;
  const [old, current] = [count('2019'), count('2021')];
  if (old === 0 && current === 0) return otherwise(readings, year, chapters);
  const isMixed = old > 0 && current > 0;
  return {
    format: old > current ? '2019' : '2021',
    doubt: isMixed ? doubt('表二兼有 2019 年和 2021 年格式的列') : null,
  };
}

function doubt(why: string): ImportDoubt {
  return { about: 'format', why };
}

function otherwise(
  readings: readonly Reading[],
  year: number | null,
  chapters: readonly ImportedChapter[],
): FormatFound {
  if (readings.some(({ row }) => row.startsWith('other.'))) return { format: '2021', doubt: null };
  const isOldTitle = chapters.some(({ number, title }) => number === 4 && title.startsWith('因'));
  if (isOldTitle || readings.some(({ row }) => row === 'other')) {
    return { format: '2019', doubt: doubt('没有认出表二，格式按其他线索判断') };
  }
  return { format: year !== null && year <= 2020 ? '2019' : '2021', doubt: doubt('格式按年度判断') };
}
