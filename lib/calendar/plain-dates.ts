import type { PlainDate } from '../clock';

const DAY_MS = 86_400_000;

// A legal day is reckoned as if it were a day in UTC, which has no summer time: no zone comes into it.
const utcOf = (day: PlainDate) => Date.parse(`${day}T00:00:00Z`);
const plainDateOf = (utc: number): PlainDate => new Date(utc).toISOString().slice(0, 10);

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utc = utcOf(text);
  return !Number.isNaN(utc) && plainDateOf(utc) === text;
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return plainDateOf(utcOf(day) + days * DAY_MS);
}

/** The same day of a later month, or that month's last where it has no such day (民法典 Art. 202). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const date = new Date(utcOf(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return plainDateOf(Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)));
}

export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: PlainDate): number {
  return new Date(utcOf(day)).getUTCDay() || 7;
}

export function isWeekend(day: PlainDate): boolean {
  return weekdayOf(day) > 5;
}

/** All days from the first to the last, both included; none where the last comes before the first. */
export function daysBetween(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const count = Math.round((utcOf(last) - utcOf(first)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

/** The weeks of a month, Monday first; null where a week begins before the month or ends after it. */
export function weeksOfMonth(year: number, month: number): readonly (readonly (PlainDate | null)[])[] {
  const first = plainDateOf(Date.UTC(year, month - 1, 1));
  const days = daysBetween(first, addDays(addMonths(first, 1), -1));
  const lead = weekdayOf(first) - 1;
  return Array.from({ length: Math.ceil((lead + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => days[week * 7 + weekday - lead] ?? null),
  );
}
