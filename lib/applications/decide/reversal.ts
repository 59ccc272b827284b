import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import { standingEvents } from '../ledger/order';
import { standingOf } from '../ledger/standing';
import { walkThrough } from '../ledger/walk';
import { applicationPolicy } from '../policy';
import type { ApplicationHead, EventKind, LedgerEvent, Standing } from '../types';
import { type LedgerDay, laterFault, nextNumber } from './events';

export type ReversalRefusal =
  | { readonly code: 'notFound' | 'forbidden' | 'noSuchEvent' | 'isCounterEntry' | 'alreadyReversed' | 'reasonMissing' }
  /** Another act rests on the one to be taken back: it goes first. */
  | { readonly code: 'breaksLater'; readonly other: EventKind; readonly day: PlainDate };

export interface ReversalChange {
  readonly number: number;
  readonly reason: string;
  /** What is taken back. */
  readonly target: LedgerEvent;
  readonly standing: Standing;
}

/** Decides a counter-entry: what is taken back never happened, and everything else must still have its ground. */
export function decideReversal(
  head: ApplicationHead,
  actor: Actor,
  events: readonly LedgerEvent[],
  { eventId, reason }: { readonly eventId: string; readonly reason: string },
  { calendar, today }: LedgerDay,
): Result<ReversalChange, ReversalRefusal> {
  if (head.agencyId !== actor.agencyId || !permits(applicationPolicy, 'read', actor, head)) {
    return fail({ code: 'notFound' });
  }
  if (!permits(applicationPolicy, 'reverse', actor, head)) return fail({ code: 'forbidden' });
  const target = events.find(({ id }) => id === eventId);
  if (!target) return fail({ code: 'noSuchEvent' });
  if (target.kind === 'reversed') return fail({ code: 'isCounterEntry' });
  if (events.some(({ reverses }) => reverses === eventId)) return fail({ code: 'alreadyReversed' });

  const number = nextNumber(events);
  const counter = counterEntry(target, number, today);
  const stepsOf = (list: readonly LedgerEvent[]) => walkThrough(standingEvents(list), calendar).steps;
  const broken = laterFault(stepsOf(events), stepsOf([...events, counter]));
  if (broken?.other && broken.day) return fail({ code: 'breaksLater', other: broken.other, day: broken.day });
  if (!reason.trim()) return fail({ code: 'reasonMissing' });
  const standing = standingOf([...events, counter], calendar, today);
  return ok({ number, reason: reason.trim(), target, standing });
}

function counterEntry({ id }: LedgerEvent, number: number, on: PlainDate): LedgerEvent {
  return { id: '', number, kind: 'reversed', on, facts: {}, reason: null, letterId: null, reverses: id };
}
