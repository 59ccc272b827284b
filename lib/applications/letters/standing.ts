import type { PlainDate } from '../../clock';
import { standingEvents } from '../ledger/order';
import { courseOf, standingOf } from '../ledger/standing';
import type { LedgerEvent, ReceiptBasis, Standing } from '../types';
import { countOf } from './elements';
import type { LetterFacts } from './types';

type Ledger = Pick<LetterFacts, 'events' | 'calendar' | 'on'>;

/** What the ledger came to on the day that the letter bears. */
export function courseOfLetter({ events, calendar, on }: Ledger) {
  return courseOf(events, calendar, on);
}

function standingOfLetter({ events, calendar, on }: Ledger): Standing {
  return standingOf(events, calendar, on);
}

/** Which day of Art. 31 the receipt date is; null before it. */
export function receiptBasisOf({ events, on }: Ledger): ReceiptBasis | null {
  const received = standingEvents(events).find((event) => event.kind === 'received' && event.on <= on);
  return received?.kind === 'received' ? received.facts.basis : null;
}

/** The last day for the reply; null while nobody can say. */
export function replyDueOn(facts: Ledger): PlainDate | null {
  const { due, dueOn } = standingOfLetter(facts);
  return due === 'reply' ? dueOn : null;
}

/** The last day for the reply once this extension is told to the applicant (Art. 33). */
export function extendedDueOn(facts: LetterFacts): PlainDate | null {
  const workingDays = countOf(facts.elements, 'workingDays');
  if (workingDays === null) return null;
  const none = { reason: null, letterId: null, reverses: null };
  const extended: LedgerEvent = { id: '', number: 0, kind: 'extended', on: facts.on, facts: { workingDays }, ...none };
  return replyDueOn({ ...facts, events: [...facts.events, extended] });
}
