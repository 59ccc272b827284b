import type { PlainDate } from '../clock';

/** The rows of table 四. */
export const appealKinds = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'] as const;
export type AppealKind = (typeof appealKinds)[number];

/** The columns of table 四 for what is decided; what is not counts as `pending`. */
export const appealResults = ['upheld', 'corrected', 'otherResult'] as const;
export type AppealResult = (typeof appealResults)[number];

export type AppealStage = 'received' | 'answered' | 'closed';

/** An appeal as it is stored; its stage follows from its days. */
export interface Appeal {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: AppealKind;
  readonly applicationId: string | null;
  readonly letterId: string | null;
  readonly precededById: string | null;
  readonly matter: string;
  readonly authority: string;
  readonly caseNumber: string;
  readonly isSimplified: boolean;
  readonly receivedOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly result: AppealResult | null;
  readonly resultNote: string;
  readonly lessons: string;
  readonly version: number;
}
