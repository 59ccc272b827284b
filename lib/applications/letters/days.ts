import type { PlainDate } from '../../clock';

/** A legal day as a document writes it: `2026年9月8日` (GB/T 9704 7.3.5.4: no leading zeros). */
export function writtenDay(day: PlainDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
