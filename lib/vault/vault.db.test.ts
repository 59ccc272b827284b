import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { type GivenAgency, givenAgency, morning } from '../../test/given';
import { inTransaction } from '../db';
import { ok } from '../result';
import { fileKeys, type KeyStore, withNewKey } from './keys';
import { readSecret } from './reading';
import { rotateVault } from './rotation';
import { eraseSecrets, findAlike, findBySecret, openSecretObject, putSecret, replaceSecret } from './secrets';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const value = { name: '测试甲', phone: '19900000001' };
const placeOf = ({ agencyId }: GivenAgency, n: number) => ({
  agencyId,
  subject: `application:${n}`,
  part: 'applicant',
});

function put(agency: GivenAgency, n: number, keys?: KeyStore, hashes = { name: value.name }) {
  const secret = { ...placeOf(agency, n), value, hashes };
  return inTransaction(db, async (tx) => ok(await putSecret(tx, secret, morning, keys)));
}

describe('the vault', () => {
  it('keeps nothing in clear, and opens what it keeps', async () => {
    const agency = await givenAgency(db);
    const place = { ...placeOf(agency, 1), subject: `application:${agency.slug}` };
    await inTransaction(db, async (tx) => ok(await putSecret(tx, { ...place, value }, morning)));
    const row = await db.vaultRecord.findFirstOrThrow({ where: place });
    expect(Buffer.from(row.sealed ?? []).includes('测试甲')).toBe(false);
    expect(await openSecretObject(db, place)).toEqual(value);
  });

  it('finds the same person again by hash, in one agency alone', async () => {
    const [one, other] = [await givenAgency(db), await givenAgency(db)];
    const subjectOf = (agency: GivenAgency, n: number) => `application:${agency.slug}-${n}`;
    for (const [agency, n] of [
      [one, 1],
      [one, 2],
      [other, 1],
    ] as const) {
      const secret = { agencyId: agency.agencyId, subject: subjectOf(agency, n), part: 'applicant', value };
      await inTransaction(db, async (tx) =>
        ok(await putSecret(tx, { ...secret, hashes: { name: '测试 甲' } }, morning)),
      );
    }
    expect(await findBySecret(db, one.agencyId, 'name', '测试甲')).toHaveLength(2);
    expect(await findBySecret(db, one.agencyId, 'phone', '测试甲')).toEqual([]);
    const mine = { agencyId: one.agencyId, subject: subjectOf(one, 1), part: 'applicant' };
    expect(await findAlike(db, mine)).toEqual([{ subject: subjectOf(one, 2), fields: ['name'] }]);
  });

  it('forgets what was replaced, with its hashes', async () => {
    const agency = await givenAgency(db);
    const place = { ...placeOf(agency, 1), subject: `application:${agency.slug}` };
    const keep = (name: string) =>
      inTransaction(db, async (tx) =>
        ok(await replaceSecret(tx, { ...place, value: { name }, hashes: { name } }, morning)),
      );
    await keep('测试甲');
    await keep('测试乙');
    expect(await openSecretObject(db, place)).toEqual({ name: '测试乙' });
    expect(await findBySecret(db, agency.agencyId, 'name', '测试甲')).toEqual([]);
    expect(await findBySecret(db, agency.agencyId, 'name', '测试乙')).toHaveLength(1);
  });

  it('erases for good', async () => {
    const agency = await givenAgency(db);
    const place = { ...placeOf(agency, 1), subject: `application:${agency.slug}` };
    await inTransaction(db, async (tx) =>
      ok(await putSecret(tx, { ...place, value, hashes: { name: '测试甲' } }, morning)),
    );
    await inTransaction(db, async (tx) => ok(await eraseSecrets(tx, agency.agencyId, place.subject, morning)));
    expect(await openSecretObject(db, place)).toBeNull();
    expect(await db.vaultHash.count({ where: { agencyId: agency.agencyId } })).toBe(0);
    expect(await readSecret(db, agency.office, place, '核对身份', morning)).toMatchObject({
      failure: { code: 'erased' },
    });
  });

  it('opens to no overseer and for no empty purpose', async () => {
    const agency = await givenAgency(db);
    const place = { ...placeOf(agency, 1), subject: `application:${agency.slug}` };
    await inTransaction(db, async (tx) => ok(await putSecret(tx, { ...place, value }, morning)));
    const administrator = { ...agency.auditor, roles: ['administrator'] as const };
    for (const actor of [agency.auditor, administrator]) {
      const read = await readSecret(db, actor, place, '核对身份', morning);
      expect(read).toMatchObject({ failure: { code: 'forbidden' } });
    }
    expect(await readSecret(db, agency.office, place, ' 看 ', morning)).toMatchObject({
      failure: { code: 'purposeMissing' },
    });
    expect(await db.auditEntry.count({ where: { agencyId: agency.agencyId } })).toBe(0);
  });
});

/** Of this database: other workers' stand in others. */
async function waitingForLocks(): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: bigint }]>`
    SELECT count(*) AS count FROM pg_locks
    WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  return Number(row.count);
}

describe('rotation', () => {
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-vault-'));
    // Records of other tests lie under other keys.
    await inTransaction(db, async (tx) => {
      await tx.vaultHash.deleteMany({});
      await tx.vaultRecord.updateMany({ where: { erasedAt: null }, data: { sealed: null, erasedAt: morning } });
      return ok(undefined);
    });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const keysIn = () => fileKeys(() => join(folder, 'vault.keys'));

  it('makes its file for its owner alone', () => {
    keysIn().create();
    expect(statSync(join(folder, 'vault.keys')).mode & 0o777).toBe(0o600);
  });

  it('gives two that begin at once the same keys', () => {
    const [one, other] = [keysIn().create(), keysIn().create()];
    expect(other).toEqual(one);
  });

  it('seals everything anew while others seal, and throws the old key away', async () => {
    const agency = await givenAgency(db);
    const keys = keysIn();
    await Promise.all(Array.from({ length: 45 }, (_, n) => put(agency, n, keys)));
    const before = readFileSync(join(folder, 'vault.keys'), 'utf8');

    const meanwhile = Array.from({ length: 45 }, (_, n) => put(agency, 100 + n, keysIn()));
    const [rotation] = await Promise.all([rotateVault(db, keys), ...meanwhile]);

    expect(rotation).toMatchObject({ version: 2, retired: [1] });
    expect(rotation.resealed).toBeGreaterThanOrEqual(45);
    expect([...(keys.load()?.keys.keys() ?? [])]).toEqual([2]);
    expect(readFileSync(join(folder, 'vault.keys'), 'utf8')).not.toContain(JSON.parse(before).keys['1']);
    const subjects = await findBySecret(db, agency.agencyId, 'name', value.name, keys);
    expect(subjects).toHaveLength(90);
    for (const subject of subjects) {
      expect(await openSecretObject(db, { agencyId: agency.agencyId, subject, part: 'applicant' }, keys)).toEqual(
        value,
      );
    }
  });

  it('keeps the old key for whoever began to seal with it', async () => {
    const agency = await givenAgency(db);
    const keys = keysIn();
    keys.create();
    let rotating: Promise<unknown> | undefined;
    await inTransaction(db, async (tx) => {
      await putSecret(tx, { ...placeOf(agency, 1), value }, morning, keys);
      let isDone = false;
      rotating = rotateVault(db, keys).finally(() => {
        isDone = true;
      });
      // Until it stands at the lock, or went past it.
      await vi.waitUntil(async () => isDone || (await waitingForLocks()) > 0, { timeout: 10_000 });
      return ok(undefined);
    });
    await rotating;
    expect([...(keys.load()?.keys.keys() ?? [])]).toEqual([2]);
    expect(await openSecretObject(db, placeOf(agency, 1), keys)).toEqual(value);
  });

  it('takes up a run that was cut short without a further key', async () => {
    const agency = await givenAgency(db);
    const keys = keysIn();
    await put(agency, 1, keys);
    const cutShort = keys.load();
    if (cutShort) keys.save?.(withNewKey(cutShort));
    expect(await rotateVault(db, keys)).toEqual({ version: 2, resealed: 1, retired: [1] });
    expect(await openSecretObject(db, placeOf(agency, 1), keys)).toEqual(value);
  });

  it('makes no new keys beside records whose keys are lost', async () => {
    const agency = await givenAgency(db);
    await put(agency, 1, keysIn());
    rmSync(join(folder, 'vault.keys'));
    await expect(put(agency, 2, keysIn())).rejects.toThrow('no keys');
    await expect(rotateVault(db, keysIn())).rejects.toThrow('no keys');
  });
});
