import { randomUUID } from 'node:crypto';
import type { Reader, SqlReader, Transaction } from '../db';
import { installationKeys, type KeyRing, type KeyStore, keyOf } from './keys';
import { keyedHash, normalised, seal, sealBytes, unseal } from './sealing';
import type { AlikeSecret, HashedField, HashedFields, ListedSecret, SecretPlace } from './types';

/** The vault's lock in PostgreSQL: shared by whoever seals, alone for whoever throws a key away. */
const lock = { space: 711, vault: 1 } as const;

export interface NewSecret extends SecretPlace {
  /** Bytes as they are; an object is kept as JSON. */
  readonly value: Uint8Array | object;
  readonly hashes?: HashedFields;
}

/**
 * Seals a secret under its place, in the caller's transaction.
 * @throws where the place holds one already (migration 0018), or the keys of earlier records are gone
 */
export async function putSecret(
  tx: Transaction,
  { value, hashes = {}, ...place }: NewSecret,
  at: Date,
  keys: KeyStore = installationKeys(),
): Promise<void> {
  const ring = await sealingKeys(tx, keys);
  const id = randomUUID();
  const sealed = seal(bytesOf(value), keyOf(ring, ring.current), place);
  await tx.vaultRecord.create({ data: { id, ...place, sealed, keyVersion: ring.current, createdAt: at } });
  await tx.vaultHash.createMany({ data: hashRows(ring, id, place.agencyId, hashes) });
}

/** Seals another value in its place; the earlier one and its hashes are gone. Puts it where there was none. */
export async function replaceSecret(
  tx: Transaction,
  secret: NewSecret,
  at: Date,
  keys: KeyStore = installationKeys(),
): Promise<void> {
  const { value, hashes = {}, ...place } = secret;
  const found = await tx.vaultRecord.findFirst({ where: { ...place, erasedAt: null }, select: { id: true } });
  if (!found) return putSecret(tx, secret, at, keys);
  const ring = await sealingKeys(tx, keys);
  const sealed = seal(bytesOf(value), keyOf(ring, ring.current), place);
  await tx.vaultRecord.update({ where: { id: found.id }, data: { sealed, keyVersion: ring.current } });
  await tx.vaultHash.deleteMany({ where: { recordId: found.id } });
  await tx.vaultHash.createMany({ data: hashRows(ring, found.id, place.agencyId, hashes) });
}

/** A reader may meet a record between its sealing anew and the old key's end, twice at the most. */
const openings = 3;

/**
 * Opens a secret for the program itself, such as to draw a letter. What people read goes through `readSecret`; whoever
 * hands on what this opens writes the audit entry.
 * @returns the bytes, or null where there is nothing, or nothing any more
 */
export async function openSecret(
  db: Reader,
  place: SecretPlace,
  keys: KeyStore = installationKeys(),
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { agencyId, subject, part } = place;
  for (let opening = 1; ; opening += 1) {
    const record = await db.vaultRecord.findFirst({
      where: { agencyId, subject, part, erasedAt: null },
      select: { sealed: true, keyVersion: true },
    });
    if (!record?.sealed) return null;
    const key = keys.load()?.keys.get(record.keyVersion);
    if (key) return unseal(record.sealed, key, place);
    if (opening === openings) throw new Error(`vault: key ${record.keyVersion} is not there`);
  }
}

/** `openSecret` of what was put as an object. Its shape is the caller's to know. */
export async function openSecretObject(
  db: Reader,
  place: SecretPlace,
  keys: KeyStore = installationKeys(),
): Promise<unknown> {
  const bytes = await openSecret(db, place, keys);
  return bytes && JSON.parse(Buffer.from(bytes).toString('utf8'));
}

/** Whether something was at this place and was erased, and nothing is there now. */
export async function isErased(db: Reader, { agencyId, subject, part }: SecretPlace): Promise<boolean> {
  const last = await db.vaultRecord.findFirst({
    where: { agencyId, subject, part },
    orderBy: { erasedAt: { sort: 'desc', nulls: 'first' } },
    select: { erasedAt: true },
  });
  return last !== null && last.erasedAt !== null;
}

/** What lies in the vault for a subject, without opening any of it; oldest first. */
export async function listSecrets(db: SqlReader, agencyId: string, subject: string): Promise<readonly ListedSecret[]> {
  return db.$queryRaw<ListedSecret[]>`
    SELECT part, octet_length(sealed) - ${sealBytes}::int AS "sizeBytes", created_at AS "createdAt"
    FROM vault_record WHERE agency_id = ${agencyId}::uuid AND subject = ${subject}
    ORDER BY created_at, part`;
}

/** So many hits at the most: who has more than these is shown as such. */
const subjectsAtMost = 500;

/** Subjects whose secret holds this field with this value; compared by keyed hash, newest first. */
export async function findBySecret(
  db: Reader,
  agencyId: string,
  field: HashedField,
  value: string,
  keys: KeyStore = installationKeys(),
): Promise<readonly string[]> {
  const ring = keys.load();
  // Without keys nothing was ever sealed.
  if (!ring || !normalised(value)) return [];
  const rows = await db.vaultHash.findMany({
    where: { agencyId, field, hash: fieldHash(ring, agencyId, field, value) },
    select: { record: { select: { subject: true } } },
    orderBy: { record: { createdAt: 'desc' } },
    take: subjectsAtMost,
  });
  return rows.map(({ record }) => record.subject);
}

/** Other subjects that share a hashed field with this one, and which fields; nothing is opened for it. Newest first. */
export async function findAlike(
  db: SqlReader,
  { agencyId, subject, part }: SecretPlace,
): Promise<readonly AlikeSecret[]> {
  return db.$queryRaw<AlikeSecret[]>`
    SELECT record.subject, array_agg(DISTINCT other.field ORDER BY other.field) AS fields
    FROM vault_record mine
    JOIN vault_hash own ON own.record_id = mine.id
    JOIN vault_hash other ON other.agency_id = own.agency_id AND other.field = own.field AND other.hash = own.hash
    JOIN vault_record record ON record.id = other.record_id AND record.part = mine.part
    WHERE mine.agency_id = ${agencyId}::uuid AND mine.subject = ${subject} AND mine.part = ${part}
      AND record.subject <> mine.subject
    GROUP BY record.subject
    ORDER BY max(record.created_at) DESC
    LIMIT ${subjectsAtMost}`;
}

/** Erases all of a subject's secrets for good. @returns how many there were */
export async function eraseSecrets(tx: Transaction, agencyId: string, subject: string, at: Date): Promise<number> {
  const own = { agencyId, subject, erasedAt: null };
  await tx.vaultHash.deleteMany({ where: { record: own } });
  const { count } = await tx.vaultRecord.updateMany({ where: own, data: { sealed: null, erasedAt: at } });
  return count;
}

/** A keyed hash of something that is no field of a person, such as an access code. @param use says what for */
export async function hashUnderVaultKey(
  db: Reader,
  use: string,
  parts: readonly string[],
  keys: KeyStore = installationKeys(),
): Promise<string> {
  const ring = keys.load() ?? (await firstKeys(db, keys));
  return keyedHash(ring.hashKey, [use, ...parts]);
}

/**
 * The keys as they are once the lock is held: a rotation waits for this transaction before it throws a key away.
 * The vault's lock comes after the row locks of the record that is written, before the audit chain's.
 */
async function sealingKeys(tx: Transaction, keys: KeyStore): Promise<KeyRing> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${lock.space}::int, ${lock.vault}::int)`;
  return keys.load() ?? (await firstKeys(tx, keys));
}

/** Waits until nobody seals, and lets nobody begin until the transaction ends. */
export async function lockVault(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock.space}::int, ${lock.vault}::int)`;
}

/** Never beside records: new keys would hide that theirs are lost. */
export async function firstKeys(db: Reader, keys: KeyStore): Promise<KeyRing> {
  const kept = await db.vaultRecord.findFirst({ where: { sealed: { not: null } }, select: { id: true } });
  if (kept) throw new Error('vault: there are sealed records and no keys: restore vault.keys from its backup');
  return keys.create();
}

function hashRows(ring: KeyRing, recordId: string, agencyId: string, hashes: HashedFields) {
  const given = (Object.entries(hashes) as [HashedField, string][]).filter(([, value]) => normalised(value));
  return given.map(([field, value]) => ({
    recordId,
    agencyId,
    field,
    hash: fieldHash(ring, agencyId, field, value),
  }));
}

function fieldHash(ring: KeyRing, agencyId: string, field: HashedField, value: string): string {
  return keyedHash(ring.hashKey, ['field', agencyId, field, normalised(value)]);
}

function bytesOf(value: Uint8Array | object): Uint8Array {
  return value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value));
}
