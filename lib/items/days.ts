import type { PlainDate } from '../clock';

/** A `date` of PostgreSQL, which comes as midnight in UTC, as the legal day it is. */
export function legalDay(stored: Date): PlainDate {
  return stored.toISOString().slice(0, 10);
}

/** A legal day as it goes into a `date` column. */
export function storedDay(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The first instant of a legal day in China, which has had no summer time since 1991. */
export function beginningOf(day: PlainDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/**
 * The instants of a year, or of one month of it, in China.
 * @param month 1–12; the whole year when left out
 */
export function periodOf(year: number, month?: number): { readonly gte: Date; readonly lt: Date } {
  const first = (y: number, m: number) => beginningOf(`${y}-${String(m).padStart(2, '0')}-01`);
  if (month === undefined) return { gte: first(year, 1), lt: first(year + 1, 1) };
  return { gte: first(year, month), lt: month === 12 ? first(year + 1, 1) : first(year, month + 1) };
}
