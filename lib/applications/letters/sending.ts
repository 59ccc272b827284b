import type { PlainDate } from '../../clock';
import type { EventEntry } from '../decide/events';
import type { LetterElements, LetterKind, Outcome } from '../types';
import { countOf, writtenAt } from './elements';
import type { LetterContent } from './types';

interface SentLetter {
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  readonly elements: LetterElements;
  readonly content: LetterContent | null;
}

/** The act that a letter makes in the ledger on the day it leaves; null where it makes none. */
export function sendingEntry({ kind, outcome, elements, content }: SentLetter, on: PlainDate): EventEntry | null {
  const day = writtenAt(elements, 'dueOn');
  switch (kind) {
    case 'correctionNotice':
      return { kind: 'correctionAsked', on, facts: { dueOn: day, what: writtenAt(elements, 'toAdd') } };
    case 'thirdPartyLetter':
      return { kind: 'thirdPartyAsked', on, facts: { party: writtenAt(elements, 'party') } };
    case 'extensionNotice':
      return { kind: 'extended', on, facts: { workingDays: countOf(elements, 'workingDays') ?? 0 } };
    case 'reasonsRequest':
      return { kind: 'reasonsAsked', on, facts: { count: countOf(elements, 'count') ?? 0, dueOn: day } };
    case 'feeNotice':
      // As it was signed: the agency may count otherwise by now.
      return content?.fee ? { kind: 'feeNotified', on, facts: content.fee } : null;
    case 'reply':
      return outcome === null ? null : { kind: 'replied', on, facts: { outcome } };
    default:
      return null;
  }
}
