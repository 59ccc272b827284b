import { createHash, createHmac } from 'node:crypto';
import type { ItemAttachment, ItemContent, ItemFields } from './types';

/** SHA-256 in hex over the published content's canonical JSON; the same after a way through jsonb. */
export function contentDigest(content: ItemContent): string {
  return digestOf(content);
}

/**
 * Digest of what a secrecy review looks at (条例 Art. 17): every word and file that would become public. Where the item
 * is shown (column, theme, channels) is not part of it.
 */
export function reviewDigest(fields: ItemFields, attachments: readonly ItemAttachment[]): string {
  const { title, documentNumber, madeOn, summary, body, keywords, source, disclosure } = fields;
  const files = attachments.map(({ name, sha256 }) => ({ name, sha256 }));
  return digestOf({ title, documentNumber, madeOn, summary, body, keywords, source, disclosure, files });
}

/** Keyed by the item, so that a kept finding of one says nothing about another that holds the same datum. */
export function findingDigest(itemId: string): (value: string) => string {
  return (value) => createHmac('sha256', itemId).update(value, 'utf8').digest('hex');
}

function digestOf(value: object): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    // By code unit, which is the same on every machine; a locale's order is not.
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
