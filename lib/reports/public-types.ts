import type { ChapterNumber, EditionFileKind } from './types';

/** An edition without its text. Dates are instants, ISO 8601. */
export interface PublicEditionHead {
  readonly year: number;
  readonly number: number;
  readonly publishedAt: string;
  /** What changed since the edition before; null on the first. */
  readonly note: string | null;
}

export interface PublicEdition extends PublicEditionHead {
  readonly title: string;
  /** SHA-256 of the content in hex. */
  readonly digest: string;
  readonly chapters: readonly { readonly number: ChapterNumber; readonly title: string }[];
  readonly files: readonly { readonly kind: EditionFileKind; readonly sizeBytes: number }[];
}

/** What the public is told of a withdrawal: it takes the edition of that number and all before it. */
export interface PublicWithdrawal {
  readonly year: number;
  readonly editionNumber: number;
  readonly reason: string;
  readonly withdrawnAt: string;
}

/** A year with something to say about it: its latest standing edition, or why there is none any more. */
export type PublicYear =
  | { readonly year: number; readonly edition: PublicEditionHead }
  | { readonly year: number; readonly withdrawal: PublicWithdrawal };

export interface PublicEditionFile {
  readonly title: string;
  readonly bytes: Uint8Array;
}
