import { addDays } from '../calendar/plain-dates';
import { deadlineOf, type TermKind } from '../calendar/terms';
import type { Calendar } from '../calendar/types';
import { workingDaysBetween } from '../calendar/working-days';
import type { PlainDate } from '../clock';
import { genreOf } from './genres';
import type { Disclosure, ItemState } from './types';

/** What an item's clock is computed from. */
export interface ClockedItem {
  readonly state: ItemState;
  readonly genre: string;
  readonly disclosure: Disclosure;
  readonly madeOn: PlainDate | null;
  /** The day of the first publication; null before it. */
  readonly publishedOn: PlainDate | null;
  /** The day on which the document that it interprets was published; null where there is none. */
  readonly interpretedOn: PlainDate | null;
}

/** `due` runs with time to spare; `dueSoon` within five working days; `ok` has no clock, or was met. */
export type ClockState = 'late' | 'dueSoon' | 'due' | 'ok';

export interface Standing {
  readonly state: ClockState;
  /** The rule that sets the last day; null where none does. */
  readonly rule: Extract<TermKind, 'publication' | 'interpretation'> | null;
  /** The last legal day; null where there is none or it can't be known yet. */
  readonly dueOn: PlainDate | null;
  /** The term reaches into a year without a notice of holidays. */
  readonly provisional: boolean;
  /** Working days after today up to and including the last day; 0 on it; null once published, late or unknown. */
  readonly workingDaysLeft: number | null;
}

/** From so many working days on an item is `dueSoon`. */
const soonWorkingDays = 5;

const noClock: Standing = { state: 'ok', rule: null, dueOn: null, provisional: false, workingDaysLeft: null };

/**
 * Where an item's clock stands. 条例 Art. 26: 20 working days from the day it was made; an interpretation: 3 from the
 * publication of its document, once that is public.
 */
export function standing(item: ClockedItem, today: PlainDate, calendar: Calendar): Standing {
  const term = termOf(item);
  if (!term) return noClock;
  const { deadline: dueOn, provisional } = deadlineOf(term.rule, term.from, calendar);
  const clock = { rule: term.rule, dueOn, provisional };
  const judgedOn = item.publishedOn ?? today;
  if (dueOn !== null && judgedOn > dueOn) return { ...clock, state: 'late', workingDaysLeft: null };
  if (item.publishedOn !== null) return { ...clock, state: 'ok', workingDaysLeft: null };
  const workingDaysLeft = dueOn === null ? null : workingDaysBetween(today, dueOn, calendar);
  const isSoon = workingDaysLeft !== null && workingDaysLeft <= soonWorkingDays;
  return { ...clock, state: isSoon ? 'dueSoon' : 'due', workingDaysLeft };
}

function termOf(
  item: ClockedItem,
): { readonly rule: 'publication' | 'interpretation'; readonly from: PlainDate } | null {
  if (item.disclosure !== 'proactive') return null;
  // What was withdrawn before anyone could read it again has been published all the same.
  if (item.state === 'withdrawn' && item.publishedOn === null) return null;
  if (genreOf(item.genre)?.interprets && item.interpretedOn !== null) {
    return { rule: 'interpretation', from: item.interpretedOn };
  }
  return item.madeOn === null ? null : { rule: 'publication', from: item.madeOn };
}

/** Days of the event that put a term on either side of a line, for a query that can't count working days. */
export interface ClockCutoffs {
  /** Terms of this day or before have run out; null where none has. */
  readonly late: PlainDate | null;
  /** Later ones up to and including this day end soon. */
  readonly soon: PlainDate | null;
}

/** No term begun this long ago can be open: twenty working days take six weeks at the most. */
const longestTermDays = 120;

/** A term that begins later never ends earlier, so one day divides the late from the others. */
export function cutoffsOf(rule: 'publication' | 'interpretation', today: PlainDate, calendar: Calendar): ClockCutoffs {
  const lastDayWhere = (holds: (dueOn: PlainDate) => boolean): PlainDate | null => {
    for (let back = 0; back <= longestTermDays; back += 1) {
      const day = addDays(today, -back);
      const { deadline } = deadlineOf(rule, day, calendar);
      if (deadline !== null && holds(deadline)) return day;
    }
    return null;
  };
  const isSoon = (dueOn: PlainDate) => {
    const left = workingDaysBetween(today, dueOn, calendar);
    return left !== null && left <= soonWorkingDays;
  };
  return { late: lastDayWhere((dueOn) => dueOn < today), soon: lastDayWhere(isSoon) };
}
