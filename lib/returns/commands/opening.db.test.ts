import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, must } from '../../../test/given';
import { lastOfOctober, october } from '../../../test/given-returns';
import { openMonth, openReturn } from './opening';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('opening a month', () => {
  it('gives one return however many ask at once', async () => {
    const { agencyId, sectionId } = await givenAgency(db);
    const ask = () => openReturn(db, agencyId, sectionId, october, lastOfOctober);
    const ids = (await Promise.all(Array.from({ length: 50 }, ask))).map(must);
    expect(new Set(ids).size).toBe(1);
    expect(await db.monthlyReturn.count({ where: { sectionId } })).toBe(1);
    expect(await db.auditEntry.count({ where: { agencyId, action: 'returnOpened' } })).toBe(1);
  });

  it('opens it for every section in use, and twice does nothing', async () => {
    const { agencyId, sectionId } = await givenAgency(db);
    await db.section.create({ data: { agencyId, name: '已撤科室', position: 9, isActive: false } });
    await openReturn(db, agencyId, sectionId, october, lastOfOctober);
    expect(must(await openMonth(db, agencyId, october, lastOfOctober))).toBe(1);
    expect(must(await openMonth(db, agencyId, october, lastOfOctober))).toBe(0);
    expect(await db.monthlyReturn.count({ where: { agencyId } })).toBe(2);
  });

  it('is not done before the month begins in China', async () => {
    const { agencyId, sectionId } = await givenAgency(db);
    const before = new Date('2026-09-30T15:59:59Z');
    const begun = new Date('2026-09-30T16:00:00Z');
    expect(await openReturn(db, agencyId, sectionId, october, before)).toMatchObject({
      failure: { code: 'monthNotBegun' },
    });
    expect(await openReturn(db, agencyId, sectionId, october, begun)).toMatchObject({ ok: true });
  });

  it('does not know another agency’s sections', async () => {
    const { agencyId } = await givenAgency(db);
    const { sectionId } = await givenAgency(db);
    expect(await openReturn(db, agencyId, sectionId, october, lastOfOctober)).toEqual({
      ok: false,
      failure: { code: 'notFound' },
    });
  });
});
