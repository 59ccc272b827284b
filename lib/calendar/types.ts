import type { PlainDate } from '../clock';

/** What a year's notice of the State Council changes in the ordinary week, each list in the order of the days. */
export interface YearNotice {
  /** 放假: Mondays to Fridays of the year that are no working days. */
  readonly weekdaysOff: readonly PlainDate[];
  /** 调休上班: Saturdays and Sundays of the year that are working days. */
  readonly weekendsWorked: readonly PlainDate[];
}

/** A notice with where it stands: title, number. */
export interface SourcedNotice extends YearNotice {
  readonly source: string;
}

/** The years one can compute in. A year that is not known has no holidays *that we know of*: nothing is said of its days. */
export interface Calendar {
  readonly knownYears: ReadonlySet<number>;
  readonly weekdaysOff: ReadonlySet<PlainDate>;
  readonly weekendsWorked: ReadonlySet<PlainDate>;
}

/** What a day is by the calendar; `unknown` while its year has no notice. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp' | 'unknown';

/** Why a day of a term is counted or not. */
export type DayReason = Exclude<DayKind, 'unknown'> | 'paused';

/** One day of a term's explanation. */
export interface TermDay {
  readonly date: PlainDate;
  readonly counted: boolean;
  readonly reason: DayReason;
}

/**
 * Time that a term does not run, such as asking a third party (条例 Art. 33): days after `from` up to and including
 * `until` are not counted. `until` is null while it lasts.
 */
export interface Pause {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** A term's end. It ends with the end of that day in China; null while it can't be known, and then `provisional`. */
export interface TermEnd {
  readonly deadline: PlainDate | null;
  readonly provisional: boolean;
}

/** A term of working days with every day after its event, as far as known. */
export interface WorkingTerm extends TermEnd {
  readonly days: readonly TermDay[];
}

/** A year as an administrator entered it. */
export interface EnteredYear extends SourcedNotice {
  readonly year: number;
  readonly version: number;
  readonly enteredAt: Date;
  readonly enteredByName: string;
}

/** What an administrator enters of a year. */
export interface YearDraft extends SourcedNotice {
  readonly year: number;
  /** Asked for where the year is known already. */
  readonly reason: string;
}
