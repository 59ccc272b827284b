import type { PlainDate } from '../clock';

export interface PublicChoice {
  readonly value: string;
  readonly label: string;
}

/** What the public's form offers. */
export interface FilingForm {
  /** Says which page was sent, so that a second press files nothing more. */
  readonly token: string;
  readonly applicantKinds: readonly PublicChoice[];
  readonly identityKinds: readonly PublicChoice[];
  readonly formsWanted: readonly PublicChoice[];
  readonly deliveriesWanted: readonly PublicChoice[];
}

/** With these two the applicant asks for the state; the code is kept nowhere in clear. */
export interface FiledApplication {
  readonly number: string;
  readonly code: string;
}

/** What number and code tell: it names nobody. */
export interface PublicStatus {
  readonly number: string;
  readonly stateWords: string;
  readonly receivedOn: PlainDate | null;
  readonly dueWords: string | null;
  readonly outcomeWords: string | null;
  /** What happens next, or what the applicant may do. */
  readonly nextWords: string;
  readonly letters: readonly PublicLetter[];
}

export interface PublicLetter {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly sentOn: PlainDate;
  readonly files: readonly ('pdf' | 'docx')[];
}
