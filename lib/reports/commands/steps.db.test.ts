import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { bringTo, givenPerson, givenReport, morning, must, plainFiles } from '../../../test/given';
import { publishReport } from './publication';
import { takeStep } from './steps';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('signing a report (签发)', () => {
  it('lets one of fifty leaders win and writes one line of audit', async () => {
    const { id, agencyId, version } = await givenReport(db, { state: 'awaitingApproval' });
    const leaders = await Promise.all(Array.from({ length: 50 }, () => givenPerson(db, agencyId, ['leader'])));

    const results = await Promise.all(
      leaders.map((leader) => takeStep(db, leader, id, version, { action: 'approve' }, morning)),
    );

    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await db.auditEntry.count({ where: { subject: `report:${id}`, action: 'approve' } })).toBe(1);
    const winner = leaders[results.findIndex((result) => result.ok)];
    expect(await db.report.findUnique({ where: { id } })).toMatchObject({
      state: 'approved',
      approvedBy: winner?.userId,
    });
  });

  it('leaves nothing behind when the page was stale', async () => {
    const { id, leader, version } = await givenReport(db, { state: 'awaitingApproval' });
    const result = await takeStep(db, leader, id, version - 1, { action: 'approve' }, morning);

    expect(result).toEqual({ ok: false, failure: { code: 'changedMeanwhile' } });
    expect(await db.report.findUnique({ where: { id } })).toMatchObject({ state: 'awaitingApproval', version });
    expect(await db.auditEntry.count({ where: { subject: `report:${id}`, action: 'approve' } })).toBe(0);
  });

  it('does not exist for another agency', async () => {
    const { id, version } = await givenReport(db, { state: 'awaitingApproval' });
    const { leader } = await givenReport(db);
    const result = await takeStep(db, leader, id, version, { action: 'approve' }, morning);
    expect(result).toEqual({ ok: false, failure: { code: 'notFound' } });
  });
});

describe('submitting (送审)', () => {
  it('freezes what was submitted under its digest', async () => {
    const { id } = await givenReport(db, { state: 'inReview' });
    const revisions = await db.revision.findMany({ where: { reportId: id } });
    expect(revisions).toHaveLength(1);
    expect(revisions[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lets nobody change the text or the figures while it is under review, whatever the code does', async () => {
    const { id } = await givenReport(db, { state: 'inReview' });
    const cell = {
      reportId_tableKey_rowKey_columnKey: {
        reportId: id,
        tableKey: 'appeals',
        rowKey: 'reconsideration',
        columnKey: 'upheld',
      },
    };
    await expect(db.cell.update({ where: cell, data: { value: 9 } })).rejects.toThrow();
    await expect(db.block.updateMany({ where: { reportId: id }, data: { heading: '改' } })).rejects.toThrow();
  });
});

describe('publishing (发布)', () => {
  it('stores edition, four files, state and audit together', async () => {
    const { id } = await givenReport(db, { state: 'published' });
    const edition = await db.edition.findFirstOrThrow({
      where: { reportId: id },
      include: { files: true, revision: true },
    });
    expect(edition).toMatchObject({ number: 1, note: null, digest: edition.revision.digest });
    expect(edition.files.map(({ kind }) => kind).sort()).toEqual(['docx', 'html', 'json', 'pdf']);
    expect(await db.auditEntry.count({ where: { subject: `report:${id}`, action: 'publish' } })).toBe(1);
  });

  it('moves the public version, so that no cached page stays', async () => {
    const { id, agencyId, ...agency } = await givenReport(db, { state: 'approved' });
    const before = await db.agency.findUniqueOrThrow({ where: { id: agencyId } });
    await bringTo(db, { agencyId, ...agency }, id, 'published');
    const after = await db.agency.findUniqueOrThrow({ where: { id: agencyId } });
    expect(after.publicVersion).toBe(before.publicVersion + 1);
  });

  it('keeps nothing when a file can’t be made', async () => {
    const { id, office, version } = await givenReport(db, { state: 'approved' });
    const broken = async () => Promise.reject(new Error('no font'));
    await expect(publishReport(db, office, id, version, morning, broken)).rejects.toThrow('no font');
    expect(await db.edition.count({ where: { reportId: id } })).toBe(0);
    expect(await db.report.findUnique({ where: { id } })).toMatchObject({ state: 'approved' });
  });

  it('makes one edition of twenty clicks at once', async () => {
    const { id, office, version } = await givenReport(db, { state: 'approved' });
    const clicks = Array.from({ length: 20 }, () => publishReport(db, office, id, version, morning, plainFiles));
    const results = await Promise.all(clicks);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.edition.count({ where: { reportId: id } })).toBe(1);
  });

  it('refuses a revision that is not what was signed', async () => {
    const { id, office, version } = await givenReport(db, { state: 'approved' });
    await db.$executeRaw`ALTER TABLE revision DISABLE TRIGGER revision_never_changes`;
    await db.revision.updateMany({ where: { reportId: id }, data: { digest: '0'.repeat(64) } });
    await db.$executeRaw`ALTER TABLE revision ENABLE TRIGGER revision_never_changes`;
    await expect(publishReport(db, office, id, version, morning, plainFiles)).rejects.toThrow('not what was signed');
  });
});

describe('what is published', () => {
  it('is never changed or deleted, by anyone', async () => {
    const { id } = await givenReport(db, { state: 'published' });
    await expect(db.edition.updateMany({ where: { reportId: id }, data: { note: 'x' } })).rejects.toThrow();
    await expect(db.edition.deleteMany({ where: { reportId: id } })).rejects.toThrow();
    await expect(db.editionFile.deleteMany({ where: { edition: { reportId: id } } })).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE edition CASCADE`).rejects.toThrow();
  });

  it('is corrected by a second edition with a public note, the first one staying', async () => {
    const given = await givenReport(db, { state: 'published' });
    const { id, office } = given;
    const head = () => db.report.findUniqueOrThrow({ where: { id } });
    must(await takeStep(db, office, id, (await head()).version, { action: 'correct' }, morning));
    const silent = await takeStep(db, office, id, (await head()).version, { action: 'submit' }, morning);
    expect(silent).toEqual({ ok: false, failure: { code: 'noteMissing' } });

    await db.report.update({ where: { id }, data: { correctionNote: '更正表二一处数字。' } });
    await bringTo(db, given, id, 'published');
    const editions = await db.edition.findMany({ where: { reportId: id }, orderBy: { number: 'asc' } });
    expect(editions.map(({ number, note }) => [number, note])).toEqual([
      [1, null],
      [2, '更正表二一处数字。'],
    ]);
    expect((await head()).correctionNote).toBeNull();
  });

  it('is withdrawn with a reason while a correction is under way', async () => {
    const { id, office, leader } = await givenReport(db, { state: 'published' });
    const version = async () => (await db.report.findUniqueOrThrow({ where: { id } })).version;
    must(await takeStep(db, office, id, await version(), { action: 'correct' }, morning));
    must(await takeStep(db, leader, id, await version(), { action: 'withdraw', reason: '含个人信息' }, morning));
    expect(await db.withdrawal.findFirst({ where: { reportId: id } })).toMatchObject({
      editionNumber: 1,
      reason: '含个人信息',
    });
  });
});
