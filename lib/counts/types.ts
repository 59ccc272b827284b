/** What is decided in other systems and counted here per month. */
export type CountKind =
  | 'permits'
  | 'otherExternalServices'
  | 'penalties'
  | 'coerciveMeasures'
  | 'feeItems'
  | 'feeAmount'
  | 'procurementProjects'
  | 'procurementAmount';

/** Where a count belongs: there is one that stands for each place, and all that stood before it. */
export interface CountPlace {
  readonly sectionId: string;
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly kind: CountKind;
}

/** One entry: the first, or a correction of the one before. Never changed. */
export interface CountEntry extends CountPlace {
  readonly id: string;
  /** From 1; the highest one stands. */
  readonly revision: number;
  /** Pieces, or 万元 with at most six decimals. */
  readonly value: number;
  readonly evidence: string;
  /** Why it was corrected; null for a first entry. */
  readonly reason: string | null;
  readonly enteredByName: string;
  readonly enteredAt: Date;
}

/** What is written of a count. */
export interface CountDraft {
  readonly value: number;
  readonly evidence: string;
  /** Needed from the second entry on. */
  readonly reason: string;
}

export interface SectionName {
  readonly id: string;
  readonly name: string;
}
