import { daysBetween, yearOf } from '../../calendar/plain-dates';
import type { Calendar } from '../../calendar/types';
import { dayKindOf } from '../../calendar/working-days';
import type { PlainDate } from '../../clock';
import { endOfPayment } from '../deadlines';
import type { LedgerEvent } from '../types';
import { type Asking, type Course, endOfReply, type ReplyStretch, type Stretch, workingDaysOf } from './course';
import { restNames } from './day-names';
import { standingEvents } from './order';
import { standingAfter } from './standing';
import { walkThrough } from './walk';

/**
 * What a day of the clock is: `start` begins a term (receipt, correction, payment) and is not counted; `waiting` is the
 * applicant's time; `afterEnd` comes after the last day of the term; `unknown` lies in a year without a notice.
 */
export type ClockDayKind = 'start' | 'counted' | 'makeUp' | 'off' | 'paused' | 'waiting' | 'afterEnd' | 'unknown';

export interface ClockDay {
  readonly date: PlainDate;
  readonly kind: ClockDayKind;
  /** Which day of its term it is; null where it is not counted. */
  readonly number: number | null;
  /** In Chinese, as printed. */
  readonly why: string;
  readonly article: string | null;
  /** The acts of the day, in the law's order. */
  readonly events: readonly LedgerEvent[];
  /** A reply term ends with it. */
  readonly isDeadline: boolean;
}

export interface ClockExplanation {
  /** From receipt to the conclusion; while open, to the last day of what runs, or to today where that is later. */
  readonly days: readonly ClockDay[];
  /** Time that is not counted because another is asked (Art. 33). */
  readonly pauses: readonly Asking[];
  /** Last day of the reply term that runs or was concluded in; null where none does or it can't be known. */
  readonly replyDueOn: PlainDate | null;
  /** Working days of that term, with what was added to it; null where none runs. */
  readonly workingDays: number | null;
  readonly isProvisional: boolean;
}

/**
 * Every day from receipt to the end of the clock, and why it counts or not.
 * @param today acts of later days are left aside
 */
export function explainClock(events: readonly LedgerEvent[], calendar: Calendar, today: PlainDate): ClockExplanation {
  const acts = standingEvents(events).filter(({ on }) => on <= today);
  const { course } = walkThrough(acts, calendar);
  const { isProvisional } = standingAfter(course, calendar);
  const current = course.stretches.at(-1);
  const reply = current?.kind === 'reply' ? current : null;
  return {
    days: course.receivedOn === null ? [] : daysOf(course, course.receivedOn, acts, calendar, today),
    pauses: course.askings,
    replyDueOn: reply && endOfReply(reply, course, calendar),
    workingDays: reply && workingDaysOf(reply),
    isProvisional,
  };
}

function daysOf(
  course: Course,
  receivedOn: PlainDate,
  acts: readonly LedgerEvent[],
  calendar: Calendar,
  today: PlainDate,
): readonly ClockDay[] {
  const judge = judgeOf(course, calendar);
  return daysBetween(receivedOn, lastDayOf(course, receivedOn, calendar, today)).map((date) => ({
    date,
    ...judge(date),
    events: acts.filter(({ on }) => on === date),
  }));
}

function lastDayOf(course: Course, receivedOn: PlainDate, calendar: Calendar, today: PlainDate): PlainDate {
  if (course.conclusion) return course.conclusion.on;
  const end = standingAfter(course, calendar).dueOn ?? lastKnownDay(receivedOn, calendar);
  return end > today ? end : today;
}

/** Where the notices end, seen from a day on. */
function lastKnownDay(from: PlainDate, { knownYears }: Calendar): PlainDate {
  let year = yearOf(from);
  while (knownYears.has(year + 1)) year += 1;
  return `${year}-12-31`;
}

type Judged = Omit<ClockDay, 'date' | 'events'>;

/** Where the count of a reply term stands; `isLost` once a day came of which nobody can say whether it counts. */
interface Counting {
  readonly stretch: ReplyStretch;
  count: number;
  isLost: boolean;
}

/** Judges the days of a course one after another: it keeps count. */
function judgeOf(course: Course, calendar: Calendar): (date: PlainDate) => Judged {
  const restName = restNames(calendar);
  let counting: Counting | null = null;
  return (date) => {
    const started = startOf(course, date);
    if (started) return started;
    const stretch = course.stretches.findLast(({ from }) => from < date);
    if (!stretch) throw new Error(`${date} comes before receipt`);
    if (stretch.kind !== 'reply') return waited(stretch, date, calendar);
    if (counting?.stretch !== stretch) counting = { stretch, count: 0, isLost: false };
    if (counting.count >= workingDaysOf(stretch)) return uncounted('afterEnd', '答复期限已届满', '条例第三十三条');
    return pausedBy(course, date) ?? countedOn(counting, date, calendar, restName);
  };
}

function countedOn(
  counting: Counting,
  date: PlainDate,
  calendar: Calendar,
  restName: (day: PlainDate) => string,
): Judged {
  const kind = dayKindOf(date, calendar);
  counting.isLost ||= kind === 'unknown';
  if (counting.isLost) return uncounted('unknown', `${yearOf(date)} 年节假日安排尚未公布，暂不能计算`, null);
  if (kind === 'weekend' || kind === 'holiday') return uncounted('off', restName(date), null);
  counting.count += 1;
  return counted(counting.stretch, counting.count, kind === 'makeUp');
}

function uncounted(kind: ClockDayKind, why: string, article: string | null): Judged {
  return { kind, number: null, why, article, isDeadline: false };
}

function counted(stretch: ReplyStretch, number: number, isMadeUp: boolean): Judged {
  const added = addedPart(stretch, number);
  return {
    kind: isMadeUp ? 'makeUp' : 'counted',
    number,
    why: `${isMadeUp ? '调休上班' : '工作日'}${added ? `（${added.words}）` : ''}`,
    article: added?.article ?? '条例第三十三条',
    isDeadline: number === workingDaysOf(stretch),
  };
}

/** Whether a day lies in what was added to the term, and by which rule; a delay of many applications comes last. */
function addedPart(stretch: ReplyStretch, number: number): { readonly words: string; readonly article: string } | null {
  const plain = workingDaysOf(stretch) - stretch.extendedBy - stretch.delayedBy;
  if (number <= plain) return null;
  const isExtended = number <= plain + stretch.extendedBy;
  return isExtended ? { words: '延期', article: '条例第三十三条' } : { words: '延迟答复', article: '条例第三十五条' };
}

/** The day of the event with which a reply term begins is not counted. */
function startOf({ receivedOn, stretches }: Course, date: PlainDate): Judged | null {
  const index = stretches.findLastIndex(({ kind, from }) => kind === 'reply' && from === date);
  if (index < 0) return null;
  if (date === receivedOn && index === 0) return uncounted('start', '收到申请之日，次日起算', '条例第三十一条');
  return stretches[index - 1]?.kind === 'payment'
    ? uncounted('start', '缴清费用之日，次日起重新计算', '国办函〔2020〕109号')
    : uncounted('start', '收到补正之日，次日起重新计算', '条例第三十条');
}

function waited(stretch: Exclude<Stretch, ReplyStretch>, date: PlainDate, calendar: Calendar): Judged {
  if (stretch.kind === 'correction') {
    const why = date > stretch.dueOn ? '补正期限已过，申请人没有补正' : '等候申请人补正，答复期限不计';
    return uncounted('waiting', why, '条例第三十条');
  }
  const { deadline } = endOfPayment(stretch.from, calendar);
  const isOver = deadline !== null && date > deadline;
  const why = isOver ? '缴费期限已过，申请人没有缴费' : '等候申请人缴费，答复期限不计';
  return uncounted('waiting', why, '国办函〔2020〕109号');
}

/** Days after the asking up to and including that of the answer. */
function pausedBy({ askings }: Course, date: PlainDate): Judged | null {
  const within = askings.filter(({ from, until }) => from < date && (until === null || date <= until));
  if (within.length === 0) return null;
  const asks = (of: Asking['of']) => within.some((asking) => asking.of === of);
  const whose = [asks('thirdParty') ? '第三方' : '', asks('agency') ? '其他机关' : ''].filter(Boolean).join('和');
  return uncounted('paused', `征求${whose}意见期间不计`, '条例第三十三条');
}
