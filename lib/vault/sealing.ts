import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { SecretPlace } from './types';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** What sealing adds to a content's size. */
export const sealBytes = nonceBytes + tagBytes;

/**
 * Seals with AES-256-GCM: nonce, tag, then the content. The nonce is new each time, and the place is bound in, so that
 * a record moved to another row does not open.
 * @param key 32 bytes
 */
export function seal(content: Uint8Array, key: Uint8Array, place: SecretPlace): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(boundTo(place));
  const body = Buffer.concat([sealing.update(content), sealing.final()]);
  return new Uint8Array(Buffer.concat([nonce, sealing.getAuthTag(), body]));
}

/** @throws when the key, the place or one bit of the content is another */
export function unseal(sealed: Uint8Array, key: Uint8Array, place: SecretPlace): Uint8Array<ArrayBuffer> {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(nonceBytes, sealBytes);
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes });
  opening.setAAD(boundTo(place)).setAuthTag(tag);
  return new Uint8Array(Buffer.concat([opening.update(sealed.subarray(sealBytes)), opening.final()]));
}

function boundTo({ agencyId, subject, part }: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify([agencyId, subject, part]));
}

/** A field as it is compared: width, spaces and case make no other person. */
export function normalised(value: string): string {
  return value.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}

/**
 * Keyed hash, HMAC-SHA-256 in hex, over what the parts say together.
 * @param parts from the widest to the narrowest; the first says what is hashed, so that two uses never meet
 */
export function keyedHash(key: Uint8Array, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}
