import type { AppealKind, AppealResult } from '../../appeals/types';
import type { ApplicantKind, Outcome } from '../../applications/types';
import type { CountKind } from '../../counts/types';

/** 规章 and 规范性文件 by their genre in the register of items. */
export type DocumentGenre = 'regulation' | 'normativeDocument';

/** What of an application is counted in a year: it came in, was open when the year began, was concluded, is open at its end. */
export type ApplicationFact = 'received' | 'carriedIn' | 'concluded' | 'carriedOut';

/** Made in the year; published first in it; abolished or expired in it; in force at its end; public at its end. */
export type DocumentFact = 'made' | 'disclosed' | 'abolished' | 'inForce' | 'standing';

/** Narrowings of the items of a year, by the codes and names that the register of items has. */
export interface ItemsFilter {
  readonly genre?: string;
  readonly category?: string;
  /** Names: they are the agency's own lists, and a name survives where an id would say nothing. */
  readonly theme?: string;
  readonly section?: string;
}

/** Which records a figure counts. Count, list and evidence are all read from this one description. */
export type CountedRecords =
  | {
      readonly of: 'applications';
      readonly fact: ApplicationFact;
      /** Of what is concluded; every outcome when left out. */
      readonly outcomes?: readonly Outcome[];
      /** All six kinds when left out. */
      readonly applicantKind?: ApplicantKind;
    }
  | {
      readonly of: 'appeals';
      readonly kind: AppealKind;
      /** Decided so in the year, or pending at its end; both when left out. */
      readonly result?: AppealResult | 'pending';
    }
  | { readonly of: 'documents'; readonly genre: DocumentGenre; readonly fact: DocumentFact }
  | { readonly of: 'items'; readonly filter: ItemsFilter };

/** Where a cell of a statutory table comes from. */
export type CellSource =
  | { readonly kind: 'records'; readonly records: CountedRecords }
  /** An administrative count of the year, of the year before, or by how much it changed. */
  | { readonly kind: 'count'; readonly count: CountKind; readonly of: 'thisYear' | 'lastYear' | 'change' }
  /** Added up from other cells; the records of these are its records. */
  | { readonly kind: 'sum'; readonly records: CountedRecords }
  /** Nothing in the system says it: it is typed. */
  | { readonly kind: 'typed' };
