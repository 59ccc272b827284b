import type { PlainDate } from '../clock';
import { isPlainDate, isWeekend, yearOf } from './plain-dates';
import type { YearNotice } from './types';

/** Days of a notice that can't stand in its lists: none of that year, none at all, or on the wrong side of the week. */
export function daysAtFault(year: number, { weekdaysOff, weekendsWorked }: YearNotice): readonly PlainDate[] {
  const ofYear = (day: PlainDate) => isPlainDate(day) && yearOf(day) === year;
  return [
    ...weekdaysOff.filter((day) => !ofYear(day) || isWeekend(day)),
    ...weekendsWorked.filter((day) => !ofYear(day) || !isWeekend(day)),
  ];
}
