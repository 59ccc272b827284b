import { createHash } from 'node:crypto';
import type { LetterContent } from './types';

/** SHA-256 in hex over the canonical JSON of what was signed: keys sorted at every depth; the same after jsonb. */
export function letterDigest(content: LetterContent): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    // By code unit, which is the same on every machine; a locale's order is not.
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
