import { type Festival, type HolidayRanges, rangesOf } from '../../calendar/festivals';
import { festivalLabels } from '../../calendar/labels';
import { yearOf } from '../../calendar/plain-dates';
import type { Calendar } from '../../calendar/types';
import type { PlainDate } from '../../clock';

/** Says in words why a day is one of rest: the holiday where its year's notice gives one, else the week's end. */
export function restNames(calendar: Calendar): (day: PlainDate) => string {
  const byYear = new Map<number, HolidayRanges>();
  return (day) => {
    const year = yearOf(day);
    const ranges = byYear.get(year) ?? rangesOfYear(year, calendar);
    byYear.set(year, ranges);
    const festival = (Object.keys(ranges) as Festival[]).find((name) => {
      const range = ranges[name];
      return range && range.from <= day && day <= range.until;
    });
    if (!festival) return '周末';
    return festival === 'other' ? '放假' : `${festivalLabels[festival]}休息`;
  };
}

function rangesOfYear(year: number, { weekdaysOff, weekendsWorked }: Calendar): HolidayRanges {
  const ofYear = (days: Iterable<PlainDate>) => [...days].filter((day) => yearOf(day) === year).sort();
  return rangesOf(year, { weekdaysOff: ofYear(weekdaysOff), weekendsWorked: ofYear(weekendsWorked) });
}
