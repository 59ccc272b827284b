import type { PlainDate } from '../clock';

/** A `date` of PostgreSQL, which comes as midnight in UTC, as the legal day it is. */
export function legalDay(stored: Date): PlainDate {
  return stored.toISOString().slice(0, 10);
}

/** `legalDay` of a column that may be empty. */
export function legalDayOrNull(stored: Date | null): PlainDate | null {
  return stored && legalDay(stored);
}

/** A legal day as it goes into a `date` column. */
export function storedDay(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** `storedDay` of what may not be known. */
export function storedDayOrNull(day: PlainDate | null): Date | null {
  return day === null ? null : storedDay(day);
}

/** Bounds of the legal days of a year, for a `date` column. */
export function daysOfYear(year: number): { readonly gte: Date; readonly lt: Date } {
  return { gte: storedDay(`${year}-01-01`), lt: storedDay(`${year + 1}-01-01`) };
}
