import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase, openTestPublicDatabase } from '../test/database';
import { inTransaction, type Transaction } from './db';
import { fail, ok } from './result';

const db = openTestDatabase();
const publicDb = openTestPublicDatabase();
afterAll(() => Promise.all([db.$disconnect(), publicDb.$disconnect()]));

const uniqueSlug = (): string => `a${randomUUID().replaceAll('-', '').slice(0, 20)}`;

const givenAgency = (client: Transaction = db) =>
  client.agency.create({ data: { slug: uniqueSlug(), name: '某市民政局', overviewHeads: [] } });

describe('an instant', () => {
  it('is stored as the instant it is, whatever zone the server keeps', async () => {
    const createdAt = new Date('2020-01-17T01:00:00.000Z');
    const { id } = await db.agency.create({ data: { slug: uniqueSlug(), name: '某市民政局', createdAt } });
    const [row] = await db.$queryRaw<[{ epoch: number }]>`
      SELECT extract(epoch FROM created_at)::float8 AS epoch FROM agency WHERE id = ${id}::uuid`;
    expect(row.epoch).toBe(1_579_222_800);
  });
});

describe('a command’s transaction', () => {
  it('keeps what was written when the command succeeds', async () => {
    const result = await inTransaction(db, async (tx) => ok((await givenAgency(tx)).id));
    expect(result.ok && (await db.agency.count({ where: { id: result.value } }))).toBe(1);
  });

  it('keeps nothing when the command refuses, and says why', async () => {
    let id = '';
    const result = await inTransaction(db, async (tx) => {
      id = (await givenAgency(tx)).id;
      return fail({ code: 'forbidden' });
    });
    expect(result).toEqual({ ok: false, failure: { code: 'forbidden' } });
    expect(await db.agency.count({ where: { id } })).toBe(0);
  });

  it('keeps nothing when the command throws', async () => {
    const slug = uniqueSlug();
    const broken = inTransaction(db, async (tx) => {
      await tx.agency.create({ data: { slug, name: '某局', overviewHeads: [] } });
      throw new Error('power cut');
    });
    await expect(broken).rejects.toThrow('power cut');
    expect(await db.agency.count({ where: { slug } })).toBe(0);
  });

  it('is tried again after a deadlock', async () => {
    const [one, two] = await Promise.all([givenAgency(), givenAgency()]);
    // Each locks its first row before either asks for the other's: one of them must be given up once.
    let arrived = 0;
    let release = (): void => undefined;
    const bothHoldOne = new Promise<void>((resolve) => {
      release = resolve;
    });
    const rename = (first: string, second: string) =>
      inTransaction(db, async (tx) => {
        await tx.agency.update({ where: { id: first }, data: { version: { increment: 1 } } });
        arrived += 1;
        if (arrived >= 2) release();
        await bothHoldOne;
        await tx.agency.update({ where: { id: second }, data: { version: { increment: 1 } } });
        return ok(null);
      });

    await Promise.all([rename(one.id, two.id), rename(two.id, one.id)]);
    expect(await db.agency.findMany({ where: { id: { in: [one.id, two.id] } }, select: { version: true } })).toEqual([
      { version: 3 },
      { version: 3 },
    ]);
  });
});

describe('public connections', () => {
  it('run as the role that can change nothing', async () => {
    const writer = publicDb as typeof db;
    expect(await writer.$queryRaw`SELECT current_user::text AS role`).toEqual([{ role: 'gongkai_public' }]);
    await expect(givenAgency(writer)).rejects.toThrow();
  });
});
