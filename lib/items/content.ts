import { plainText } from '../documents/text-schema';
import type { ItemAttachment, ItemContent, ItemFields, ItemReference } from './types';

/** The working item with the names behind its ids, as it is read for publication. */
export interface ItemRows {
  readonly agency: { readonly slug: string; readonly name: string };
  readonly section: string;
  readonly column: string | null;
  readonly theme: string | null;
  readonly fields: ItemFields;
  /** Null where there is none, or none that the public can read. */
  readonly successor: ItemReference | null;
  readonly interprets: ItemReference | null;
  readonly attachments: readonly ItemAttachment[];
}

/** Everything of an item that becomes public, and nothing else. */
export function contentOf(rows: ItemRows, indexNumber: string, firstPublishedAt: Date): ItemContent {
  const { fields, agency, section, column, theme, successor, interprets, attachments } = rows;
  return {
    agency,
    indexNumber,
    title: fields.title,
    genre: fields.genre,
    category: fields.category,
    column,
    theme,
    section,
    madeOn: fields.madeOn,
    documentNumber: fields.documentNumber,
    summary: fields.summary,
    body: fields.body,
    plainText: plainText(fields.body),
    keywords: fields.keywords,
    channels: fields.channels,
    source: fields.source,
    validity: fields.validity,
    validityOn: fields.validityOn,
    successor,
    interprets,
    attachments,
    firstPublishedAt: firstPublishedAt.toISOString(),
  };
}
