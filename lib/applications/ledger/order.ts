import type { EventKind, LedgerEvent } from '../types';

/**
 * Which of two acts of one day comes first in law: receipt before all, what is asked before its answer, what changes a
 * term before what ends it.
 */
const ranks: Readonly<Record<EventKind, number>> = {
  received: 0,
  transferred: 1,
  correctionAsked: 2,
  corrected: 3,
  reasonsAsked: 4,
  reasonsGiven: 5,
  thirdPartyAsked: 6,
  agencyAsked: 7,
  thirdPartyAnswered: 8,
  agencyAnswered: 9,
  delayed: 10,
  extended: 11,
  feeNotified: 12,
  feePaid: 13,
  lapsed: 14,
  replied: 15,
  withdrawn: 16,
  reversed: 17,
};

/**
 * The acts that stand: without those taken back and the counter-entries that did it, in the order of the law. Neither
 * the order of the list nor that of entry has a say in it.
 */
export function standingEvents(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const takenBack = new Set(events.map(({ reverses }) => reverses));
  return events.filter(({ id, kind }) => kind !== 'reversed' && !takenBack.has(id)).sort(byLaw);
}

function byLaw(one: LedgerEvent, other: LedgerEvent): number {
  return (
    byText(one.on, other.on) ||
    ranks[one.kind] - ranks[other.kind] ||
    byText(writtenOut(one.facts), writtenOut(other.facts)) ||
    byText(one.id, other.id)
  );
}

function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Facts as a text that is the same however the database orders their keys. */
function writtenOut(facts: object): string {
  return JSON.stringify(Object.entries(facts).sort(([one], [other]) => byText(one, other)));
}
