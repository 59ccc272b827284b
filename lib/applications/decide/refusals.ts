import type { PlainDate } from '../../clock';
import type { Impossibility } from '../ledger/impossible';
import type { EventKind } from '../types';

export type ActRefusalCode =
  | Impossibility['code']
  | 'future'
  | 'beforeArrival'
  | 'wrongReceipt'
  | 'nameMissing'
  | 'dueTooEarly'
  | 'badNumber'
  | 'tooLong'
  | 'nothingToPay'
  | 'wrongAmount'
  | 'termStillRuns'
  | 'breaksLater'
  | 'outOfTime'
  | 'clockStopped'
  | 'opinionOpen'
  | 'applicantAwaited'
  | 'premiseMissing'
  | 'outOfOrder';

/** Why an act can't stand in a ledger, or not without a word. */
export interface ActRefusal {
  readonly code: ActRefusalCode;
  /** The rule, as cited; null where it follows from what acts are. */
  readonly article: string | null;
  /** Untimely or out of order, but it may have happened all the same: recorded with a reason. */
  readonly mayBeRecorded: boolean;
  /** What was to be entered. */
  readonly kind: EventKind;
  /** The day on which it turns: the end of a term, the arrival, the day of a later act. */
  readonly day?: PlainDate;
  /** What it would have to be: yuan, or working days at most. */
  readonly expected?: number;
  /** The later act that would lose its ground, or that was entered before. */
  readonly other?: EventKind;
}
