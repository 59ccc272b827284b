import { deadlineOf, terms } from '../../calendar/terms';
import type { Calendar, Pause, TermEnd } from '../../calendar/types';
import { addWorkingDays } from '../../calendar/working-days';
import type { PlainDate } from '../../clock';
import type { Outcome } from '../types';

/** A term for a reply, from its event day, with what was added to it in time. */
export interface ReplyStretch {
  readonly kind: 'reply';
  readonly from: PlainDate;
  /** Of an extension (Art. 33), in working days. */
  readonly extendedBy: number;
  /** Of a stated delay (Art. 35), in working days. */
  readonly delayedBy: number;
}

/** What runs after one act up to the next that stops or restarts: a term for the reply, or one for the applicant. */
export type Stretch =
  | ReplyStretch
  | { readonly kind: 'correction'; readonly from: PlainDate; readonly dueOn: PlainDate }
  | { readonly kind: 'payment'; readonly from: PlainDate };

/** Another's opinion, asked for on a day: the reply term does not run while it is awaited (Art. 33). */
export interface Asking {
  readonly of: 'thirdParty' | 'agency';
  readonly name: string;
  readonly from: PlainDate;
  /** The day of the answer; null while there is none. */
  readonly until: PlainDate | null;
}

export interface Conclusion {
  readonly on: PlainDate;
  readonly outcome: Outcome;
  /** A reply, which can be late; not a lapse or withdrawal. */
  readonly isReply: boolean;
}

/** What the acts up to one of them come to. */
export interface Course {
  readonly receivedOn: PlainDate | null;
  /** In their order; the last is the one that runs, unless the matter is concluded. One at a time: never two clocks. */
  readonly stretches: readonly Stretch[];
  readonly askings: readonly Asking[];
  /** Art. 35: where the question for reasons stands. */
  readonly reasons: 'none' | 'asked' | 'reasonable' | 'unreasonable';
  /** Until when the applicant was to give them. */
  readonly reasonsDueOn: PlainDate | null;
  readonly wasExtended: boolean;
  /** A reply term had run out before an act stopped it: what is then sent is late, whatever was restarted. */
  readonly hasOverrun: boolean;
  readonly conclusion: Conclusion | null;
}

/** Before the first act. */
export const unreceived: Course = {
  receivedOn: null,
  stretches: [],
  askings: [],
  reasons: 'none',
  reasonsDueOn: null,
  wasExtended: false,
  hasOverrun: false,
  conclusion: null,
};

export function workingDaysOf({ extendedBy, delayedBy }: ReplyStretch): number {
  return terms.reply.workingDays + extendedBy + delayedBy;
}

/** When nobody can be asked any more, an opinion that never came stops nothing further. */
function pausesOf(course: Course): readonly Pause[] {
  return course.askings.map(({ from, until }) => ({ from, until: until ?? course.conclusion?.on ?? null }));
}

/** Ends a reply term of the course. Null while an opinion is awaited, or where it reaches into an unknown year. */
export function endOfReply(stretch: ReplyStretch, course: Course, calendar: Calendar): PlainDate | null {
  return addWorkingDays(stretch.from, workingDaysOf(stretch), calendar, pausesOf(course)).deadline;
}

/** Whether the reply term that runs had run out before this day. */
export function hasRunOut(course: Course, on: PlainDate, calendar: Calendar): boolean {
  const stretch = course.stretches.at(-1);
  if (stretch?.kind !== 'reply') return false;
  const end = endOfReply(stretch, course, calendar);
  return end !== null && on > end;
}

/** Art. 32, 34: 15 working days from the day on which it was asked. */
export function endOfOpinion({ of, from }: Asking, calendar: Calendar): TermEnd {
  return deadlineOf(of === 'thirdParty' ? 'thirdPartyOpinion' : 'agencyOpinion', from, calendar);
}

export function openAskings(course: Course): readonly Asking[] {
  return course.askings.filter(({ until }) => until === null);
}
