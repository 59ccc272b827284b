import { createHash } from 'node:crypto';
import type { FigureEvidence } from './types';

/** SHA-256 in hex over what makes a figure: where from, how, how much, and of which records. */
export function evidenceDigest({ source, kind, rule, value, ids }: Omit<FigureEvidence, 'digest'>): string {
  const facts = JSON.stringify([source, kind, rule, value, [...ids].sort()]);
  return createHash('sha256').update(facts, 'utf8').digest('hex');
}
