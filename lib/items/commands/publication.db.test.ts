import { spawn } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase, testDatabaseUrl } from '../../../test/database';
import { givenAgency, morning, must } from '../../../test/given';
import { givenClearance, givenItem, givenWords, nextMorning, takeNow } from '../../../test/given-items';
import { contentDigest } from '../digest';
import type { ItemContent } from '../types';
import { createItem } from './creation';
import { publishDue } from './publication';
import { takeItemStep } from './steps';

const db = openTestDatabase();
const otherProcess = openTestDatabase();
afterAll(() => Promise.all([db.$disconnect(), otherProcess.$disconnect()]));

describe('publishing (发布)', () => {
  it('stores edition, index number, day and what the public searches together', async () => {
    const { id, slug } = await givenItem(db, { state: 'published' });
    const indexNumber = `${slug.toUpperCase()}-2015-2026-00001`;
    expect(await db.item.findUnique({ where: { id } })).toMatchObject({ indexNumber, publishedAt: morning });
    const edition = await db.itemEdition.findFirstOrThrow({ where: { itemId: id } });
    expect(edition).toMatchObject({ number: 1, publishedAt: morning });
    expect(contentDigest(edition.content as unknown as ItemContent)).toBe(edition.digest);
    expect(await db.publicItem.findUnique({ where: { itemId: id } })).toMatchObject({
      indexNumber,
      editionId: edition.id,
      publishedYear: 2026,
    });
    expect(await db.auditEntry.count({ where: { subject: `item:${id}`, action: 'publish' } })).toBe(1);
  });

  it('makes one edition of twenty clicks at once', async () => {
    const { id, office, version } = await givenItem(db, { state: 'approved' });
    const clicks = Array.from({ length: 20 }, () =>
      takeItemStep(db, office, id, version, { action: 'publish' }, morning),
    );
    expect((await Promise.all(clicks)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.itemEdition.count({ where: { itemId: id } })).toBe(1);
  });

  it('notes what came late by the calendar of that day', async () => {
    const late = await givenItem(db, { state: 'published', fields: { madeOn: '2025-11-03' } });
    const timely = await givenItem(db, { state: 'published' });
    expect(await db.item.findUnique({ where: { id: late.id } })).toMatchObject({ publishedLate: true });
    expect(await db.item.findUnique({ where: { id: timely.id } })).toMatchObject({ publishedLate: false });
  });

  it('points from an interpretation to its document, once that is public', async () => {
    const document = await givenItem(db, { state: 'approved', genre: 'normativeDocument' });
    const { office } = document;
    const fields = { interpretsId: document.id, madeOn: '2026-01-05' };
    const explained = await givenItem(db, { state: 'approved', genre: 'interpretation', fields, agency: document });
    const tooEarly = await takeItemStep(db, office, explained.id, explained.version, { action: 'publish' }, morning);
    expect(tooEarly).toMatchObject({ failure: { code: 'documentNotPublic' } });
    await takeNow(db, office, document.id, { action: 'publish' });
    await takeNow(db, office, explained.id, { action: 'publish' });
    const { indexNumber } = await db.publicItem.findUniqueOrThrow({ where: { itemId: document.id } });
    expect(await db.publicItem.findUnique({ where: { itemId: explained.id } })).toMatchObject({
      interpretsIndex: indexNumber,
    });
  });
});

describe('索引号', () => {
  it('has no gap and no double when 200 are published at once, refusals among them', async () => {
    const agency = await givenAgency(db);
    const approved = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const id = must(await createItem(db, agency.officer, { title: `动态 ${index}`, genre: 'workNews' }, morning));
        await givenWords(db, agency.officer, id, {});
        await givenClearance(db, agency.officer, id);
        await takeNow(db, agency.officer, id, { action: 'submit' });
        await takeNow(db, agency.office, id, { action: 'accept' });
        return db.item.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
      }),
    );
    // Twenty lanes over two pools, and each item in two of them: the loser's number must not be lost.
    const lane = async (_: unknown, index: number) => {
      const mine = approved.filter((_, place) => place % 10 === index % 10);
      const pool = index % 2 === 0 ? db : otherProcess;
      let won = 0;
      for (const { id, version } of mine) {
        const result = await takeItemStep(pool, agency.office, id, version, { action: 'publish' }, morning);
        won += result.ok ? 1 : 0;
      }
      return won;
    };
    const won = await Promise.all(Array.from({ length: 20 }, lane));
    expect(won.reduce((sum, count) => sum + count, 0)).toBe(200);
    const rows = await db.item.findMany({ where: { agencyId: agency.agencyId }, orderBy: { indexNumber: 'asc' } });
    const numbers = rows.map(({ indexNumber }) => Number(indexNumber?.slice(-5)));
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  }, 120_000);
});

describe('scheduled publication', () => {
  it('goes out once when two processes ask at once, under the name of who scheduled it', async () => {
    const { id, office } = await givenItem(db, { state: 'scheduled' });
    expect((await publishDue(db, new Date(nextMorning.getTime() - 1))).published).not.toContain(id);

    const rounds = await Promise.all([db, otherProcess, db, otherProcess].map((one) => publishDue(one, nextMorning)));

    expect(rounds.flatMap(({ published }) => published).filter((done) => done === id)).toHaveLength(1);
    expect(rounds.flatMap(({ faults }) => faults)).toEqual([]);
    expect(await db.itemEdition.count({ where: { itemId: id } })).toBe(1);
    expect(await db.auditEntry.findFirst({ where: { subject: `item:${id}`, action: 'publish' } })).toMatchObject({
      actorId: office.userId,
      actorName: office.name,
    });
  });

  it('goes out late after a downtime, with the day on which it did', async () => {
    const { id } = await givenItem(db, { state: 'scheduled' });
    const muchLater = new Date('2026-01-20T10:30:00+08:00');
    await publishDue(db, muchLater);
    expect(await db.item.findUnique({ where: { id } })).toMatchObject({ state: 'published', publishedAt: muchLater });
  });

  it('is held back by a word that came onto the list, and goes out when that is gone', async () => {
    const { id, agencyId } = await givenItem(db, { state: 'scheduled' });
    const rule = await db.wordingRule.create({ data: { agencyId, wrong: '走访慰问', right: '走访' } });
    const held = await publishDue(db, nextMorning);
    expect(held.heldBack).toContainEqual({ itemId: id, failure: expect.objectContaining({ code: 'gatesClosed' }) });
    expect(await db.item.findUnique({ where: { id } })).toMatchObject({ state: 'scheduled', indexNumber: null });
    await db.wordingRule.delete({ where: { id: rule.id } });
    expect((await publishDue(db, nextMorning)).published).toContain(id);
  });

  it('leaves all or nothing of a process that dies after any write, and the next one publishes it once', async () => {
    const whole = await givenItem(db, { state: 'scheduled' });
    const { writes, published } = JSON.parse(await publishAndDie(0));
    expect(published).toContain(whole.id);
    // The swap, the counter, the first day, the edition, the trail.
    expect(writes).toBe(5);

    const { id } = await givenItem(db, { state: 'scheduled' });
    for (let nth = 1; nth <= writes; nth += 1) {
      expect(await publishAndDie(nth)).toBe('SIGKILL');
      expect(await leftOf(id), `killed after write ${nth}`).toEqual(['scheduled', null, 0, 0, 0]);
    }
    await publishDue(db, nextMorning);
    expect(await leftOf(id)).toEqual(['published', expect.stringMatching(/-00001$/), 1, 1, 1]);
  }, 120_000);
});

async function leftOf(id: string) {
  const [item, editions, standing, acts] = await Promise.all([
    db.item.findUniqueOrThrow({ where: { id } }),
    db.itemEdition.count({ where: { itemId: id } }),
    db.publicItem.count({ where: { itemId: id } }),
    db.auditEntry.count({ where: { subject: `item:${id}`, action: 'publish' } }),
  ]);
  return [item.state, item.indexNumber, editions, standing, acts];
}

/** Publishes what is due in a process of its own, which kills itself after its nth write. */
function publishAndDie(nth: number): Promise<string> {
  const args = ['scripts/run.mjs', 'test/publish-items-and-die.ts', nextMorning.toISOString(), String(nth)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: testDatabaseUrl() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal ?? said)));
}
