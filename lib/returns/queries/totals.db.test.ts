import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { must } from '../../../test/given';
import { givenCountedItem, givenReturn, lastOfOctober, october } from '../../../test/given-returns';
import { openReturn } from '../commands/opening';
import { takeStep } from '../commands/steps';
import { countPublishedByMonth, findItemsOfMonth } from './items';
import { metricTotals } from './metrics';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('a month’s items', () => {
  it('are those first published in it by China’s clock, by genre and category, and apart those on their way', async () => {
    const given = await givenReturn(db);
    await givenCountedItem(db, given, { publishedAt: new Date('2026-09-30T16:00:00Z') });
    await givenCountedItem(db, given, { publishedAt: new Date('2026-10-31T15:59:59.999Z'), genre: 'workNews' });
    await givenCountedItem(db, given, { publishedAt: new Date('2026-10-31T16:00:00Z') });
    await givenCountedItem(db, given, { publishedAt: new Date('2026-09-30T15:59:59Z') });
    await givenCountedItem(db, given, { state: 'submitted', publishedAt: null });
    await givenCountedItem(db, given, { state: 'draft', publishedAt: null });

    const items = await findItemsOfMonth(db, given.sectionId, october);
    expect(items).toMatchObject({ publishedTotal: 2, onTheirWayTotal: 1 });
    expect(items.published.map(({ genre, category, count }) => [genre, category, count]).sort()).toEqual([
      ['notice', '20.15', 1],
      ['workNews', '20.15', 1],
    ]);
  });

  it('are counted for the year by section and month', async () => {
    const given = await givenReturn(db);
    await givenCountedItem(db, given, { publishedAt: new Date('2025-12-31T16:00:00Z') });
    await givenCountedItem(db, given, {});
    await givenCountedItem(db, given, {});
    await givenCountedItem(db, given, { publishedAt: new Date('2026-12-31T16:00:00Z') });
    const months = (await countPublishedByMonth(db, given.agencyId, 2026)).get(given.sectionId);
    expect(months).toEqual([1, null, null, null, null, null, null, null, null, 2, null, null]);
  });
});

describe('an agency’s declared metrics of a year', () => {
  it('count what was accepted, or also what was handed in', async () => {
    const given = await givenReturn(db, 'accepted');
    const { agencyId, otherOfficer } = given;
    const other = must(await openReturn(db, agencyId, otherOfficer.sectionId ?? '', october, lastOfOctober));
    const figures = { consultations: 100, volunteers: 5 };
    must(await takeStep(db, otherOfficer, other, 1, { action: 'submit', figures }, lastOfOctober));

    const accepted = await metricTotals(db, agencyId, 2026);
    expect(accepted.map(({ key, unit, total }) => [key, unit, total])).toEqual([
      ['consultations', '人', 12],
      ['volunteers', '人', 30],
    ]);
    expect(accepted[0]?.months).toEqual([...Array(9).fill(null), 12, null, null]);
    expect(accepted[0]?.sections).toMatchObject([{ sectionId: given.sectionId, total: 12 }]);
    expect((await metricTotals(db, agencyId, 2026, 'handedIn')).map(({ total }) => total)).toEqual([112, 35]);
    expect((await metricTotals(db, agencyId, 2025)).map(({ total }) => total)).toEqual([null, null]);
  });

  it('keep one that went out of use while it holds a figure', async () => {
    const { agencyId } = await givenReturn(db, 'accepted');
    await db.metricDefinition.updateMany({ where: { agencyId }, data: { isActive: false } });
    expect((await metricTotals(db, agencyId, 2026)).map(({ key }) => key)).toEqual(['consultations', 'volunteers']);
    expect(await metricTotals(db, agencyId, 2025)).toEqual([]);
  });
});
