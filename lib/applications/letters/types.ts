import type { Calendar } from '../../calendar/types';
import type { PlainDate } from '../../clock';
import type {
  ApplicantKind,
  Channel,
  DeliveryWanted,
  FeeBasis,
  FormWanted,
  LedgerEvent,
  LetterElements,
  LetterKind,
  Outcome,
} from '../types';

/** How an element is filled in; its value is always text. `maskedPages` is a line for each place (`masked-pages`). */
export type ElementShape = 'line' | 'text' | 'day' | 'count' | 'maskedPages';

/** Something that the law asks a letter to say, and that nobody but its writer knows. */
export interface LetterElement {
  readonly key: string;
  readonly label: string;
  /** One line of what to write, with the article. */
  readonly help: string;
  readonly shape: ElementShape;
  readonly isRequired: boolean;
  /** Filled in for the file alone: not printed. */
  readonly isInternal: boolean;
  /** Of all elements with the same word one is enough. */
  readonly oneOf: string | null;
  /** In signs. */
  readonly atMost: number;
}

/** What stands in the way of a signature, in words that tell where to mend it. */
export interface OpenElement {
  readonly key: string;
  readonly label: string;
}

/** One place that was masked on a copy (条例 Art. 37). */
export interface MaskedPage {
  readonly page: string;
  readonly what: string;
  readonly why: string;
  readonly article: string;
}

/** What an agency's letters and clocks need to know of it. */
export interface DisclosureSettings {
  /** 机关代字 */
  readonly documentCode: string;
  /** Where reconsideration is asked for since 2024-01-01. */
  readonly reconsiderationAuthority: string;
  readonly reconsiderationAddress: string;
  /** Where it was asked for before, beside that government. */
  readonly superiorAuthority: string;
  readonly court: string;
  readonly reconsiderationDays: number;
  readonly litigationMonths: number;
  /** How the remedy is worded for an answer under Art. 36 (7), which only some count as a refusal. */
  readonly inquiryRemedy: 'either' | 'reviewFirst';
  readonly feeBasis: FeeBasis;
  /** How a fee is paid. */
  readonly payment: string;
  readonly retentionYears: number;
}

/** The agency's wording between the fixed parts. */
export type WordingPart = 'opening' | 'advice' | 'closing';
export type Wording = Readonly<Record<WordingPart, string>>;

export interface LetterAgency {
  readonly name: string;
  readonly contactOffice: string;
  readonly phone: string;
  readonly address: string;
}

export interface LetterApplication {
  readonly number: string;
  readonly channel: Channel;
  readonly applicantKind: ApplicantKind;
  /** In the office's words; names nobody. */
  readonly matter: string;
  /** In the applicant's words. */
  readonly request: string;
  readonly formWanted: FormWanted;
  readonly deliveryWanted: DeliveryWanted;
}

/** All that a letter is made of, but for who it goes to. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  readonly elements: LetterElements;
  /** The day it bears: that of its signature. */
  readonly on: PlainDate;
  /** 发文字号; null before the signature. */
  readonly documentNumber: string | null;
  readonly agency: LetterAgency;
  readonly settings: DisclosureSettings;
  readonly application: LetterApplication;
  readonly events: readonly LedgerEvent[];
  readonly calendar: Calendar;
  readonly wording: Wording;
}

/** A piece of a letter: words, whose lines are paragraphs, or a table. */
export type LetterPart =
  | { readonly key: string; readonly text: string }
  | {
      readonly key: string;
      readonly caption: string;
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A letter as it is signed, word for word; names nobody, the addressee is put in when it is drawn. */
export interface LetterContent {
  readonly kind: LetterKind;
  readonly outcome: Outcome | null;
  readonly title: string;
  readonly agencyName: string;
  readonly documentNumber: string | null;
  readonly on: PlainDate;
  /** In whose place the name is put. */
  readonly addressee: 'applicant' | 'thirdParty';
  readonly parts: readonly LetterPart[];
  /** What a fee notice asks for, in yuan. */
  readonly fee: { readonly basis: FeeBasis; readonly quantity: number; readonly amount: number } | null;
}
