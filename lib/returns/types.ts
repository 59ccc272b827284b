import type { PlainDate } from '../clock';

/** `open` also after a return or a reopening: then it has a reason. */
export type ReturnState = 'open' | 'submitted' | 'accepted';

export interface YearMonth {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** What a decision on a monthly return needs to know of it. */
export interface ReturnHead extends YearMonth {
  readonly id: string;
  readonly agencyId: string;
  readonly sectionId: string;
  readonly state: ReturnState;
  readonly isZero: boolean;
  readonly version: number;
  readonly reason: string | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly acceptedBy: string | null;
  readonly acceptedAt: Date | null;
}

/** `sum` over the months, or `last`: a stock as it stood at the end. */
export type Aggregation = 'sum' | 'last';

/** A figure that the agency counts itself, such as 咨询人次. */
export interface MetricDefinition {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly aggregation: Aggregation;
  /** One line under the field. */
  readonly help: string;
  readonly position: number;
  readonly isActive: boolean;
}

/** What an administrator writes of a definition; the key stays as it was given. */
export type DefinitionDraft = Pick<MetricDefinition, 'label' | 'unit' | 'aggregation' | 'help'>;

/** Whole numbers from 0 by the definition's id; one that is left out is not filled in. */
export type MetricValues = Readonly<Record<string, number>>;

export interface SectionName {
  readonly id: string;
  readonly name: string;
}

/** How a section's month stands, as one glyph and one word show it. */
export interface Standing {
  readonly key: 'future' | 'none' | 'open' | 'late' | 'returned' | 'submitted' | 'zeroSubmitted' | 'accepted' | 'zero';
  /** The last day on which it is in time. */
  readonly dueOn: PlainDate;
  /** Submitted after that day, or not yet although it has passed. */
  readonly isLate: boolean;
}

/** One line of a return's history, from the audit trail. */
export interface ReturnAct {
  readonly number: number;
  readonly at: Date;
  readonly actorName: string;
  readonly action: string;
  readonly reason: string | null;
}
