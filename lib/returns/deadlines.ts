import type { PlainDate } from '../clock';
import { compareMonths, monthOf, monthText, nextMonth } from './months';
import type { ReturnHead, Standing, YearMonth } from './types';

/**
 * 每月报送: the agency's own working rule, as its annual report describes it (sections hand in what is new to the office
 * every month). No statute names the day; the 5th leaves the office the month's first week to put the column in order.
 */
const DUE_DAY = 5;

/** The last day in time for a month: the 5th of the one after it. A calendar day, for no legal term runs here. */
export function dueOn(month: YearMonth): PlainDate {
  return `${monthText(nextMonth(month))}-${String(DUE_DAY).padStart(2, '0')}`;
}

/** What the standing of a month rests on. */
export interface StandingFacts {
  readonly today: PlainDate;
  /** The first month in which anything was due: nobody is late for a time before the agency was here. */
  readonly since: YearMonth;
}

type StandingHead = Pick<ReturnHead, 'state' | 'isZero' | 'reason'> & {
  /** The day of submission, in China. */
  readonly submittedOn: PlainDate | null;
};

/**
 * How a section's month stands.
 * @param head null where the return was never opened: no reason to think it was handed in
 */
export function standing(head: StandingHead | null, month: YearMonth, { today, since }: StandingFacts): Standing {
  const due = dueOn(month);
  const answer = (key: Standing['key'], isLate = false): Standing => ({ key, dueOn: due, isLate });
  if (head && head.state !== 'open') return answer(handedIn(head), (head.submittedOn ?? '') > due);
  if (compareMonths(month, monthOf(today)) > 0) return answer('future');
  if (!head && compareMonths(month, since) < 0) return answer('none');
  if (head?.reason) return answer('returned', today > due);
  return today > due ? answer('late', true) : answer('open');
}

function handedIn({ state, isZero }: StandingHead): Standing['key'] {
  if (state === 'accepted') return isZero ? 'zero' : 'accepted';
  return isZero ? 'zeroSubmitted' : 'submitted';
}

/** From when the section is reminded on the desk: all of the month's own days would be noise. */
export function isTimeToReport(month: YearMonth, today: PlainDate): boolean {
  const LAST_DAYS_FROM = '25';
  const current = monthOf(today);
  return compareMonths(month, current) < 0 || (compareMonths(month, current) === 0 && today.slice(8) >= LAST_DAYS_FROM);
}
