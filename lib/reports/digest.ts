import { createHash } from 'node:crypto';
import type { ReportContent } from './types';

/**
 * SHA-256 in hex over the content's canonical JSON: keys sorted at every depth, nothing undefined, no spaces.
 * The same content gives the same digest after a way through jsonb, which keeps no order of keys.
 */
export function contentDigest(content: ReportContent): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    // By code unit, which is the same on every machine; a locale's order is not.
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
