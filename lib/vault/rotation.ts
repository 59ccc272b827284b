import { type Database, inTransaction, type Transaction } from '../db';
import { ok } from '../result';
import { installationKeys, type KeyRing, type KeyStore, keyOf, withNewKey, withoutOldKeys } from './keys';
import { seal, unseal } from './sealing';
import { firstKeys, lockVault } from './secrets';

/** Originals of up to ten megabytes are among them. */
const recordsAtOnce = 20;

export interface Rotation {
  /** The version that seals now. */
  readonly version: number;
  /** Records sealed anew by this run. */
  readonly resealed: number;
  /** Versions that nothing is sealed with any more: gone from the file, or to be taken out of VAULT_KEYS. */
  readonly retired: readonly number[];
}

/**
 * Makes a new key and seals every record with it, beside a running server. A run that was cut short is taken up by the
 * next one, which makes no further key: the old ones are kept until nothing is sealed with them.
 */
export async function rotateVault(db: Database, keys: KeyStore = installationKeys()): Promise<Rotation> {
  const before = keys.load() ?? (await firstKeys(db, keys));
  const isResumed = before.keys.size > 1;
  const ring = isResumed || !keys.save ? before : withNewKey(before);
  keys.save?.(ring);

  let resealed = 0;
  for (;;) {
    resealed += await resealAll(db, ring);
    if (await retireOldKeys(db, ring, keys)) break;
  }
  const retired = [...ring.keys.keys()].filter((version) => version !== ring.current);
  return { version: ring.current, resealed, retired };
}

async function resealAll(db: Database, ring: KeyRing): Promise<number> {
  let resealed = 0;
  for (;;) {
    const result = await inTransaction(db, async (tx) => ok(await resealSome(tx, ring)));
    if (!result.ok || result.value === 0) return resealed;
    resealed += result.value;
  }
}

async function resealSome(tx: Transaction, ring: KeyRing): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM vault_record WHERE key_version <> ${ring.current} AND sealed IS NOT NULL
    LIMIT ${recordsAtOnce} FOR UPDATE`;
  for (const { id } of rows) {
    const record = await tx.vaultRecord.findUniqueOrThrow({ where: { id } });
    // Erased while we waited for its lock.
    if (!record.sealed) continue;
    const content = unseal(record.sealed, keyOf(ring, record.keyVersion), record);
    const sealed = seal(content, keyOf(ring, ring.current), record);
    await tx.vaultRecord.update({ where: { id }, data: { sealed, keyVersion: ring.current } });
  }
  return rows.length;
}

/** Throws the old keys away once nobody seals and nothing needs them; false where somebody sealed meanwhile. */
async function retireOldKeys(db: Database, ring: KeyRing, keys: KeyStore): Promise<boolean> {
  const result = await inTransaction(db, async (tx) => {
    await lockVault(tx);
    const left = await tx.vaultRecord.count({ where: { keyVersion: { not: ring.current }, sealed: { not: null } } });
    if (left === 0) keys.save?.(withoutOldKeys(ring));
    return ok(left === 0);
  });
  return result.ok && result.value;
}
