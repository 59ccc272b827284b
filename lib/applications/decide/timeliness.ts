import type { Calendar, TermEnd } from '../../calendar/types';
import type { PlainDate } from '../../clock';
import { endOfCorrectionNotice, endOfPayment } from '../deadlines';
import { type Asking, type Course, endOfOpinion, endOfReply, hasRunOut, openAskings } from '../ledger/course';
import type { LedgerEvent, Outcome } from '../types';
import type { ActRefusal } from './refusals';

type Untimely = Pick<ActRefusal, 'code' | 'article' | 'day' | 'mayBeRecorded'>;

/** What comes too early, too late or without its ground: it is told, and mostly recorded all the same with a reason. */
export function untimelinessOf(course: Course, event: LedgerEvent, calendar: Calendar): Untimely | null {
  const { on } = event;
  switch (event.kind) {
    case 'correctionAsked':
      return correctionLate(course, on, calendar);
    case 'corrected':
    case 'feePaid':
      return answerLate(course, on, calendar);
    case 'thirdPartyAsked':
      return askingLate(course, on, calendar, '条例第三十二条');
    case 'agencyAsked':
      return askingLate(course, on, calendar, '条例第三十四条');
    case 'thirdPartyAnswered':
      return event.facts.answer === 'silent' ? silentEarly(course, event, calendar) : null;
    case 'agencyAnswered':
      return event.facts.answer === 'silent' ? silentEarly(course, event, calendar) : null;
    case 'reasonsAsked':
    case 'delayed':
      return replyLate(course, on, calendar, '条例第三十五条');
    case 'extended':
      return replyLate(course, on, calendar, '条例第三十三条');
    case 'feeNotified':
      return replyLate(course, on, calendar, '国办函〔2020〕109号');
    case 'lapsed':
      return lapseEarly(course, event.facts.outcome, on, calendar);
    case 'replied':
      return untimelyReply(course, event.facts.outcome, on, calendar);
    default:
      return null;
  }
}

function late(article: string, day: PlainDate): Untimely {
  return { code: 'outOfTime', article, day, mayBeRecorded: true };
}

/** Before its end a term can't have passed in vain; where its end is not known yet, a person must say so. */
function early({ deadline }: TermEnd, on: PlainDate, article: string): Untimely | null {
  if (deadline === null) return { code: 'termStillRuns', article, mayBeRecorded: true };
  return on > deadline ? null : { code: 'termStillRuns', article, day: deadline, mayBeRecorded: false };
}

/** Art. 30: within 7 working days of receipt. */
function correctionLate(course: Course, on: PlainDate, calendar: Calendar): Untimely | null {
  if (course.receivedOn === null) return null;
  const { deadline } = endOfCorrectionNotice(course.receivedOn, calendar);
  return deadline !== null && on > deadline ? late('条例第三十条', deadline) : null;
}

/** The end of the applicant's own term, where one runs. */
function endOfWait(course: Course, calendar: Calendar): (TermEnd & { readonly article: string }) | null {
  const wait = course.stretches.at(-1);
  if (wait?.kind === 'correction') return { deadline: wait.dueOn, provisional: false, article: '条例第三十条' };
  if (wait?.kind === 'payment') return { ...endOfPayment(wait.from, calendar), article: '国办函〔2020〕109号' };
  return null;
}

function answerLate(course: Course, on: PlainDate, calendar: Calendar): Untimely | null {
  const end = endOfWait(course, calendar);
  return end?.deadline && on > end.deadline ? late(end.article, end.deadline) : null;
}

function replyLate(course: Course, on: PlainDate, calendar: Calendar, article: string): Untimely | null {
  const stretch = course.stretches.at(-1);
  if (stretch?.kind !== 'reply') return null;
  const end = endOfReply(stretch, course, calendar);
  return end !== null && on > end ? late(article, end) : null;
}

/** Others are asked for the reply, while its term runs. */
function askingLate(course: Course, on: PlainDate, calendar: Calendar, article: string): Untimely | null {
  if (course.stretches.at(-1)?.kind !== 'reply') return { code: 'clockStopped', article, mayBeRecorded: true };
  return replyLate(course, on, calendar, article);
}

/** Silence is an answer only once the 15 working days are over (Art. 32, 34). */
function silentEarly(
  course: Course,
  event: Extract<LedgerEvent, { kind: 'thirdPartyAnswered' | 'agencyAnswered' }>,
  calendar: Calendar,
): Untimely | null {
  const name = event.kind === 'thirdPartyAnswered' ? event.facts.party : event.facts.agency;
  const of: Asking['of'] = event.kind === 'thirdPartyAnswered' ? 'thirdParty' : 'agency';
  const asking = openAskings(course).find((open) => open.of === of && open.name === name);
  const article = of === 'thirdParty' ? '条例第三十二条' : '条例第三十四条';
  return asking ? early(endOfOpinion(asking, calendar), event.on, article) : null;
}

function lapseEarly(course: Course, outcome: Outcome, on: PlainDate, calendar: Calendar): Untimely | null {
  const end = endOfWait(course, calendar);
  const isLapse = outcome === 'other.notCorrected' || outcome === 'other.feeUnpaid';
  return end && isLapse ? early(end, on, end.article) : null;
}

function untimelyReply(course: Course, outcome: Outcome, on: PlainDate, calendar: Calendar): Untimely | null {
  return (
    lapseEarly(course, outcome, on, calendar) ??
    whileWaiting(course, outcome, on, calendar) ??
    premiseMissing(course, outcome, on) ??
    replyLate(course, on, calendar, '条例第三十三条')
  );
}

/** A reply before those who were asked have answered, or the applicant has. */
function whileWaiting(course: Course, outcome: Outcome, on: PlainDate, calendar: Calendar): Untimely | null {
  const wait = endOfWait(course, calendar);
  const saysLapse = outcome === 'other.notCorrected' || outcome === 'other.feeUnpaid';
  if (wait && !saysLapse) return { code: 'applicantAwaited', article: wait.article, mayBeRecorded: true };
  const [open] = openAskings(course);
  if (!open || hasRunOut(course, on, calendar)) return null;
  const article = open.of === 'thirdParty' ? '条例第三十二条' : '条例第三十四条';
  return { code: 'opinionOpen', article, mayBeRecorded: true };
}

/** What must have come before for some outcomes. */
function premiseMissing(course: Course, outcome: Outcome, on: PlainDate): Untimely | null {
  const missing = (article: string): Untimely => ({ code: 'premiseMissing', article, mayBeRecorded: true });
  if (outcome === 'unavailable.stillUnclear') {
    return course.stretches.some(({ kind }) => kind === 'correction') ? null : missing('条例第三十条');
  }
  if (outcome === 'refused.thirdPartyRights') {
    return course.askings.some(({ of }) => of === 'thirdParty') ? null : missing('条例第三十二条');
  }
  if (outcome !== 'notProcessed.excessive') return null;
  const { reasons, reasonsDueOn } = course;
  const gaveNone = reasons === 'asked' && reasonsDueOn !== null && on > reasonsDueOn;
  return reasons === 'unreasonable' || gaveNone ? null : missing('条例第三十五条');
}
