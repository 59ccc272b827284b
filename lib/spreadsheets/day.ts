import type { PlainDate } from '../clock';
import { fail, ok, type Result } from '../result';
import type { DateEpoch } from './types';

const MS_PER_DAY = 86_400_000;

/** The instant of day number 0 in UTC. 1900 has a 29 February in Excel: its numbers hold from 1 March 1900 on. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** Day numbers of 1950-01-01 to 2100-12-31: a smaller or larger number is a count that slipped into the column. */
const plausible = { first: Date.UTC(1950, 0, 1), last: Date.UTC(2100, 11, 31) } as const;

const DELIMITED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

/**
 * Reads a day as offices write it: `2025-03-01`, `2025/3/1`, `2025.3.1`, `2025年3月1日`, `20250301`, full-width digits,
 * or the day number that stands behind a cell formatted as a number.
 * @param epoch of the sheet that the text comes from
 * @returns `YYYY-MM-DD`, or what to tell the person
 */
export function readDay(text: string, epoch: DateEpoch = 1900): Result<PlainDate, string> {
  const plain = text.normalize('NFKC').trim();
  if (SERIAL.test(plain)) return dayOfSerial(Number(plain), epoch);
  const [, year, month, day] = DELIMITED.exec(plain) ?? COMPACT.exec(plain) ?? [];
  if (!year || !month || !day) return fail('不是日期，请写作 2025-03-01');
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // The calendar rolls 31 April over into May: then it is another day than the one written.
  if (at.getUTCMonth() + 1 !== Number(month) || at.getUTCDate() !== Number(day)) return fail('没有这一天，请核对日期');
  return ok(isoDay(at.getTime()));
}

function dayOfSerial(serial: number, epoch: DateEpoch): Result<PlainDate, string> {
  const at = dayZero[epoch] + Math.floor(serial) * MS_PER_DAY;
  if (at < plausible.first || at > plausible.last) return fail('不是日期，请写作 2025-03-01');
  return ok(isoDay(at));
}

function isoDay(at: number): PlainDate {
  return new Date(at).toISOString().slice(0, 10);
}

/** A cell's instant, which a spreadsheet keeps without a zone: the day, with the time of day where it has one. */
export function dayOfCell(at: Date): string {
  if (Number.isNaN(at.getTime())) return '';
  const minute = new Date(Math.round(at.getTime() / 60_000) * 60_000).toISOString();
  const time = minute.slice(11, 16);
  // Before day 1 stands a time of day alone.
  if (at.getTime() < dayZero[1900] + MS_PER_DAY) return time;
  return time === '00:00' ? minute.slice(0, 10) : `${minute.slice(0, 10)} ${time}`;
}
