import type { Actor } from '../access/roles';
import { appendAudit } from '../audit/append';
import { type Database, inTransaction } from '../db';
import { fail, ok, type Result } from '../result';
import { installationKeys, type KeyStore } from './keys';
import { isErased, openSecret } from './secrets';
import type { SecretFailure, SecretPlace } from './types';

/** A purpose of fewer signs says nothing. */
const shortestPurpose = 4;
const longestPurpose = 200;

/** Whether it says what somebody wants to know it for. */
export function isPurpose(purpose: string): boolean {
  const length = [...purpose.trim()].length;
  return length >= shortestPurpose && length <= longestPurpose;
}

/**
 * The one way for people to read what the vault holds: with a purpose, and audited in the same transaction. Whether
 * this actor may read this matter at all is its domain's to ask first; who oversees is refused here as well.
 * @param purpose at least four signs; stands in the trail, without what was read
 */
export async function readSecret(
  db: Database,
  actor: Actor,
  place: SecretPlace,
  purpose: string,
  at: Date,
  keys: KeyStore = installationKeys(),
): Promise<Result<Uint8Array<ArrayBuffer>, SecretFailure>> {
  return inTransaction(db, async (tx): Promise<Result<Uint8Array<ArrayBuffer>, SecretFailure>> => {
    if (place.agencyId !== actor.agencyId) return fail({ code: 'notFound' });
    if (actor.roles.some((role) => role === 'administrator' || role === 'auditor')) return fail({ code: 'forbidden' });
    if (!isPurpose(purpose)) return fail({ code: 'purposeMissing' });
    const bytes = await openSecret(tx, place, keys);
    if (!bytes) return fail({ code: (await isErased(tx, place)) ? 'erased' : 'notFound' });
    const { subject, part } = place;
    await appendAudit(tx, actor, { subject, action: 'readIdentity', reason: purpose.trim(), detail: { part } }, at);
    return ok(bytes);
  });
}
