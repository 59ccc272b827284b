import type { PlainDate } from '../clock';
import { daysBetween, isWeekend, yearOf } from './plain-dates';
import type { YearNotice } from './types';

/** The holidays of a notice in its order; `other` for a day that the State Council gives besides. */
export const festivals = [
  'newYear',
  'spring',
  'qingming',
  'labour',
  'dragonBoat',
  'midAutumn',
  'national',
  'other',
] as const;

export type Festival = (typeof festivals)[number];

/** 放假: from the first day to the last, weekends between included. */
export interface HolidayRange {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export type HolidayRanges = Readonly<Partial<Record<Festival, HolidayRange>>>;

/** The two lists of a year, from its holidays as a notice tells them. */
export function noticeOf(year: number, ranges: HolidayRanges, weekendsWorked: readonly PlainDate[]): YearNotice {
  const days = Object.values(ranges).flatMap(({ from, until }) => daysBetween(from, until));
  const weekdaysOff = days.filter((day) => yearOf(day) === year && !isWeekend(day));
  return { weekdaysOff: inOrder(weekdaysOff), weekendsWorked: inOrder(weekendsWorked) };
}

const inOrder = (days: readonly PlainDate[]) => [...new Set(days)].sort();

/**
 * The holidays of a year, read back from its two lists, so that a correction begins with what stands. Their names follow
 * from the season; the lists that the ranges give are exactly those they were read from.
 */
export function rangesOf(year: number, notice: YearNotice): HolidayRanges {
  const ranges: Partial<Record<Festival, HolidayRange>> = {};
  for (const run of restRuns(year, notice)) {
    const name = [seasonOf(run), 'other' as const, ...festivals].find((festival) => !ranges[festival]);
    if (name) ranges[name] = run;
  }
  return ranges;
}

/** Days of rest in a row among which is a weekday. */
function restRuns(year: number, { weekdaysOff, weekendsWorked }: YearNotice): readonly HolidayRange[] {
  const [off, worked] = [new Set(weekdaysOff), new Set(weekendsWorked)];
  const runs: PlainDate[][] = [];
  let run: PlainDate[] = [];
  for (const day of daysBetween(`${year}-01-01`, `${year}-12-31`)) {
    if (off.has(day) || (isWeekend(day) && !worked.has(day))) {
      if (run.length === 0) runs.push(run);
      run.push(day);
    } else {
      run = [];
    }
  }
  return runs.flatMap((days) => {
    const [from, until] = [days[0], days.at(-1)];
    return from && until && days.some((day) => off.has(day)) ? [{ from, until }] : [];
  });
}

/** The last day, month and day, on which a holiday begins. The moon's feasts move within a month. */
const seasons: readonly (readonly [Festival, string])[] = [
  ['newYear', '01-03'],
  ['spring', '02-29'],
  ['qingming', '04-07'],
  ['labour', '05-07'],
  ['dragonBoat', '06-30'],
  ['midAutumn', '09-30'],
  ['national', '10-31'],
  ['other', '12-31'],
];

function seasonOf({ from, until }: HolidayRange): Festival {
  // Where 中秋 falls in 国庆, the notice joins them.
  if (from.slice(5) <= '10-01' && until.slice(5) >= '10-01') return 'national';
  return seasons.find(([, last]) => from.slice(5) <= last)?.[0] ?? 'other';
}
