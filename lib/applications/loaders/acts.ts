import type { Actor } from '../../access/roles';
import { addDays } from '../../calendar/plain-dates';
import type { PlainDate } from '../../clock';
import { receiptOf } from '../deadlines';
import { decideEvent, type EntryKind, type EventEntry, type LedgerDay } from '../decide/events';
import { eventRefusalText } from '../labels';
import { openAskings } from '../ledger/course';
import { courseOf } from '../ledger/standing';
import type { ApplicationHead, LedgerEvent } from '../types';

/** Acts that a letter of the office makes when it is sent; by hand they are only entered afterwards, with a reason. */
const letterActs = [
  'correctionAsked',
  'thirdPartyAsked',
  'extended',
  'reasonsAsked',
  'feeNotified',
  'replied',
] as const satisfies readonly EntryKind[];

const handActs = [
  'received',
  'corrected',
  'thirdPartyAnswered',
  'agencyAsked',
  'agencyAnswered',
  'reasonsGiven',
  'delayed',
  'feePaid',
  'lapsed',
  'transferred',
  'withdrawn',
] as const satisfies readonly EntryKind[];

/** An act that may be entered now, or grey with the reason. */
export interface ActOffer {
  readonly kind: EntryKind;
  /** Made by a letter: entered by hand only where it left outside the system. */
  readonly isLetterAct: boolean;
  /** Who was asked and has not answered, by label. */
  readonly parties: readonly string[];
  readonly refusal?: string;
}

/** What simply has no place in the ledger now is not shown; what only has the wrong day is shown with its reason. */
const outOfPlace: readonly string[] = [
  'notFound',
  'forbidden',
  'beforeReceipt',
  'alreadyReceived',
  'concluded',
  'onceOnly',
  'stillOpen',
  'notAsked',
  'noReasonsGiven',
  'notRunning',
  'nothingAwaited',
  'breaksLater',
];

/** The acts that this person may enter today: each is asked of the same decision that will judge it. */
export function actOffers(
  head: ApplicationHead,
  actor: Actor,
  events: readonly LedgerEvent[],
  day: LedgerDay,
): readonly ActOffer[] {
  const probed = { ...day, today: probedDay(events, day) };
  const parties = partiesOf(events, probed);
  return [...handActs, ...letterActs].flatMap((kind): ActOffer[] => {
    const probe = probeOf(kind, head, events, probed);
    if (!probe) return [];
    // The reason is asked for after the click, so its absence greys nothing.
    const decision = decideEvent(head, actor, events, { ...probe, reason: '-' }, day);
    if (!decision.ok && outOfPlace.includes(decision.failure.code)) return [];
    return [
      {
        kind,
        isLetterAct: letterActs.some((one) => one === kind),
        parties: kind === 'agencyAnswered' ? parties.agencies : parties.thirdParties,
        ...(!decision.ok && { refusal: eventRefusalText(decision.failure) }),
      },
    ];
  });
}

/** Of a concluded matter only what was forgotten can still be entered: as of the eve of its conclusion. */
function probedDay(events: readonly LedgerEvent[], { calendar, today }: LedgerDay): PlainDate {
  const { conclusion } = courseOf(events, calendar, today);
  return conclusion ? addDays(conclusion.on, -1) : today;
}

/** Who has been asked and has not answered. */
function partiesOf(events: readonly LedgerEvent[], { calendar, today }: LedgerDay) {
  const open = openAskings(courseOf(events, calendar, today));
  const of = (whose: 'thirdParty' | 'agency') => open.filter((asking) => asking.of === whose).map(({ name }) => name);
  return { thirdParties: of('thirdParty'), agencies: of('agency') };
}

/** An act of the kind that says nothing wrong, so that only its place and day are judged; null where it has none. */
function probeOf(
  kind: EntryKind,
  { channel, arrivedOn }: ApplicationHead,
  events: readonly LedgerEvent[],
  day: LedgerDay,
): EventEntry | null {
  const { today: on } = day;
  const { thirdParties, agencies } = partiesOf(events, day);
  const waiting = courseOf(events, day.calendar, on).stretches.at(-1)?.kind;
  switch (kind) {
    case 'received': {
      const receipt = receiptOf(channel, arrivedOn, on);
      return receipt && { kind, on: receipt.on, facts: { basis: receipt.basis } };
    }
    case 'thirdPartyAnswered':
      return thirdParties[0] === undefined ? null : { kind, on, facts: { party: thirdParties[0], answer: 'agrees' } };
    case 'agencyAnswered':
      return agencies[0] === undefined ? null : { kind, on, facts: { agency: agencies[0], answer: 'agrees' } };
    case 'agencyAsked':
      return { kind, on, facts: { agency: '〔其他机关〕' } };
    case 'thirdPartyAsked':
      return { kind, on, facts: { party: '〔第三方〕' } };
    case 'reasonsGiven':
      return { kind, on, facts: { isReasonable: false } };
    case 'delayed':
    case 'extended':
      return { kind, on, facts: { workingDays: 1 } };
    case 'lapsed':
      return { kind, on, facts: { outcome: waiting === 'payment' ? 'other.feeUnpaid' : 'other.notCorrected' } };
    case 'transferred':
      return { kind, on, facts: { to: 'petition' } };
    case 'correctionAsked':
      return { kind, on, facts: { dueOn: addDays(on, 15), what: '-' } };
    case 'reasonsAsked':
      return { kind, on, facts: { count: 1, dueOn: addDays(on, 15) } };
    case 'feeNotified':
      return { kind, on, facts: { basis: 'pages', quantity: 31, amount: 10 } };
    case 'replied':
      return { kind, on, facts: { outcome: 'disclosed' } };
    default:
      return { kind, on, facts: {} };
  }
}
