import type { PlainDate } from '../clock';
import type { Calendar, Pause, WorkingTerm } from './types';
import { addWorkingDays } from './working-days';

/** A statutory term: how long, from what event, by which rule. 条例 is 《政府信息公开条例》(国务院令第711号). */
interface Term {
  readonly workingDays: number;
  readonly rule: string;
}

/** Every term in working days, one line each. */
export const terms = {
  /** From the legal receipt date (Art. 31). */
  reply: { workingDays: 20, rule: '条例第三十三条' },
  /** From receipt of an application that is not clear. */
  correctionNotice: { workingDays: 7, rule: '条例第三十条' },
  /** From the third party's receipt of the letter. */
  thirdPartyOpinion: { workingDays: 15, rule: '条例第三十二条' },
  /** From the other agency's receipt of the letter; its silence is consent. */
  agencyOpinion: { workingDays: 15, rule: '条例第三十四条' },
  /** From the day information was made or changed. */
  publication: { workingDays: 20, rule: '条例第二十六条' },
  /** From the publication of the document that is interpreted; a common local rule, not of the 条例. */
  interpretation: { workingDays: 3, rule: '地方通行做法' },
  /** From the applicant's receipt of the fee notice. */
  feePayment: { workingDays: 20, rule: '国办函〔2020〕109号' },
} as const satisfies Readonly<Record<string, Term>>;

export type TermKind = keyof typeof terms;

export const termKinds = Object.keys(terms) as [TermKind, ...TermKind[]];

/** A statutory term with its end and every day on the way. */
export interface Deadline extends WorkingTerm {
  readonly kind: TermKind;
  readonly from: PlainDate;
  readonly workingDays: number;
}

/**
 * Ends a statutory term.
 * @param from the day of the event, which is not counted
 * @param pauses see `addWorkingDays`
 */
export function deadlineOf(
  kind: TermKind,
  from: PlainDate,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Deadline {
  const { workingDays } = terms[kind];
  return { kind, from, workingDays, ...addWorkingDays(from, workingDays, calendar, pauses) };
}
