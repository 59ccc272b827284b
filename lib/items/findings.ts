import { plainText } from '../documents/text-schema';
import { findPersonalData, fingerprint } from '../privacy/find-personal-data';
import type { PersonalFinding } from '../privacy/types';
import type { ItemFields } from './types';

/** Where in an item a finding stands. */
export type FindingPlace = 'title' | 'summary' | 'body' | 'attachment';

/** A personal datum somewhere in an item: its place and a masked excerpt, never the datum. */
export interface ItemFinding extends PersonalFinding {
  readonly place: FindingPlace;
  /** Of the attachment that it stands in. */
  readonly attachmentId: string | null;
  readonly attachmentName: string | null;
  readonly fingerprint: string;
  /** Why it stays; null while nobody has decided. */
  readonly keptReason: string | null;
}

/** What is searched for personal data: everything that would become public. */
export interface SearchedItem {
  readonly fields: Pick<ItemFields, 'title' | 'summary' | 'body'>;
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly text: string | null }[];
}

export interface FindingFacts {
  /** The agency's own telephone, address and mailbox. */
  readonly allowed: readonly string[];
  /** Reason by fingerprint of what was decided to stay. */
  readonly kept: ReadonlyMap<string, string>;
  readonly digest: (value: string) => string;
}

/** Every personal datum in an item, those that stay included. */
export function findingsOf(item: SearchedItem, facts: FindingFacts): readonly ItemFinding[] {
  return searchedTexts(item).flatMap(({ text, ...where }) =>
    findPersonalData(text, { allowed: facts.allowed }).map((finding) => {
      const print = fingerprint(text, finding, facts.digest);
      return { ...finding, ...where, fingerprint: print, keptReason: facts.kept.get(print) ?? null };
    }),
  );
}

type SearchedText = Pick<ItemFinding, 'place' | 'attachmentId' | 'attachmentName'> & { readonly text: string };

function searchedTexts({ fields, attachments }: SearchedItem): readonly SearchedText[] {
  const own = { attachmentId: null, attachmentName: null };
  return [
    { place: 'title', ...own, text: fields.title },
    { place: 'summary', ...own, text: fields.summary },
    { place: 'body', ...own, text: plainText(fields.body) },
    ...attachments.map(({ id, name, text }) => {
      return { place: 'attachment', attachmentId: id, attachmentName: name, text: `${name}\n${text ?? ''}` } as const;
    }),
  ];
}
