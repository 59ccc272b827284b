import { yearOf } from '../../calendar/plain-dates';
import { deadlineOf } from '../../calendar/terms';
import type { Calendar, TermEnd } from '../../calendar/types';
import type { PlainDate } from '../../clock';
import type { LedgerEvent, Standing } from '../types';
import { type Course, endOfOpinion, endOfReply, openAskings } from './course';
import { standingEvents } from './order';
import { walkThrough } from './walk';

/**
 * What a ledger comes to: the one place that state, deadline and outcome come from.
 * @param events in any order, counter-entries included
 * @param today acts of later days are left aside, so that a past day shows what stood on it
 */
export function standingOf(events: readonly LedgerEvent[], calendar: Calendar, today: PlainDate): Standing {
  return standingAfter(courseOf(events, calendar, today), calendar);
}

/** The course of a ledger up to and including a day. */
export function courseOf(events: readonly LedgerEvent[], calendar: Calendar, today: PlainDate): Course {
  const acts = standingEvents(events).filter(({ on }) => on <= today);
  return walkThrough(acts, calendar).course;
}

export function standingAfter(course: Course, calendar: Calendar): Standing {
  if (course.conclusion) return concluded(course, course.conclusion, calendar);
  return {
    receivedOn: course.receivedOn,
    outcome: null,
    concludedOn: null,
    isLate: false,
    ...waiting(course, calendar),
  };
}

type Waiting = Pick<Standing, 'state' | 'due' | 'dueOn' | 'isProvisional'>;

function waiting(course: Course, calendar: Calendar): Waiting {
  const stretch = course.stretches.at(-1);
  if (!stretch) return { state: 'filed', due: null, dueOn: null, isProvisional: false };
  if (stretch.kind === 'correction') {
    return { state: 'awaitingCorrection', due: 'applicantCorrection', dueOn: stretch.dueOn, isProvisional: false };
  }
  if (stretch.kind === 'payment') {
    return { state: 'awaitingPayment', due: 'payment', ...ending(deadlineOf('feePayment', stretch.from, calendar)) };
  }
  const deadline = endOfReply(stretch, course, calendar);
  // Whoever asks after the term has ended awaits an answer, but stops nothing: the reply is what is due.
  if (deadline === null && openAskings(course).length > 0) {
    return { state: 'awaitingThirdParty', due: 'opinion', ...ending(lastOpinion(course, calendar)) };
  }
  return { state: 'running', due: 'reply', ...ending({ deadline, provisional: deadline === null }) };
}

const ending = ({ deadline, provisional }: TermEnd) => ({ dueOn: deadline, isProvisional: provisional });

/** Several may be asked: the wait ends with the last of their terms. */
function lastOpinion(course: Course, calendar: Calendar): TermEnd {
  const ends = openAskings(course).map((asking) => endOfOpinion(asking, calendar));
  if (ends.some(({ provisional }) => provisional)) return { deadline: null, provisional: true };
  const deadline = ends
    .map((end) => end.deadline)
    .sort()
    .at(-1);
  return { deadline: deadline ?? null, provisional: false };
}

function concluded(course: Course, { on, outcome, isReply }: NonNullable<Course['conclusion']>, calendar: Calendar) {
  const stretch = course.stretches.at(-1);
  const deadline = stretch?.kind === 'reply' ? endOfReply(stretch, course, calendar) : null;
  const known = { state: 'concluded', receivedOn: course.receivedOn, due: null, dueOn: null } as const;
  return {
    ...known,
    outcome,
    concludedOn: on,
    isLate: isReply && (course.hasOverrun || (deadline !== null && on > deadline)),
    // Whether it was late is only known with the notice of the year in which it left.
    isProvisional: isReply && stretch?.kind === 'reply' && deadline === null && !calendar.knownYears.has(yearOf(on)),
  };
}
