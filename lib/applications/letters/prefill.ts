import { addWorkingDays } from '../../calendar/working-days';
import type { PlainDate } from '../../clock';
import { endOfPayment } from '../deadlines';
import { deliveryWantedLabels, formWantedLabels, opinionLabels, transferChannelLabels } from '../labels';
import { standingEvents } from '../ledger/order';
import type { LedgerEvent, LetterElements, LetterKind, Outcome } from '../types';
import { writtenDay } from './days';
import { elementsOf } from './elements';
import { letterNames } from './names';
import type { LetterAgency, LetterApplication, LetterFacts } from './types';

/** A letter that has left. */
export interface EarlierLetter {
  readonly kind: LetterKind;
  readonly documentNumber: string;
  readonly on: PlainDate;
}

/** What the records know and a letter can begin with; every text names nobody. */
export interface PrefillFacts extends Pick<LetterFacts, 'kind' | 'outcome' | 'on' | 'events' | 'calendar'> {
  readonly agency: LetterAgency;
  readonly application: LetterApplication;
  /** What the section said last, in plain words. */
  readonly opinion: string;
  readonly search: string;
  /** Of this application, the last first. */
  readonly letters: readonly EarlierLetter[];
  /** To the same applicant on the same matter, the last; for a repeated request. */
  readonly earlierReply: EarlierLetter | null;
  /** The head of the office, where there is one alone. */
  readonly headName: string;
  /** How many applications the same applicant made, and since when. */
  readonly volume: { readonly count: number; readonly since: PlainDate };
}

/** Working days that an applicant gets to correct or explain, unless the writer says otherwise: reasonable, Art. 30. */
const usualAnswerTerm = 15;
const longestExtension = 20;

/** Elements as far as the records know them, so that little is typed; the rest is empty. */
export function prefilledElements(facts: PrefillFacts): LetterElements {
  const known = facts.kind === 'reply' ? replyKnown(facts) : kindKnown[facts.kind](facts);
  const own = elementsOf(facts.kind, facts.outcome);
  return Object.fromEntries(own.map(({ key, atMost }) => [key, (known[key] ?? '').slice(0, atMost)]));
}

type Known = Readonly<Record<string, string | undefined>>;

const kindKnown: Readonly<Record<Exclude<LetterKind, 'reply'>, (facts: PrefillFacts) => Known>> = {
  receipt: () => ({}),
  correctionNotice: (facts) => ({ dueOn: answerTerm(facts) }),
  thirdPartyLetter: ({ events, application, agency }) => ({
    party: `第三方${askedParties(events).length + 1}`,
    asked: `拟公开的信息为：${application.matter}，其中涉及您（贵单位）的信息。`,
    answerForm: `书面意见交至${agency.contactOffice}${agency.address === '' ? '' : `（地址：${agency.address}）`}。`,
  }),
  thirdPartyDecision: ({ events, application }) => ({
    party: refusing(events)?.facts.party ?? askedParties(events).at(-1),
    disclosed: application.matter,
  }),
  extensionNotice: ({ headName }) => ({ workingDays: String(longestExtension), approver: headName }),
  reasonsRequest: (facts) => ({
    period: `${writtenDay(facts.volume.since)}至${writtenDay(facts.on)}期间`,
    count: String(facts.volume.count),
    dueOn: answerTerm(facts),
  }),
  feeNotice: () => ({}),
  correction: ({ letters }) => ({ earlier: letters[0] && citedLetter(letters[0]) }),
};

function replyKnown(facts: PrefillFacts): Known {
  const ofOutcome = facts.outcome === null ? {} : (outcomeKnown[facts.outcome]?.(facts) ?? {});
  return { facts: facts.opinion, ...ofOutcome };
}

const given = ({ application: { formWanted, deliveryWanted } }: PrefillFacts) =>
  `以${formWantedLabels[formWanted]}形式，通过${deliveryWantedLabels[deliveryWanted]}方式，随本答复书提供。`;

/** What the records know of an outcome's own facts. */
const outcomeKnown: Readonly<Partial<Record<Outcome, (facts: PrefillFacts) => Known>>> = {
  disclosed: (facts) => ({ given: given(facts) }),
  partlyDisclosed: (facts) => ({ given: given(facts) }),
  'refused.thirdPartyRights': ({ events }) => ({ opinion: opinionWords(events) }),
  'unavailable.notHeld': ({ search }) => ({ search }),
  'unavailable.stillUnclear': (facts) => ({
    notice: noticed(facts, 'correctionNotice', 'correctionAsked'),
    received: dayOf(facts.events, 'corrected'),
  }),
  'notProcessed.petition': ({ events }) => {
    const to = lastOf(events, 'transferred')?.facts.to;
    return { channel: to && `请通过${transferChannelLabels[to]}渠道提出。` };
  },
  'notProcessed.repeated': ({ earlierReply }) => ({ earlier: earlierReply ? citedLetter(earlierReply) : undefined }),
  'notProcessed.excessive': (facts) => ({
    count: `${writtenDay(facts.volume.since)}至${writtenDay(facts.on)}期间共${facts.volume.count}件`,
    notice: noticed(facts, 'reasonsRequest', 'reasonsAsked'),
  }),
  'notProcessed.reconfirmation': ({ earlierReply }) => ({
    obtained: earlierReply ? `已随${citedLetter(earlierReply)}提供` : undefined,
  }),
  'other.notCorrected': (facts) => ({
    notice: noticed(facts, 'correctionNotice', 'correctionAsked'),
    term: lapsed(lastOf(facts.events, 'correctionAsked')?.facts.dueOn, '补正'),
  }),
  'other.feeUnpaid': (facts) => ({ notice: feeWords(facts), term: lapsed(endOfPaying(facts), '缴费') }),
  'other.rest': ({ events }) => {
    const day = dayOf(events, 'withdrawn');
    return { ground: day && `申请人于${day}撤回申请。` };
  },
};

type Of<Kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: Kind }>;

function lastOf<Kind extends LedgerEvent['kind']>(events: readonly LedgerEvent[], kind: Kind): Of<Kind> | undefined {
  return standingEvents(events)
    .filter((event): event is Of<Kind> => event.kind === kind)
    .at(-1);
}

function dayOf(events: readonly LedgerEvent[], kind: LedgerEvent['kind']): string | undefined {
  const event = lastOf(events, kind);
  return event && writtenDay(event.on);
}

const askedParties = (events: readonly LedgerEvent[]) =>
  standingEvents(events).flatMap((event) => (event.kind === 'thirdPartyAsked' ? [event.facts.party] : []));

function refusing(events: readonly LedgerEvent[]): Of<'thirdPartyAnswered'> | undefined {
  return standingEvents(events)
    .filter((event): event is Of<'thirdPartyAnswered'> => event.kind === 'thirdPartyAnswered')
    .findLast(({ facts }) => facts.answer !== 'agrees');
}

/** When each third party was asked and what it said (Art. 32). */
function opinionWords(events: readonly LedgerEvent[]): string {
  const standing = standingEvents(events);
  return standing
    .flatMap((event) => {
      if (event.kind === 'thirdPartyAsked') return [`${writtenDay(event.on)}书面征求${event.facts.party}的意见`];
      if (event.kind !== 'thirdPartyAnswered') return [];
      return [`${writtenDay(event.on)}${event.facts.party}${opinionLabels[event.facts.answer]}`];
    })
    .join('；');
}

function citedLetter({ kind, documentNumber, on }: EarlierLetter): string {
  return `${writtenDay(on)}《${letterNames[kind].title}》（${documentNumber}）`;
}

/** The notice by its letter; by its day in the ledger where it was sent on another way. */
function noticed(facts: PrefillFacts, kind: LetterKind, event: LedgerEvent['kind']): string | undefined {
  const letter = facts.letters.find((earlier) => earlier.kind === kind);
  return letter ? citedLetter(letter) : dayOf(facts.events, event);
}

function feeWords(facts: PrefillFacts): string | undefined {
  const notice = noticed(facts, 'feeNotice', 'feeNotified');
  const amount = lastOf(facts.events, 'feeNotified')?.facts.amount;
  return notice && `${notice}，应缴${amount ?? ''}元`;
}

function endOfPaying({ events, calendar }: PrefillFacts): PlainDate | undefined {
  const notified = lastOf(events, 'feeNotified');
  return notified ? (endOfPayment(notified.on, calendar).deadline ?? undefined) : undefined;
}

function lapsed(dueOn: PlainDate | undefined, what: string): string | undefined {
  return dueOn && `期限于${writtenDay(dueOn)}届满，届时没有${what}`;
}

/** A reasonable last day for the applicant; empty where it reaches into an unknown year. */
function answerTerm({ on, calendar }: PrefillFacts): string {
  return addWorkingDays(on, usualAnswerTerm, calendar).deadline ?? '';
}
