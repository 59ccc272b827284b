import type { ItemContent, ItemReference, Validity } from './types';

/** By what the public list is narrowed; what is left out narrows nothing. */
export type Facet = 'category' | 'genre' | 'year' | 'section';

/** What an address of the public list asks for. */
export interface ItemFilter {
  /** As typed, trimmed, at most 50 characters; empty when nothing is searched. */
  readonly q: string;
  readonly category?: string;
  readonly genre?: string;
  readonly year?: number;
  readonly section?: string;
  /** From 1. */
  readonly page: number;
}

/** One line of the public list. */
export interface PublicItemRow {
  readonly indexNumber: string;
  readonly title: string;
  readonly genre: string;
  readonly section: string;
  readonly documentNumber: string | null;
  readonly validity: Validity;
  /** Instant of the first publication, ISO 8601. */
  readonly publishedAt: string;
}

export interface FacetValue {
  readonly value: string;
  /** How long the list is with this value; null where too much was found to count. */
  readonly count: number | null;
}

/** The values by which the list can be narrowed further; of a facet already chosen there is nothing left to choose. */
export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>;

/** One page of the public list. */
export interface PublicItemList {
  readonly rows: readonly PublicItemRow[];
  /** Counted no further than `countedAtMost`. */
  readonly total: number;
  /** There is more than was counted; of what was searched for, only the newest is listed then. */
  readonly isCut: boolean;
  readonly hasNext: boolean;
  readonly facets: Facets;
}

/** Beyond this many a list says 「1000+」. */
export const countedAtMost = 1000;

export const rowsPerPage = 20;

/** An edition without its text. */
export interface PublicItemEditionHead {
  readonly number: number;
  /** Instant, ISO 8601. */
  readonly publishedAt: string;
  /** What changed since the edition before; null on the first. */
  readonly note: string | null;
}

/** A standing edition of an item, with what stands around it. */
export interface PublicItem extends PublicItemEditionHead {
  /** SHA-256 of the content in hex. */
  readonly digest: string;
  readonly content: ItemContent;
  /** All standing editions, the newest first. */
  readonly editions: readonly PublicItemEditionHead[];
  /** The item's last withdrawal: earlier editions may be gone. */
  readonly withdrawal: PublicItemWithdrawal | null;
  /** Which items of `content` the links lead to that still stand, with their titles of today. */
  readonly standing: readonly ItemReference[];
  /** 政策解读 of this item, the newest first. */
  readonly interpretedBy: readonly ItemReference[];
}

/** What the public is told of a withdrawal: it takes the edition of that number and all before it. */
export interface PublicItemWithdrawal {
  readonly editionNumber: number;
  readonly reason: string;
  /** Instant, ISO 8601. */
  readonly withdrawnAt: string;
}

/** A file that a standing edition names, to be read from the store under its digest. */
export interface PublicAttachment {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}
