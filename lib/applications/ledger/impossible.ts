import type { EventKind, LedgerEvent } from '../types';
import { type Course, openAskings } from './course';

/** What can't be, whatever anyone says of it: an act that the acts before it leave no room for. */
export interface Impossibility {
  readonly code:
    | 'beforeReceipt'
    | 'alreadyReceived'
    | 'concluded'
    | 'onceOnly'
    | 'stillOpen'
    | 'notAsked'
    | 'noReasonsGiven'
    | 'notRunning'
    | 'nothingAwaited';
  readonly article: string | null;
}

/**
 * Whether an act has a place after those before it. No day is reckoned here: a corrected notice of holidays can make an
 * act untimely, but never undo it.
 */
export function impossibilityOf(course: Course, event: LedgerEvent): Impossibility | null {
  if (event.kind === 'received') {
    return course.receivedOn === null ? null : { code: 'alreadyReceived', article: '条例第三十一条' };
  }
  if (course.receivedOn === null) return { code: 'beforeReceipt', article: '条例第三十一条' };
  if (course.conclusion) return { code: 'concluded', article: '条例第三十六条' };
  const impossibility = rules[event.kind]?.(course, event);
  return impossibility ?? null;
}

type Rule = (course: Course, event: LedgerEvent) => Impossibility | null;

const isRunning = (course: Course) => course.stretches.at(-1)?.kind === 'reply';
const hasStretch = (course: Course, kind: 'correction' | 'payment') =>
  course.stretches.some((stretch) => stretch.kind === kind);

/** What may be done once, and only while a reply term runs. */
function onceWhileRunning(wasDone: (course: Course) => boolean, article: string): Rule {
  return (course) => {
    if (wasDone(course)) return { code: 'onceOnly', article };
    return isRunning(course) ? null : { code: 'notRunning', article };
  };
}

/** What answers a question of the office to the applicant. */
function whileAwaiting(kind: 'correction' | 'payment', article: string): Rule {
  return (course) => (course.stretches.at(-1)?.kind === kind ? null : { code: 'notAsked', article });
}

function isOpen(course: Course, event: LedgerEvent): boolean {
  return openAskings(course).some(({ of, name }) => of === askedOf(event) && name === nameOf(event));
}

const stillOpen =
  (article: string): Rule =>
  (course, event) =>
    isOpen(course, event) ? { code: 'stillOpen', article } : null;

const answered =
  (article: string): Rule =>
  (course, event) =>
    isOpen(course, event) ? null : { code: 'notAsked', article };

const rules: Readonly<Partial<Record<EventKind, Rule>>> = {
  correctionAsked: onceWhileRunning((course) => hasStretch(course, 'correction'), '条例第三十条'),
  corrected: whileAwaiting('correction', '条例第三十条'),
  thirdPartyAsked: stillOpen('条例第三十二条'),
  thirdPartyAnswered: answered('条例第三十二条'),
  agencyAsked: stillOpen('条例第三十四条'),
  agencyAnswered: answered('条例第三十四条'),
  reasonsAsked: ({ reasons }) => (reasons === 'asked' ? { code: 'stillOpen', article: '条例第三十五条' } : null),
  reasonsGiven: ({ reasons }) => (reasons === 'asked' ? null : { code: 'notAsked', article: '条例第三十五条' }),
  delayed: (course) => {
    if (course.reasons !== 'reasonable') return { code: 'noReasonsGiven', article: '条例第三十五条' };
    return isRunning(course) ? null : { code: 'notRunning', article: '条例第三十五条' };
  },
  extended: onceWhileRunning(({ wasExtended }) => wasExtended, '条例第三十三条'),
  feeNotified: onceWhileRunning((course) => hasStretch(course, 'payment'), '国办函〔2020〕109号'),
  feePaid: whileAwaiting('payment', '国办函〔2020〕109号'),
  replied: lapseOf,
  lapsed: lapseOf,
};

/** A lapse, also where a reply says it: nothing lapses that was not asked for. */
function lapseOf(course: Course, event: LedgerEvent): Impossibility | null {
  if (event.kind !== 'replied' && event.kind !== 'lapsed') return null;
  const awaited = course.stretches.at(-1)?.kind;
  const { outcome } = event.facts;
  if (outcome === 'other.notCorrected' && awaited !== 'correction') {
    return { code: 'nothingAwaited', article: '条例第三十条' };
  }
  if (outcome === 'other.feeUnpaid' && awaited !== 'payment') {
    return { code: 'nothingAwaited', article: '国办函〔2020〕109号' };
  }
  return null;
}

function askedOf({ kind }: LedgerEvent): 'thirdParty' | 'agency' {
  return kind === 'thirdPartyAsked' || kind === 'thirdPartyAnswered' ? 'thirdParty' : 'agency';
}

/** Who was asked or answers, by its label. */
function nameOf({ facts }: LedgerEvent): string {
  if ('party' in facts) return facts.party;
  return 'agency' in facts ? facts.agency : '';
}
