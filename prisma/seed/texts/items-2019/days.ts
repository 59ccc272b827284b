import { builtInCalendar } from '../../../../lib/calendar/calendar';
import { daysBetween } from '../../../../lib/calendar/plain-dates';
import { isWorkingDay } from '../../../../lib/calendar/working-days';
import type { PlainDate } from '../../../../lib/clock';

const workingDays = daysBetween('2019-01-01', '2019-12-31').filter(
  (day) => isWorkingDay(day, builtInCalendar) === true,
);

/** The working days of some months of 2019, in their order. */
function workingDaysOf(months: readonly number[]): readonly PlainDate[] {
  return workingDays.filter((day) => months.includes(Number(day.slice(5, 7))));
}

/** So many working days spread evenly over some months of 2019, each with its number; the same ones each time. */
export function spreadOver(months: readonly number[], count: number): readonly PlainDate[] {
  const days = workingDaysOf(months);
  return Array.from({ length: count }, (_, index) => at(days, Math.floor(((index + 0.5) * days.length) / count)));
}

/** The last working day of a month of 2019. */
export function lastWorkingDay(month: number): PlainDate {
  return at(workingDaysOf([month]), -1);
}

/** The working day so many before another one of 2019; the first of the year where there are not so many. */
export function workingDaysBefore(day: PlainDate, count: number): PlainDate {
  return at(workingDays, Math.max(0, workingDays.indexOf(day) - count));
}

function at(days: readonly PlainDate[], index: number): PlainDate {
  const day = days.at(index);
  if (day === undefined) throw new RangeError(`2019 has no working day ${index}`);
  return day;
}
