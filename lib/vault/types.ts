/** Where a secret lies: whose it is and which part of it. What is sealed for one place opens at no other. */
export interface SecretPlace {
  readonly agencyId: string;
  /** `kind:id`, such as `application:…` or `letter:…`. */
  readonly subject: string;
  /** `applicant`, `original:1:pdf`, `docx` … */
  readonly part: string;
}

/** Fields by which the same person may be found again, in clear; only their keyed hashes are stored. */
export type HashedFields = Readonly<Partial<Record<HashedField, string>>>;

export const hashedFields = ['name', 'idNumber', 'phone', 'email'] as const;
export type HashedField = (typeof hashedFields)[number];

/** What may be told of a secret without opening it. */
export interface ListedSecret {
  readonly part: string;
  /** Of what was sealed; null once erased. */
  readonly sizeBytes: number | null;
  readonly createdAt: Date;
}

/** A secret of the same person or organisation, and the fields that say so. */
export interface AlikeSecret {
  readonly subject: string;
  readonly fields: readonly HashedField[];
}

export type SecretFailure = {
  readonly code: 'notFound' | 'forbidden' | 'purposeMissing' | 'erased';
};
