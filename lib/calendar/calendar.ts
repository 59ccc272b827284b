import { stateCouncilNotices } from './notices';
import type { Calendar, YearNotice } from './types';

/** Makes notices into a calendar; of a year given twice, the later counts. */
export function calendarOf(notices: Iterable<readonly [number, YearNotice]>): Calendar {
  const byYear = new Map(notices);
  const all = [...byYear.values()];
  return {
    knownYears: new Set(byYear.keys()),
    weekdaysOff: new Set(all.flatMap((notice) => notice.weekdaysOff)),
    weekendsWorked: new Set(all.flatMap((notice) => notice.weekendsWorked)),
  };
}

/** The notices of this version of the program by year. */
export function builtInNotices() {
  return Object.entries(stateCouncilNotices).map(([year, notice]) => [Number(year), notice] as const);
}

/** What can be computed without a database. With one, `loadCalendar` in `queries` knows more. */
export const builtInCalendar: Calendar = calendarOf(builtInNotices());
