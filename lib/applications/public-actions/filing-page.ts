import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '../../env';

/** A person needs longer than this for the form, a program does not. */
const shortestMs = 2_000;
const longestMs = 24 * 60 * 60_000;

function signatureOf(text: string): Buffer {
  return createHmac('sha256', env.authSecret).update(`filing-page ${text}`).digest();
}

/** Names one drawing of the form: when it was drawn, and that it was drawn by us. */
export function pageToken(at: Date): string {
  const text = `${at.getTime().toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${text}.${signatureOf(text).toString('base64url')}`;
}

/** Whether a form was sent from a page of ours, not at once and not days later. */
export function isFromOurPage(token: string, at: Date): boolean {
  const [drawn = '', nonce = '', signature = ''] = token.split('.');
  const expected = signatureOf(`${drawn}.${nonce}`);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = at.getTime() - Number.parseInt(drawn, 36);
  return age >= shortestMs && age <= longestMs;
}
