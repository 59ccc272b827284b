import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../access/roles';
import { builtInCalendar } from '../../calendar/calendar';
import { addDays } from '../../calendar/plain-dates';
import type { PlainDate } from '../../clock';
import { decideEvent, type EntryKind, type EventEntry } from '../decide/events';
import { decideReversal } from '../decide/reversal';
import {
  type ApplicationHead,
  type EventFacts,
  type EventKind,
  type LedgerEvent,
  outcomes,
  type Standing,
} from '../types';
import { type ClockDay, explainClock } from './clock';
import { standingOf } from './standing';

const first = '2026-09-18';
// Beyond the notices that are known, so that provisional terms come up as well.
const day = { calendar: builtInCalendar, today: '2027-03-31' };
const head: ApplicationHead = {
  id: 'a1',
  agencyId: 'smmz',
  number: '2026-0001',
  channel: 'fax',
  arrivedOn: first,
  applicantKind: 'naturalPerson',
  sectionId: null,
  version: 1,
  lastEditedBy: null,
};
const chief: Actor = { userId: 'wang', name: '王', agencyId: 'smmz', sectionId: null, roles: ['office_head'] };

/** Days go on by a little, or back: what was forgotten. */
const gap = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 2, arbitrary: fc.integer({ min: -12, max: 40 }) },
);
const label = fc.constantFrom('第三方1', '第三方2');
const opinion = fc.constantFrom('agrees' as const, 'refuses' as const, 'silent' as const);
const some = fc.integer({ min: 1, max: 20 });
const later = fc.integer({ min: 1, max: 15 });

const lapse = fc.constantFrom('other.notCorrected' as const, 'other.feeUnpaid' as const);

/** Kind and facts that belong together. */
type Drafted = { [Kind in EntryKind]: { readonly kind: Kind; readonly facts: EventFacts[Kind] } }[EntryKind];
type Draft = (on: PlainDate) => Drafted;

const draftOf = <Value>(
  weight: number,
  values: fc.Arbitrary<Value>,
  make: (value: Value, on: PlainDate) => Drafted,
) => ({
  weight,
  arbitrary: values.map(
    (value): Draft =>
      (on) =>
        make(value, on),
  ),
});
const always = fc.constant(null);

const draft = fc.oneof(
  draftOf(20, later, (days, on) => ({ kind: 'correctionAsked', facts: { dueOn: addDays(on, days), what: '文号' } })),
  draftOf(20, always, () => ({ kind: 'corrected', facts: {} })),
  draftOf(30, label, (party) => ({ kind: 'thirdPartyAsked', facts: { party } })),
  draftOf(40, fc.tuple(label, opinion), ([party, answer]) => ({
    kind: 'thirdPartyAnswered',
    facts: { party, answer },
  })),
  draftOf(20, always, () => ({ kind: 'agencyAsked', facts: { agency: '甲局' } })),
  draftOf(20, opinion, (answer) => ({ kind: 'agencyAnswered', facts: { agency: '甲局', answer } })),
  draftOf(40, later, (days, on) => ({ kind: 'reasonsAsked', facts: { count: 40, dueOn: addDays(on, days) } })),
  draftOf(40, fc.boolean(), (isReasonable) => ({ kind: 'reasonsGiven', facts: { isReasonable } })),
  draftOf(50, some, (workingDays) => ({ kind: 'delayed', facts: { workingDays } })),
  draftOf(20, some, (workingDays) => ({ kind: 'extended', facts: { workingDays } })),
  draftOf(20, always, () => ({ kind: 'feeNotified', facts: { basis: 'items', quantity: 11, amount: 100 } })),
  draftOf(30, always, () => ({ kind: 'feePaid', facts: {} })),
  draftOf(10, always, () => ({ kind: 'transferred', facts: { to: 'petition' } })),
  draftOf(10, fc.constantFrom(...outcomes), (outcome) => ({ kind: 'replied', facts: { outcome } })),
  draftOf(10, lapse, (outcome) => ({ kind: 'lapsed', facts: { outcome } })),
  draftOf(2, always, () => ({ kind: 'withdrawn', facts: {} })),
  draftOf(2, always, () => ({ kind: 'received', facts: { basis: 'confirmed' } })),
);

const attempts = fc.array(fc.record({ gap, draft, withReason: fc.boolean() }), { minLength: 5, maxLength: 40 });

/** Tries one act after another; what is refused is left out, as in life. */
function play(tries: readonly { gap: number; draft: Draft; withReason: boolean }[]): readonly LedgerEvent[] {
  const events: LedgerEvent[] = [];
  const enter = (on: PlainDate, { kind, facts }: Drafted, reason: string | null) => {
    const entry = { kind, on, facts, reason } as EventEntry;
    const decision = decideEvent(head, chief, events, entry, day);
    if (!decision.ok) return;
    const { number } = decision.value;
    events.push({ ...entry, id: `e${number}`, number, reason, letterId: null, reverses: null } as LedgerEvent);
  };
  enter(first, { kind: 'received', facts: { basis: 'confirmed' } }, null);
  let on: PlainDate = first;
  for (const { gap: days, draft: make, withReason } of tries) {
    on = addDays(on, days);
    enter(on, make(on), withReason ? '已发生' : null);
  }
  return events;
}

const ledgers = attempts.map(play);
const stands = (events: readonly LedgerEvent[]) => standingOf(events, day.calendar, day.today);

const dueIn: Readonly<Record<Standing['state'], Standing['due']>> = {
  filed: null,
  running: 'reply',
  awaitingCorrection: 'applicantCorrection',
  awaitingThirdParty: 'opinion',
  awaitingPayment: 'payment',
  concluded: null,
};

// A seed, so that a run that is red today is red tomorrow.
const runs = { seed: 711, numRuns: 100 };

function checkStanding({ state, due, dueOn, isProvisional, receivedOn, concludedOn, outcome }: Standing) {
  expect(due).toBe(dueIn[state]);
  expect(receivedOn).toBe(first);
  expect((dueOn ?? '9999') > first).toBe(true);
  expect((concludedOn ?? '9999') >= first).toBe(true);
  expect([concludedOn === null, outcome === null]).toEqual([state !== 'concluded', state !== 'concluded']);
  if (due) expect(dueOn === null).toBe(isProvisional);
}

function checkCount(days: readonly ClockDay[]) {
  expect(days[0]?.kind).toBe('start');
  let last = 0;
  for (const [index, { date, kind, number }] of days.entries()) {
    expect(date).toBe(addDays(first, index));
    if (kind === 'start') last = 0;
    expect(number).toBe(kind === 'counted' || kind === 'makeUp' ? last + 1 : null);
    last = number ?? last;
  }
}

describe('any ledger of acts that were allowed', () => {
  it('holds every kind of act and every state somewhere: the properties below are not about nothing', () => {
    const sample = fc.sample(ledgers, { ...runs, numRuns: 300 });
    const kinds = new Set(sample.flat().map(({ kind }) => kind));
    const all: readonly EventKind[] = [
      'received',
      'correctionAsked',
      'corrected',
      'thirdPartyAsked',
      'thirdPartyAnswered',
      'agencyAsked',
      'agencyAnswered',
      'reasonsAsked',
      'reasonsGiven',
      'delayed',
      'extended',
      'feeNotified',
      'feePaid',
      'transferred',
      'replied',
      'lapsed',
      'withdrawn',
    ];
    expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
    const states = new Set(
      sample.flatMap((events) => events.map((_, index) => stands(events.slice(0, index + 1)).state)),
    );
    expect([...states].sort()).toEqual([
      'awaitingCorrection',
      'awaitingPayment',
      'awaitingThirdParty',
      'concluded',
      'running',
    ]);
  });

  it('has one clock at a time, no deadline before receipt and no end before it', () => {
    fc.assert(
      fc.property(ledgers, (events) => {
        for (const [index] of events.entries()) checkStanding(stands(events.slice(0, index + 1)));
      }),
      runs,
    );
  });

  it('counts its days 1, 2, 3 …, each day once, and ends where the standing says', () => {
    fc.assert(
      fc.property(ledgers, (events) => {
        const { days, replyDueOn } = explainClock(events, day.calendar, day.today);
        checkCount(days);
        const standing = stands(events);
        if (standing.due !== 'reply') return;
        const begun = days.findLastIndex(({ kind }) => kind === 'start');
        const ends = days.slice(begun).filter(({ isDeadline }) => isDeadline);
        expect(standing.dueOn).toBe(replyDueOn);
        expect(ends.map(({ date }) => date)).toEqual(replyDueOn ? [replyDueOn] : []);
      }),
      runs,
    );
  });

  it('comes to the same in any order of entry', () => {
    const shuffled = ledgers.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        const renumbered = others.map((event, index) => ({ ...event, id: `x${index}`, number: index + 1 }));
        expect(stands(renumbered)).toEqual(stands(events));
        const dates = (list: readonly LedgerEvent[]) =>
          explainClock(list, day.calendar, day.today).days.map(({ date, kind, number, why }) => [
            date,
            kind,
            number,
            why,
          ]);
        expect(dates(renumbered)).toEqual(dates(events));
      }),
      runs,
    );
  });

  it('stands as before once its last entry is reversed', () => {
    fc.assert(
      fc.property(ledgers, (events) => {
        const last = events.at(-1);
        if (!last) throw new Error('no events');
        const reversal = decideReversal(head, chief, events, { eventId: last.id, reason: '登记有误' }, day);
        expect(reversal).toMatchObject({ ok: true, value: { standing: stands(events.slice(0, -1)) } });
      }),
      runs,
    );
  });
});
