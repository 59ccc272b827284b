import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson, morning, must } from '../../../test/given';
import { bringItemTo, givenClearance, givenItem, givenWords, takeNow } from '../../../test/given-items';
import { words } from '../../../test/given-text';
import { findItemHead } from '../queries/heads';
import { createItem } from './creation';
import { saveItem, writeCorrectionNote } from './editing';
import { takeItemStep, takeItemSteps } from './steps';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('accepting (采用)', () => {
  it('lets one of twenty win and writes one line of audit', async () => {
    const { id, agencyId, version } = await givenItem(db, { state: 'submitted' });
    const staff = await Promise.all(Array.from({ length: 20 }, () => givenPerson(db, agencyId, ['office_staff'])));

    const results = await Promise.all(
      staff.map((actor) => takeItemStep(db, actor, id, version, { action: 'accept' }, morning)),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { subject: `item:${id}`, action: 'accept' } })).toBe(1);
  });

  it('leads to the leader for a genre that asks for one, and for one that the agency added', async () => {
    const policy = await givenItem(db, { state: 'submitted', genre: 'normativeDocument' });
    expect(await takeNow(db, policy.office, policy.id, { action: 'accept' })).toBe('accepted');

    const news = await givenItem(db, { state: 'submitted' });
    await db.agency.update({ where: { id: news.agencyId }, data: { leaderGenres: ['workNews'] } });
    expect(await takeNow(db, news.office, news.id, { action: 'accept' })).toBe('accepted');
    expect(await takeNow(db, news.leader, news.id, { action: 'approve' })).toBe('approved');
  });

  it('is refused to what nobody has reviewed for secrecy since it was changed', async () => {
    const item = await givenItem(db);
    await givenWords(db, item.officer, item.id, { summary: '补充一句。' });
    await takeNow(db, item.officer, item.id, { action: 'submit' });
    const { version } = await db.item.findUniqueOrThrow({ where: { id: item.id } });
    const result = await takeItemStep(db, item.office, item.id, version, { action: 'accept' }, morning);
    expect(result).toMatchObject({ failure: { code: 'gatesClosed', gates: ['secrecy'] } });
  });
});

describe('the last day of the month', () => {
  it('takes 200 items submitted at once, each once', async () => {
    const agency = await givenAgency(db);
    const officers = await Promise.all(
      Array.from({ length: 20 }, () => givenPerson(db, agency.agencyId, ['section_officer'], agency.sectionId)),
    );
    const drafts = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const actor = officers[index % officers.length] ?? agency.officer;
        const id = must(await createItem(db, actor, { title: `动态 ${index}`, genre: 'workNews' }, morning));
        await givenWords(db, actor, id, {});
        return { id, actor };
      }),
    );
    const results = await Promise.all(
      drafts.map(({ id, actor }) => takeItemStep(db, actor, id, 2, { action: 'submit' }, morning)),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    const { agencyId } = agency;
    expect(await db.item.count({ where: { agencyId, state: 'submitted' } })).toBe(200);
    expect(await db.auditEntry.count({ where: { agencyId, action: 'submit' } })).toBe(200);
  });
});

describe('a bulk act', () => {
  it('takes what can go and says why the others stay', async () => {
    const first = await givenItem(db, { state: 'submitted' });
    const stale = await givenItem(db, { state: 'submitted', agency: first });
    const draft = await givenItem(db, { agency: first });
    const chosen = [first, { ...stale, version: 1 }, draft].map(({ id, version }) => {
      return { itemId: id, seenVersion: version };
    });
    const outcomes = await takeItemSteps(db, first.office, chosen, { action: 'accept' }, morning);
    expect(outcomes.map(({ result }) => (result.ok ? result.value : result.failure.code))).toEqual([
      'approved',
      'changedMeanwhile',
      'wrongState',
    ]);
  });
});

describe('one section', () => {
  it('knows nothing of another’s items', async () => {
    const { id, version, otherOfficer } = await givenItem(db);
    const result = await takeItemStep(db, otherOfficer, id, version, { action: 'submit' }, morning);
    expect(result).toEqual({ ok: false, failure: { code: 'notFound' } });
    const saved = await db.item.findUniqueOrThrow({ where: { id } });
    const head = await findItemHead(db, saved.agencyId, id);
    expect(head?.state).toBe('draft');
  });

  it('begins items for itself alone', async () => {
    const { sectionId, otherOfficer } = await givenAgency(db);
    const result = await createItem(db, otherOfficer, { title: '越权', genre: 'notice', sectionId }, morning);
    expect(result).toEqual({ ok: false, failure: { code: 'otherSection' } });
  });
});

describe('autosave', () => {
  it('lets one of twenty win and shows the others what was saved', async () => {
    const { id, version, office } = await givenItem(db);
    const { fields } = await import('../queries/detail').then(({ findSavedItem }) => findSavedItem(db, id));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const mine = { ...fields, body: words(`第 ${index} 稿`) };
        return saveItem(db, office, { itemId: id, seenVersion: version, fields: mine }, morning);
      }),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = results.find(({ ok }) => !ok);
    expect(lost).toMatchObject({ failure: { code: 'changedMeanwhile', theirs: { version: version + 1 } } });
  });

  it('names no list entry and no item of another agency', async () => {
    const { id, version, officer } = await givenItem(db);
    const other = await givenItem(db, { state: 'published' });
    const term = { agencyId: other.agencyId, kind: 'column', name: '公告', position: 0 };
    const column = await db.publishingTerm.create({ data: term });
    const { findSavedItem } = await import('../queries/detail');
    const { fields } = await findSavedItem(db, id);
    const save = (over: object) =>
      saveItem(db, officer, { itemId: id, seenVersion: version, fields: { ...fields, ...over } }, morning);
    expect(await save({ columnId: column.id })).toMatchObject({ failure: { code: 'termGone' } });
    expect(await save({ interpretsId: other.id })).toMatchObject({ failure: { code: 'referenceGone' } });
    expect(await save({ successorId: id })).toMatchObject({ failure: { code: 'referenceIsItself' } });
  });
});

describe('a correction', () => {
  it('is a second edition with its note, under the same index number and day', async () => {
    const item = await givenItem(db, { state: 'published' });
    const { id, officer } = item;
    const before = await db.item.findUniqueOrThrow({ where: { id } });
    await takeNow(db, officer, id, { action: 'correct' });
    await givenWords(db, officer, id, { title: '困难群众走访慰问(更正)' });
    await givenClearance(db, officer, id);
    const { version } = await db.item.findUniqueOrThrow({ where: { id } });
    const silent = await takeItemStep(db, officer, id, version, { action: 'submit' }, morning);
    expect(silent).toMatchObject({ failure: { code: 'noteMissing' } });
    // The public still reads the first edition.
    expect(await db.publicItem.findUnique({ where: { itemId: id } })).toMatchObject({ title: '困难群众走访慰问' });

    must(await writeCorrectionNote(db, officer, { itemId: id, note: '更正户数' }, morning));
    await bringItemTo(db, item, id, 'published');

    const editions = await db.itemEdition.findMany({ where: { itemId: id }, orderBy: { number: 'asc' } });
    expect(editions.map(({ number, note }) => [number, note])).toEqual([
      [1, null],
      [2, '更正户数'],
    ]);
    const { indexNumber, publishedAt } = before;
    expect(await db.item.findUnique({ where: { id } })).toMatchObject({
      indexNumber,
      publishedAt,
      correctionNote: null,
    });
    expect(await db.publicItem.findUnique({ where: { itemId: id } })).toMatchObject({
      title: '困难群众走访慰问(更正)',
      indexNumber,
    });
  });
});

describe('a withdrawal', () => {
  it('takes the item from the public and leaves its reason', async () => {
    const { id } = await givenItem(db, { state: 'withdrawn' });
    expect(await db.publicItem.count({ where: { itemId: id } })).toBe(0);
    expect(await db.itemWithdrawal.findFirst({ where: { itemId: id } })).toMatchObject({
      editionNumber: 1,
      reason: '内容有误',
      title: '困难群众走访慰问',
    });
  });

  it('also reaches an item whose correction is under way, and is undone by the next edition', async () => {
    const item = await givenItem(db, { state: 'published' });
    const { id, officer, leader } = item;
    await takeNow(db, officer, id, { action: 'correct' });
    expect(await takeNow(db, leader, id, { action: 'withdraw', reason: '含个人信息' })).toBe('withdrawn');
    await takeNow(db, officer, id, { action: 'correct' });
    must(await writeCorrectionNote(db, officer, { itemId: id, note: '删去个人信息' }, morning));
    await bringItemTo(db, item, id, 'published');
    const { indexNumber } = await db.item.findUniqueOrThrow({ where: { id } });
    expect(await db.publicItem.findUnique({ where: { itemId: id } })).toMatchObject({ indexNumber });
  });
});
