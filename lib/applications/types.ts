import type { PlainDate } from '../clock';
import type { RichText } from '../documents/rich-text';

/** How an application reached the office; Art. 31 has a rule for each. */
export const channels = ['inPerson', 'registeredPost', 'post', 'fax', 'email', 'online'] as const;
export type Channel = (typeof channels)[number];

/** The columns of table 三. */
export const applicantKinds = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganisation',
  'legalServiceOrganisation',
  'otherOrganisation',
] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

export const formsWanted = ['paper', 'electronic', 'other'] as const;
export type FormWanted = (typeof formsWanted)[number];

export const deliveriesWanted = ['post', 'email', 'inPerson', 'online'] as const;
export type DeliveryWanted = (typeof deliveriesWanted)[number];

/** What Art. 29 asks an application to contain. */
export const requiredElements = ['name', 'identity', 'contact', 'content', 'form'] as const;
export type RequiredElement = (typeof requiredElements)[number];

/** The rows of table 三 in the format of 2021; that of 2019 has one row for all of `other`. */
export const outcomes = [
  'disclosed',
  'partlyDisclosed',
  'refused.stateSecret',
  'refused.prohibitedByLaw',
  'refused.threeSecuritiesOneStability',
  'refused.thirdPartyRights',
  'refused.internalAffairs',
  'refused.processInformation',
  'refused.enforcementFile',
  'refused.administrativeInquiry',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.stillUnclear',
  'notProcessed.petition',
  'notProcessed.repeated',
  'notProcessed.publications',
  'notProcessed.excessive',
  'notProcessed.reconfirmation',
  'other.notCorrected',
  'other.feeUnpaid',
  'other.rest',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What each dated legal act says beside its day. */
export interface EventFacts {
  /** `on` is the legal receipt date (Art. 31); `basis` says which day it is. */
  readonly received: { readonly basis: ReceiptBasis };
  /** 补正告知 left; the applicant has until `dueOn` (Art. 30). */
  readonly correctionAsked: { readonly dueOn: PlainDate; readonly what: string };
  /** The corrected application came in: the term starts anew (Art. 30). */
  readonly corrected: Record<never, never>;
  /** A third party was asked (Art. 32); `party` is a label such as 第三方1, never a name. */
  readonly thirdPartyAsked: { readonly party: string };
  readonly thirdPartyAnswered: { readonly party: string; readonly answer: 'agrees' | 'refuses' | 'silent' };
  /** Another agency was asked (Art. 34). */
  readonly agencyAsked: { readonly agency: string };
  readonly agencyAnswered: { readonly agency: string; readonly answer: 'agrees' | 'refuses' | 'silent' };
  /** Reasons were asked for many applications (Art. 35). */
  readonly reasonsAsked: { readonly count: number; readonly dueOn: PlainDate };
  readonly reasonsGiven: { readonly isReasonable: boolean };
  /** A stated delay for many, but reasonable, applications (Art. 35); working days. */
  readonly delayed: { readonly workingDays: number };
  /** 延期 (Art. 33): the applicant was told on this day. At most 20 working days, once. */
  readonly extended: { readonly workingDays: number };
  /** 收费通知 reached the applicant (109号); `amount` in yuan. */
  readonly feeNotified: { readonly basis: FeeBasis; readonly quantity: number; readonly amount: number };
  /** Paid in full: the term starts anew the day after. */
  readonly feePaid: Record<never, never>;
  /** Told which other channel the matter belongs to (Art. 39): a note, not an end. */
  readonly transferred: { readonly to: TransferChannel };
  /** The reply left. */
  readonly replied: { readonly outcome: Outcome };
  /** Not corrected or not paid in the term: no longer processed. */
  readonly lapsed: { readonly outcome: 'other.notCorrected' | 'other.feeUnpaid' };
  readonly withdrawn: Record<never, never>;
  /** A counter-entry; `LedgerEvent.reverses` names what it takes back. */
  readonly reversed: Record<never, never>;
}

export type EventKind = keyof EventFacts;

/** Which day of Art. 31 the legal receipt date is. */
export type ReceiptBasis = 'handedIn' | 'signedFor' | 'confirmed';

export type FeeBasis = 'items' | 'pages';

/** Where a matter goes that is no application. */
export const transferChannels = ['petition', 'report', 'partyAffairs', 'realEstate', 'archives', 'otherRoute'] as const;
export type TransferChannel = (typeof transferChannels)[number];

/** One line of the ledger. Order of entry is `number`; the law's order is that of `on`. */
export type LedgerEvent = {
  readonly [Kind in EventKind]: {
    readonly id: string;
    readonly number: number;
    readonly kind: Kind;
    readonly on: PlainDate;
    readonly facts: EventFacts[Kind];
    /** Why it was entered out of order or out of time, or why it takes another back. */
    readonly reason: string | null;
    readonly letterId: string | null;
    readonly reverses: string | null;
  };
}[EventKind];

/** Where an application stands: follows from its ledger alone (`ledger.ts`). */
export type ApplicationState =
  | 'filed' // arrived, legal receipt not confirmed yet
  | 'running'
  | 'awaitingCorrection'
  | 'awaitingThirdParty'
  | 'awaitingPayment'
  | 'concluded';

/** What the ledger comes to on a day. Days are legal days in Asia/Shanghai. */
export interface Standing {
  readonly state: ApplicationState;
  readonly receivedOn: PlainDate | null;
  /** Last day of the term that runs or waits now; null where none does, or where it reaches into an unknown year. */
  readonly dueOn: PlainDate | null;
  /** Whose term it is. */
  readonly due: 'reply' | 'applicantCorrection' | 'payment' | 'opinion' | null;
  readonly isProvisional: boolean;
  readonly outcome: Outcome | null;
  readonly concludedOn: PlainDate | null;
  /** The reply left after its last day. */
  readonly isLate: boolean;
}

/** What a decision on an application needs to know of it. */
export interface ApplicationHead {
  readonly id: string;
  readonly agencyId: string;
  readonly number: string;
  readonly channel: Channel;
  readonly arrivedOn: PlainDate;
  readonly applicantKind: ApplicantKind;
  readonly sectionId: string | null;
  readonly version: number;
  readonly lastEditedBy: string | null;
}

/** Who applied: lies in the vault, read with a purpose. */
export interface Applicant {
  readonly name: string;
  /** 身份证, 统一社会信用代码 …; empty where none was given. */
  readonly identityKind: string;
  readonly identityNumber: string;
  /** Of an organisation. */
  readonly representative: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postcode: string;
}

export const letterKinds = [
  'receipt',
  'correctionNotice',
  'thirdPartyLetter',
  'thirdPartyDecision',
  'extensionNotice',
  'reasonsRequest',
  'feeNotice',
  'reply',
  'correction',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export type LetterState = 'draft' | 'inReview' | 'awaitingSignature' | 'signed' | 'sent' | 'discarded';

/** How a letter left. */
export const sendingWays = ['inPerson', 'post', 'email', 'online', 'public'] as const;
export type SendingWay = (typeof sendingWays)[number];

/** What a decision on a letter needs to know of it. */
export interface LetterHead {
  readonly id: string;
  readonly agencyId: string;
  readonly applicationId: string;
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  readonly state: LetterState;
  readonly version: number;
  readonly lastEditedBy: string;
  readonly submittedBy: string | null;
  readonly reviewedBy: string | null;
  readonly signedBy: string | null;
}

/** Elements of a letter by key (`letters/elements`): what was written where the law asks for something. */
export type LetterElements = Readonly<Record<string, string>>;

export type AssignmentState = 'withSection' | 'handedBack' | 'taken' | 'revoked';

export interface AssignmentHead {
  readonly id: string;
  readonly agencyId: string;
  readonly applicationId: string;
  readonly sectionId: string;
  readonly state: AssignmentState;
  readonly version: number;
}

/** What a section says of an application. */
export interface SectionOpinion {
  readonly opinion: RichText;
  readonly proposedOutcome: Outcome | null;
  /** Where and by which words it was looked for (Art. 36 (4)). */
  readonly search: string;
}
