import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenPerson, must } from '../../../test/given';
import { givenCountedItem, givenReturn, lastOfOctober } from '../../../test/given-returns';
import { saveFigures, takeStep } from './steps';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const figures = { consultations: 12, volunteers: 30 };
const find = (id: string) => db.monthlyReturn.findUniqueOrThrow({ where: { id } });
const valuesOf = async (returnId: string) => {
  const rows = await db.metricValue.findMany({ where: { returnId }, include: { definition: true } });
  return Object.fromEntries(rows.map(({ definition, value }) => [definition.key, value]));
};
const auditOf = (id: string, action: string) =>
  db.auditEntry.count({ where: { subject: `monthlyReturn:${id}`, action } });

describe('handing in a month (报送)', () => {
  it('lets one of fifty clicks at once win, and writes one line of audit', async () => {
    const { id, officer, version } = await givenReturn(db);
    const click = (_: unknown, n: number) =>
      takeStep(
        db,
        officer,
        id,
        version,
        { action: 'submit', figures: { ...figures, consultations: n } },
        lastOfOctober,
      );

    const results = await Promise.all(Array.from({ length: 50 }, click));

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = results.findIndex(({ ok }) => ok);
    expect(await valuesOf(id)).toEqual({ consultations: winner, volunteers: 30 });
    expect(await find(id)).toMatchObject({ state: 'submitted', submittedBy: officer.userId, version: version + 1 });
    expect(await auditOf(id, 'returnSubmitted')).toBe(1);
  });

  it('leaves nothing behind when a figure is missing', async () => {
    const { id, officer, version } = await givenReturn(db);
    const request = { action: 'submit', figures: { consultations: 12, volunteers: null } } as const;
    expect(await takeStep(db, officer, id, version, request, lastOfOctober)).toEqual({
      ok: false,
      failure: { code: 'metricsMissing', keys: ['volunteers'] },
    });
    expect(await valuesOf(id)).toEqual({});
    expect(await find(id)).toMatchObject({ state: 'open', version });
  });

  it('is not done for a month that has not begun, even if it was opened somehow', async () => {
    const { id, officer, version } = await givenReturn(db);
    const september = new Date('2026-09-30T23:59:00+08:00');
    expect(await takeStep(db, officer, id, version, { action: 'submit', figures }, september)).toMatchObject({
      failure: { code: 'monthNotBegun' },
    });
  });

  it('of a stale page is told so', async () => {
    const { id, officer, version } = await givenReturn(db);
    must(await saveFigures(db, officer, id, version, { consultations: 1, volunteers: null }, lastOfOctober));
    expect(await takeStep(db, officer, id, version, { action: 'submit', figures }, lastOfOctober)).toEqual({
      ok: false,
      failure: { code: 'changedMeanwhile' },
    });
    expect(await valuesOf(id)).toEqual({ consultations: 1 });
  });

  it('does not exist for another section or agency', async () => {
    const { id, otherOfficer, version } = await givenReturn(db);
    const { officer } = await givenReturn(db);
    for (const stranger of [otherOfficer, officer]) {
      expect(await takeStep(db, stranger, id, version, { action: 'submit', figures }, lastOfOctober)).toEqual({
        ok: false,
        failure: { code: 'notFound' },
      });
    }
  });
});

describe('a zero return (零报送)', () => {
  it('sets every figure to zero and hands in, in one step', async () => {
    const { id, officer, version } = await givenReturn(db);
    must(await takeStep(db, officer, id, version, { action: 'declareZero' }, lastOfOctober));
    expect(await find(id)).toMatchObject({ state: 'submitted', isZero: true });
    expect(await valuesOf(id)).toEqual({ consultations: 0, volunteers: 0 });
    expect(await auditOf(id, 'returnZeroDeclared')).toBe(1);
  });

  it('is refused when an item was published or handed in during the month', async () => {
    for (const item of [{}, { state: 'submitted', publishedAt: null }]) {
      const given = await givenReturn(db);
      await givenCountedItem(db, given, item);
      const result = await takeStep(
        db,
        given.officer,
        given.id,
        given.version,
        { action: 'declareZero' },
        lastOfOctober,
      );
      expect(result).toEqual({ ok: false, failure: { code: 'somethingToReport' } });
    }
  });

  it('is refused when a figure is more than zero', async () => {
    const { id, officer, version } = await givenReturn(db);
    const saved = must(
      await saveFigures(db, officer, id, version, { consultations: 1, volunteers: null }, lastOfOctober),
    );
    expect(await takeStep(db, officer, id, saved, { action: 'declareZero' }, lastOfOctober)).toMatchObject({
      failure: { code: 'somethingToReport' },
    });
  });
});

describe('accepting (采用)', () => {
  it('lets one of twenty people of the office win', async () => {
    const { id, agencyId, version } = await givenReturn(db, 'submitted');
    const staff = await Promise.all(Array.from({ length: 20 }, () => givenPerson(db, agencyId, ['office_staff'])));
    const results = await Promise.all(
      staff.map((one) => takeStep(db, one, id, version, { action: 'accept' }, lastOfOctober)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await find(id)).toMatchObject({ state: 'accepted', acceptedAt: lastOfOctober });
  });

  it('is not done by who handed it in, nor by the database', async () => {
    const given = await givenReturn(db);
    const { id, office, version } = given;
    must(await takeStep(db, office, id, version, { action: 'submit', figures }, lastOfOctober));
    expect(await takeStep(db, office, id, version + 1, { action: 'accept' }, lastOfOctober)).toEqual({
      ok: false,
      failure: { code: 'ownWork' },
    });
    const own = { state: 'accepted', acceptedBy: office.userId };
    await expect(db.monthlyReturn.update({ where: { id }, data: own })).rejects.toThrow('monthly_return_four_eyes');
  });
});

describe('a month that comes back', () => {
  it('keeps its figures and the reason, and forgets who handed it in', async () => {
    const { id, office, version } = await givenReturn(db, 'submitted');
    must(await takeStep(db, office, id, version, { action: 'return', reason: '咨询人次与台账不符' }, lastOfOctober));
    expect(await find(id)).toMatchObject({
      state: 'open',
      reason: '咨询人次与台账不符',
      submittedBy: null,
      submittedAt: null,
    });
    expect(await valuesOf(id)).toEqual(figures);
  });
});

describe('a closed month', () => {
  it('changes by no command but a reopening with a reason', async () => {
    const { id, officer, office, version } = await givenReturn(db, 'accepted');
    const refused = [
      await saveFigures(db, officer, id, version, figures, lastOfOctober),
      await takeStep(db, officer, id, version, { action: 'submit', figures }, lastOfOctober),
      await takeStep(db, officer, id, version, { action: 'declareZero' }, lastOfOctober),
      await takeStep(db, office, id, version, { action: 'return', reason: '漏报' }, lastOfOctober),
      await takeStep(db, office, id, version, { action: 'reopen' }, lastOfOctober),
    ];
    expect(refused.map((result) => !result.ok && result.failure.code)).toEqual([
      'wrongState',
      'wrongState',
      'wrongState',
      'wrongState',
      'reasonMissing',
    ]);
    must(await takeStep(db, office, id, version, { action: 'reopen', reason: '漏报一次活动' }, lastOfOctober));
    expect(await find(id)).toMatchObject({ state: 'open', reason: '漏报一次活动', acceptedBy: null, acceptedAt: null });
  });
});
