import type { PlainDate } from '../clock';
import type { YearMonth } from './types';

export const monthsOfYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The month that a legal day falls in. */
export function monthOf(day: PlainDate): YearMonth {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

export function nextMonth({ year, month }: YearMonth): YearMonth {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

export function previousMonth({ year, month }: YearMonth): YearMonth {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/** Less than 0 where the first comes before the second. */
export function compareMonths(one: YearMonth, other: YearMonth): number {
  return one.year * 12 + one.month - (other.year * 12 + other.month);
}

/** `2026-03` */
export function monthText({ year, month }: YearMonth): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/**
 * A month as instants, the first included and the last not. China has kept UTC+8 without summer time since 1992, before
 * any month that can be reported on.
 */
export function instantsOf(month: YearMonth): { readonly from: Date; readonly before: Date } {
  const start = (of: YearMonth) => new Date(`${monthText(of)}-01T00:00:00+08:00`);
  return { from: start(month), before: start(nextMonth(month)) };
}

/** The months from one to another, both included, newest first. */
export function monthsBack(last: YearMonth, first: YearMonth): readonly YearMonth[] {
  const count = Math.max(0, compareMonths(last, first) + 1);
  return Array.from({ length: count }, (_, back) => {
    const index = last.year * 12 + last.month - 1 - back;
    return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  });
}
