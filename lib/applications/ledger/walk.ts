import type { Calendar } from '../../calendar/types';
import type { PlainDate } from '../../clock';
import type { LedgerEvent, Outcome } from '../types';
import { type Asking, type Course, hasRunOut, type ReplyStretch, type Stretch, unreceived } from './course';
import { type Impossibility, impossibilityOf } from './impossible';

/** An act in its place: what came before it, and why it has no effect, where it can't be. */
export interface LedgerStep {
  readonly event: LedgerEvent;
  readonly before: Course;
  readonly impossible: Impossibility | null;
}

export interface LedgerWalk {
  readonly steps: readonly LedgerStep[];
  readonly course: Course;
}

/**
 * Goes through acts one by one.
 * @param events as `standingEvents` gives them
 */
export function walkThrough(events: readonly LedgerEvent[], calendar: Calendar): LedgerWalk {
  const steps: LedgerStep[] = [];
  let course = unreceived;
  for (const event of events) {
    const impossible = impossibilityOf(course, event);
    steps.push({ event, before: course, impossible });
    if (!impossible) course = { ...course, ...effectOf(course, event, calendar) };
  }
  return { steps, course };
}

function effectOf(course: Course, event: LedgerEvent, calendar: Calendar): Partial<Course> {
  const { on } = event;
  switch (event.kind) {
    case 'received':
      return { receivedOn: on, stretches: [replyTerm(on)] };
    case 'correctionAsked':
      return stopped(course, { kind: 'correction', from: on, dueOn: event.facts.dueOn }, calendar);
    case 'feeNotified':
      return stopped(course, { kind: 'payment', from: on }, calendar);
    case 'corrected':
    case 'feePaid':
      return { stretches: [...course.stretches, replyTerm(on)] };
    case 'thirdPartyAsked':
      return asked(course, { of: 'thirdParty', name: event.facts.party, from: on });
    case 'agencyAsked':
      return asked(course, { of: 'agency', name: event.facts.agency, from: on });
    case 'thirdPartyAnswered':
      return answered(course, 'thirdParty', event.facts.party, on);
    case 'agencyAnswered':
      return answered(course, 'agency', event.facts.agency, on);
    case 'reasonsAsked':
      return { reasons: 'asked', reasonsDueOn: event.facts.dueOn };
    case 'reasonsGiven':
      return { reasons: event.facts.isReasonable ? 'reasonable' : 'unreasonable' };
    case 'delayed':
      return { reasons: 'none', stretches: longer(course, on, { delayedBy: event.facts.workingDays }, calendar) };
    case 'extended':
      return { wasExtended: true, stretches: longer(course, on, { extendedBy: event.facts.workingDays }, calendar) };
    case 'replied':
      return { conclusion: { on, outcome: event.facts.outcome, isReply: true } };
    case 'lapsed':
      return { conclusion: { on, outcome: event.facts.outcome, isReply: false } };
    case 'withdrawn':
      return { conclusion: { on, outcome: withdrawal, isReply: false } };
    case 'transferred':
    case 'reversed':
      return {};
  }
}

/** Table 三 counts what the applicant took back under 其他处理 / 其他. */
const withdrawal: Outcome = 'other.rest';

const replyTerm = (from: PlainDate): ReplyStretch => ({ kind: 'reply', from, extendedBy: 0, delayedBy: 0 });

function stopped(course: Course, wait: Stretch, calendar: Calendar): Partial<Course> {
  const hasOverrun = course.hasOverrun || hasRunOut(course, wait.from, calendar);
  return { hasOverrun, stretches: [...course.stretches, wait] };
}

function asked(course: Course, asking: Omit<Asking, 'until'>): Partial<Course> {
  return { askings: [...course.askings, { ...asking, until: null }] };
}

function answered(course: Course, of: Asking['of'], name: string, on: PlainDate): Partial<Course> {
  const isMeant = (asking: Asking) => asking.of === of && asking.name === name && asking.until === null;
  return { askings: course.askings.map((asking) => (isMeant(asking) ? { ...asking, until: on } : asking)) };
}

/** Working days are added to the end of the term that runs; what has ended is not revived (Art. 33, 35). */
function longer(
  course: Course,
  on: PlainDate,
  added: Partial<Pick<ReplyStretch, 'extendedBy' | 'delayedBy'>>,
  calendar: Calendar,
): readonly Stretch[] {
  const stretch = course.stretches.at(-1);
  if (stretch?.kind !== 'reply' || hasRunOut(course, on, calendar)) return course.stretches;
  const { extendedBy = 0, delayedBy = 0 } = added;
  const extended = {
    ...stretch,
    extendedBy: stretch.extendedBy + extendedBy,
    delayedBy: stretch.delayedBy + delayedBy,
  };
  return [...course.stretches.slice(0, -1), extended];
}
