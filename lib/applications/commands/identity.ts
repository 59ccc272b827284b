import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { isPurpose, readSecret } from '../../vault/reading';
import { normalised } from '../../vault/sealing';
import { findBySecret } from '../../vault/secrets';
import type { HashedField, SecretFailure, SecretPlace } from '../../vault/types';
import { applicationPolicy } from '../policy';
import { openApplicant } from '../queries/applicant';
import { findApplication } from '../queries/heads';
import type { Applicant } from '../types';
import { applicantPlace, applicationIdsOf, wordingPlace } from '../vault-places';
import { masked } from './ledger';

/** Reads who applied: with a purpose, and a line in the trail. @param purpose four signs or more */
export async function readApplicant(
  db: Database,
  actor: Actor,
  applicationId: string,
  purpose: string,
  at: Date,
): Promise<Result<Applicant, SecretFailure>> {
  const place = applicantPlace(actor.agencyId, applicationId);
  const read = await readOfApplication(db, actor, applicationId, place, purpose, at);
  return read.ok ? ok(JSON.parse(Buffer.from(read.value).toString('utf8'))) : read;
}

/** Reads the request as it was written, where that named the applicant; otherwise `notFound`. */
export async function readWording(
  db: Database,
  actor: Actor,
  applicationId: string,
  purpose: string,
  at: Date,
): Promise<Result<string, SecretFailure>> {
  const place = wordingPlace(actor.agencyId, applicationId);
  const read = await readOfApplication(db, actor, applicationId, place, purpose, at);
  return read.ok ? ok(JSON.parse(Buffer.from(read.value).toString('utf8')).request) : read;
}

/** Asks the register's policy, and then the vault. */
export async function readOfApplication(
  db: Database,
  actor: Actor,
  applicationId: string,
  place: SecretPlace,
  purpose: string,
  at: Date,
): Promise<Result<Uint8Array<ArrayBuffer>, SecretFailure>> {
  const head = await findApplication(db, actor.agencyId, applicationId);
  if (!head || !permits(applicationPolicy, 'read', actor, head)) return fail({ code: 'notFound' });
  if (!permits(applicationPolicy, 'readIdentity', actor, head)) return fail({ code: 'forbidden' });
  if (!isPurpose(purpose)) return fail({ code: 'purposeMissing' });
  // The trail outlives the vault: a purpose that names the applicant would keep what is erased.
  const written = masked(purpose, await openApplicant(db, actor.agencyId, applicationId));
  return readSecret(db, actor, place, written, at);
}

export interface IdentitySearch {
  readonly field: HashedField;
  readonly value: string;
  readonly purpose: string;
}

export type SearchFailure = {
  readonly code: 'forbidden' | 'purposeMissing' | 'valueMissing' | 'purposeNamesApplicant';
};

/**
 * Applications of whoever has exactly this name, number, telephone or mail address, newest first. The trail tells that
 * and why somebody looked, not for whom.
 * @returns ids
 */
export async function findByApplicant(
  db: Database,
  actor: Actor,
  { field, value, purpose }: IdentitySearch,
  at: Date,
): Promise<Result<readonly string[], SearchFailure>> {
  if (!permits(applicationPolicy, 'searchIdentity', actor)) return fail({ code: 'forbidden' });
  if (!isPurpose(purpose)) return fail({ code: 'purposeMissing' });
  if (!normalised(value)) return fail({ code: 'valueMissing' });
  if (normalised(purpose).includes(normalised(value))) return fail({ code: 'purposeNamesApplicant' });
  return inTransaction(db, async (tx): Promise<Result<readonly string[], SearchFailure>> => {
    const ids = applicationIdsOf(await findBySecret(tx, actor.agencyId, field, value));
    const detail = { field, hits: ids.length };
    const fact = { subject: `agency:${actor.agencyId}`, action: 'searchIdentity', reason: purpose.trim(), detail };
    await appendAudit(tx, actor, fact, at);
    return ok(ids);
  });
}
