import { permits } from '../access/policy';
import type { Actor } from '../access/roles';
import { fail, ok, type Result } from '../result';
import { daysAtFault } from './day-faults';
import { calendarPolicy } from './policy';
import type { YearDraft, YearNotice } from './types';

export type YearRefusal = {
  readonly code: 'forbidden' | 'notYetPublished' | 'wrongDays' | 'reasonMissing' | 'unchanged';
};

/** What a command adds to the refusals of its decision. */
export type YearFailure = YearRefusal | { readonly code: 'changedMeanwhile' };

/** What a decision on a year rests on. */
export interface YearFacts {
  /** What stands for the year now: entered, or of this version of the program; null where the year is unknown. */
  readonly standing: (YearNotice & { readonly source: string }) | null;
  /** The year it is in China. */
  readonly thisYear: number;
}

/** Decides on the entry of a year's notice. A year that is known changes with a reason alone: deadlines rest on it. */
export function decideYear(
  actor: Actor,
  draft: YearDraft,
  { standing, thisYear }: YearFacts,
): Result<YearDraft, YearRefusal> {
  if (!permits(calendarPolicy, 'enterYear', actor)) return fail({ code: 'forbidden' });
  if (draft.year > thisYear + 1) return fail({ code: 'notYetPublished' });
  if (daysAtFault(draft.year, draft).length > 0) return fail({ code: 'wrongDays' });
  if (standing && sameNotice(standing, draft)) return fail({ code: 'unchanged' });
  if (standing && draft.reason === '') return fail({ code: 'reasonMissing' });
  return ok(draft);
}

function sameNotice(one: YearDraft | NonNullable<YearFacts['standing']>, other: YearDraft): boolean {
  const textOf = ({ source, weekdaysOff, weekendsWorked }: typeof one) =>
    [source, ...weekdaysOff, '/', ...weekendsWorked].join(' ');
  return textOf(one) === textOf(other);
}
