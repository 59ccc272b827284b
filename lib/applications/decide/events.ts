import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import type { Calendar } from '../../calendar/types';
import type { PlainDate } from '../../clock';
import { fail, ok, type Result } from '../../result';
import { standingEvents } from '../ledger/order';
import { standingOf } from '../ledger/standing';
import { type LedgerStep, walkThrough } from '../ledger/walk';
import { applicationPolicy } from '../policy';
import type { ApplicationHead, EventFacts, EventKind, LedgerEvent, Standing } from '../types';
import { faultOfFacts } from './facts';
import type { ActRefusal } from './refusals';
import { untimelinessOf } from './timeliness';

/** What may be entered by itself; a counter-entry is decided by `decideReversal`. */
export type EntryKind = Exclude<EventKind, 'reversed'>;

/** An act as it is to be entered. */
export type EventEntry = {
  readonly [Kind in EntryKind]: {
    readonly kind: Kind;
    readonly on: PlainDate;
    readonly facts: EventFacts[Kind];
    /** Why it is entered out of order or out of time. */
    readonly reason?: string | null;
    readonly letterId?: string | null;
  };
}[EntryKind];

/** What the law's days are reckoned with. */
export interface LedgerDay {
  readonly calendar: Calendar;
  readonly today: PlainDate;
}

export type EventRefusal = { readonly code: 'notFound' } | { readonly code: 'forbidden' } | ActRefusal;

/** What an accepted entry writes: its line, and what the ledger then comes to. */
export interface EventChange {
  /** In the order of entry. */
  readonly number: number;
  readonly reason: string | null;
  readonly standing: Standing;
}

/**
 * Decides whether an act may be entered in an application's ledger. It takes its place by its day, wherever that is
 * among the acts that stand, and no later one may lose its ground by it.
 * @param events the whole ledger, counter-entries included, in any order
 * @returns what to write; or the first reason why not. A refusal that `mayBeRecorded` passes once the entry has a reason.
 */
export function decideEvent(
  head: ApplicationHead,
  actor: Actor,
  events: readonly LedgerEvent[],
  entry: EventEntry,
  day: LedgerDay,
): Result<EventChange, EventRefusal> {
  // Not 'forbidden': another agency or section must not learn that the application exists.
  if (head.agencyId !== actor.agencyId || !permits(applicationPolicy, 'read', actor, head)) {
    return fail({ code: 'notFound' });
  }
  if (!permits(applicationPolicy, 'record', actor, head)) return fail({ code: 'forbidden' });

  const reason = entry.reason?.trim() || null;
  const event = eventOf(entry, nextNumber(events), reason);
  const refusal = refusalOf(head, events, event, day);
  if (refusal && !(refusal.mayBeRecorded && reason)) return fail({ ...refusal, kind: entry.kind });
  const standing = standingOf([...events, event], day.calendar, day.today);
  return ok({ number: event.number, reason, standing });
}

export function nextNumber(events: readonly LedgerEvent[]): number {
  return events.reduce((last, { number }) => Math.max(last, number), 0) + 1;
}

/** No stored event has this id; among acts that are alike the new one comes last. */
const newId = '\uffff';

function eventOf(entry: EventEntry, number: number, reason: string | null): LedgerEvent {
  return { ...entry, id: newId, number, reason, letterId: entry.letterId ?? null, reverses: null };
}

type Found = Omit<ActRefusal, 'kind'>;

function refusalOf(
  head: ApplicationHead,
  events: readonly LedgerEvent[],
  event: LedgerEvent,
  { calendar, today }: LedgerDay,
): Found | null {
  if (event.on > today) return { code: 'future', article: null, day: today, mayBeRecorded: false };
  const before = walkThrough(standingEvents(events), calendar).steps;
  const after = walkThrough(standingEvents([...events, event]), calendar).steps;
  const step = after.find(({ event: { id } }) => id === newId);
  if (!step) throw new Error('the new event is not in its own ledger');
  const fault = step.impossible ?? faultOfFacts(head, event);
  if (fault) return { ...fault, mayBeRecorded: false };
  return laterFault(before, after) ?? untimelinessOf(step.before, event, calendar) ?? outOfOrder(before, event);
}

/** A later act that loses its ground, if any. */
export function laterFault(before: readonly LedgerStep[], after: readonly LedgerStep[]): Found | null {
  const stood = new Set(before.filter(({ impossible }) => !impossible).map(({ event }) => event.id));
  const broken = after.find(({ event, impossible }) => impossible && stood.has(event.id));
  if (!broken?.impossible) return null;
  const { event, impossible } = broken;
  // What can be but once is there already: that the older one is of a later day is no other fault.
  if (impossible.code === 'alreadyReceived' || impossible.code === 'onceOnly') {
    return { ...impossible, day: event.on, mayBeRecorded: false };
  }
  return { code: 'breaksLater', article: impossible.article, day: event.on, other: event.kind, mayBeRecorded: false };
}

/** An act is entered as it happens: one of an earlier day than the last was forgotten, and somebody must say why. */
function outOfOrder(before: readonly LedgerStep[], { on }: LedgerEvent): Found | null {
  const last = before.at(-1)?.event;
  if (!last || on >= last.on) return null;
  return { code: 'outOfOrder', article: null, day: last.on, other: last.kind, mayBeRecorded: true };
}
