import type { PlainDate } from '../clock';
import { addDays, addMonths, isWeekend, yearOf } from './plain-dates';
import type { Calendar, DayKind, Pause, TermDay, TermEnd, WorkingTerm } from './types';

/** What a day is: the ordinary week, changed by its year's notice. Without a notice even a Sunday is unknown: it may be worked. */
export function dayKindOf(day: PlainDate, calendar: Calendar): DayKind {
  if (!calendar.knownYears.has(yearOf(day))) return 'unknown';
  if (isWeekend(day)) return calendar.weekendsWorked.has(day) ? 'makeUp' : 'weekend';
  return calendar.weekdaysOff.has(day) ? 'holiday' : 'workday';
}

const isWorked = (kind: DayKind) => kind === 'workday' || kind === 'makeUp';

/** Whether a day is a working day (工作日), or `'unknown'` while its year has no notice. */
export function isWorkingDay(day: PlainDate, calendar: Calendar): boolean | 'unknown' {
  const kind = dayKindOf(day, calendar);
  return kind === 'unknown' ? kind : isWorked(kind);
}

const PROVISIONAL = { deadline: null, provisional: true } as const;

/**
 * Ends a term of working days. The day of the event is not counted; the next working day is day 1.
 * @param from the day of the event
 * @param workingDays 1 or more
 * @param pauses in any order; days after a pause's first up to and including its last are not counted
 * @returns the last counted day with every day on the way; provisional, with the days known so far, where the way leads
 * into a year without a notice or a pause that still lasts
 * @throws RangeError where there is nothing to count
 */
export function addWorkingDays(
  from: PlainDate,
  workingDays: number,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): WorkingTerm {
  if (!Number.isInteger(workingDays) || workingDays < 1) throw new RangeError(`${workingDays} is no term`);
  const days: TermDay[] = [];
  let counted = 0;
  for (let date = addDays(from, 1); ; date = addDays(date, 1)) {
    const day = termDayOf(date, calendar, pauses);
    if (!day) return { ...PROVISIONAL, days };
    days.push(day);
    if (day.counted) counted += 1;
    if (counted === workingDays) return { deadline: date, provisional: false, days };
  }
}

/** One day of a term, or null where nobody can say yet. A paused day is not counted whatever else it is. */
function termDayOf(date: PlainDate, calendar: Calendar, pauses: readonly Pause[]): TermDay | null {
  const within = pauses.filter(({ from, until }) => from < date && (until === null || date <= until));
  if (within.some(({ until }) => until === null)) return null;
  if (within.length > 0) return { date, counted: false, reason: 'paused' };
  const kind = dayKindOf(date, calendar);
  return kind === 'unknown' ? null : { date, counted: isWorked(kind), reason: kind };
}

/**
 * Working days after one day up to and including another: what is left of a term.
 * @returns 0 where `until` is not after `after`; null where a day between is unknown
 */
export function workingDaysBetween(after: PlainDate, until: PlainDate, calendar: Calendar): number | null {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (works === 'unknown') return null;
    if (works) count += 1;
  }
  return count;
}

/** Ends a term of calendar days (日); where its last day is one of rest, on the first working day after (民法典 Art. 203). */
export function addCalendarDays(from: PlainDate, days: number, calendar: Calendar): TermEnd {
  return firstWorkingDayFrom(addDays(from, days), calendar);
}

/** Ends a term of months; where its last day is one of rest, on the first working day after (民法典 Art. 203). */
export function addCalendarMonths(from: PlainDate, months: number, calendar: Calendar): TermEnd {
  return firstWorkingDayFrom(addMonths(from, months), calendar);
}

function firstWorkingDayFrom(lastDay: PlainDate, calendar: Calendar): TermEnd {
  for (let day = lastDay; ; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (works === 'unknown') return PROVISIONAL;
    if (works) return { deadline: day, provisional: false };
  }
}
