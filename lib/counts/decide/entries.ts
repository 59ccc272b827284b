import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import { kinds } from '../kinds';
import { countPolicy } from '../policy';
import type { CountDraft, CountEntry, CountPlace } from '../types';

export type EntryRefusal = {
  readonly code:
    | 'notFound'
    | 'forbidden'
    | 'sectionClosed'
    | 'monthNotBegun'
    | 'tooManyDecimals'
    | 'reasonMissing'
    | 'unchanged';
};

export type EntryFailure = EntryRefusal | { readonly code: 'changedMeanwhile' };

/** What a decision on an entry rests on, read in the same transaction. */
export interface EntryFacts {
  /** The section of the place, or null where the agency has none such. */
  readonly section: { readonly isActive: boolean } | null;
  /** What stands at the place now. */
  readonly standing: Pick<CountEntry, 'revision' | 'value' | 'evidence'> | null;
  readonly today: PlainDate;
}

/** What is written: a new row, whatever it corrects. */
export interface NewEntry extends CountPlace {
  readonly value: number;
  readonly evidence: string;
  readonly reason: string | null;
  readonly revision: number;
}

/** Decides on a count: the first of its place, or a correction, which says why. */
export function decideEntry(
  place: CountPlace,
  actor: Actor,
  draft: CountDraft,
  facts: EntryFacts,
): Result<NewEntry, EntryRefusal> {
  const code = placeRefusal(place, actor, facts) ?? draftRefusal(place, draft, facts);
  if (code) return fail({ code });
  const { standing } = facts;
  const { value, evidence } = draft;
  const reason = standing ? draft.reason.trim() : null;
  return ok({ ...place, value, evidence, reason, revision: (standing?.revision ?? 0) + 1 });
}

function placeRefusal(
  place: CountPlace,
  actor: Actor,
  { section, standing, today }: EntryFacts,
): EntryRefusal['code'] | null {
  if (!section || !permits(countPolicy, 'read', actor, place)) return 'notFound';
  if (!permits(countPolicy, 'enter', actor, place)) return 'forbidden';
  // A closed section's past can still be put right.
  if (!section.isActive && !standing) return 'sectionClosed';
  return isAhead(place, today) ? 'monthNotBegun' : null;
}

function draftRefusal(place: CountPlace, draft: CountDraft, { standing }: EntryFacts): EntryRefusal['code'] | null {
  if (hasMoreDecimals(draft.value, kinds[place.kind].decimals)) return 'tooManyDecimals';
  if (!standing) return null;
  if (standing.value === draft.value && standing.evidence === draft.evidence) return 'unchanged';
  return draft.reason.trim() ? null : 'reasonMissing';
}

/** Nothing can be counted of a month that has not begun. */
export function isAhead({ year, month }: Pick<CountPlace, 'year' | 'month'>, today: PlainDate): boolean {
  return `${year}-${String(month).padStart(2, '0')}` > today.slice(0, 7);
}

function hasMoreDecimals(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) !== value;
}
