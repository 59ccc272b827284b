import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { givenAgency, givenPerson } from '../../test/given';
import { enterYear } from './commands';
import { stateCouncilNotices } from './notices';
import { listEnteredYears, loadCalendar } from './queries';
import { deadlineOf } from './terms';
import type { YearDraft } from './types';

const db = openTestDatabase();
// The calendar is the country's and no agency's: each test begins without entries, and leaves none to other files.
beforeEach(() => db.calendarYear.deleteMany());
afterAll(async () => {
  await db.calendarYear.deleteMany();
  await db.$disconnect();
});

const at = new Date('2026-11-05T09:00:00+08:00');
const draft: YearDraft = {
  year: 2027,
  source: '通知',
  weekdaysOff: ['2027-01-01', '2027-02-08'],
  weekendsWorked: ['2027-02-20'],
  reason: '',
};

async function given() {
  const agency = await givenAgency(db);
  return { ...agency, admin: await givenPerson(db, agency.agencyId, ['administrator']) };
}

const trailOf = (agencyId: string) => db.auditEntry.findMany({ where: { agencyId }, orderBy: { number: 'asc' } });

describe('entering a year’s notice', () => {
  it('ends the terms that were provisional', async () => {
    const { admin } = await given();
    expect(deadlineOf('reply', '2026-12-10', await loadCalendar(db)).provisional).toBe(true);
    expect(await enterYear(db, admin, 0, draft, at)).toEqual({ ok: true, value: 1 });
    // 15 working days to 31 December, then 4 to 8 January.
    expect(deadlineOf('reply', '2026-12-10', await loadCalendar(db)).deadline).toBe('2027-01-08');
  });

  it('keeps the days as they were, in any zone', async () => {
    const { admin } = await given();
    await enterYear(db, admin, 0, draft, at);
    const { reason: _, ...lists } = draft;
    expect(await listEnteredYears(db)).toEqual([{ ...lists, version: 1, enteredAt: at, enteredByName: admin.name }]);
    const [row] = await db.$queryRaw<{ days: string }[]>`SELECT weekdays_off::text AS days FROM calendar_year`;
    expect(row?.days).toBe('{2027-01-01,2027-02-08}');
  });

  it('lets one of ten win and writes one line of trail', async () => {
    const { admin, agencyId } = await given();
    const results = await Promise.all(Array.from({ length: 10 }, () => enterYear(db, admin, 0, draft, at)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.failure.code === 'changedMeanwhile')).toHaveLength(9);
    const trail = await trailOf(agencyId);
    expect(trail.map(({ action, subject }) => [action, subject])).toEqual([
      ['calendarYearEntered', 'calendarYear:2027'],
    ]);
  });

  it('is not for who only works in the office', async () => {
    const { head } = await given();
    expect(await enterYear(db, head, 0, draft, at)).toEqual({ ok: false, failure: { code: 'forbidden' } });
    expect(await listEnteredYears(db)).toEqual([]);
  });
});

describe('correcting a year', () => {
  const corrected = { ...draft, weekendsWorked: ['2027-02-21'], reason: '国务院调整' };

  it('lets one of ten win, and keeps reason and both notices in the trail', async () => {
    const { admin, agencyId } = await given();
    await enterYear(db, admin, 0, draft, at);
    const results = await Promise.all(Array.from({ length: 10 }, () => enterYear(db, admin, 1, corrected, at)));
    expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }]);
    expect(await trailOf(agencyId)).toMatchObject([
      { action: 'calendarYearEntered' },
      {
        action: 'calendarYearCorrected',
        reason: '国务院调整',
        detail: { before: { weekendsWorked: ['2027-02-20'] }, after: { weekendsWorked: ['2027-02-21'] } },
      },
    ]);
  });

  it('tells a stale page so, whatever else is wrong with it', async () => {
    const { admin } = await given();
    await enterYear(db, admin, 0, draft, at);
    const stale = { ok: false, failure: { code: 'changedMeanwhile' } };
    expect(await enterYear(db, admin, 0, draft, at)).toEqual(stale);
    expect(await enterYear(db, admin, 5, corrected, at)).toEqual(stale);
  });

  it('takes the place of a year of the program, with a reason alone', async () => {
    const { admin, agencyId } = await given();
    const notice = stateCouncilNotices[2026];
    if (!notice) throw new Error('2026 is missing');
    const extended = { ...notice, year: 2026, weekdaysOff: [...notice.weekdaysOff, '2026-12-31'], reason: '' };
    expect(await enterYear(db, admin, 0, extended, at)).toEqual({ ok: false, failure: { code: 'reasonMissing' } });
    expect(await enterYear(db, admin, 0, { ...extended, reason: '下一年元旦连休' }, at)).toMatchObject({ ok: true });

    const calendar = await loadCalendar(db);
    expect(calendar.weekdaysOff.has('2026-12-31')).toBe(true);
    expect(await trailOf(agencyId)).toMatchObject([{ action: 'calendarYearCorrected', reason: '下一年元旦连休' }]);
  });
});

describe('the table itself', () => {
  const row = { year: 2027, source: '通知', weekdaysOff: [] as Date[], weekendsWorked: [] as Date[], enteredAt: at };

  it.each([
    ['a Saturday off', { weekdaysOff: [new Date('2027-01-02')] }, 'calendar_year_weekdays_off'],
    ['a day of another year', { weekdaysOff: [new Date('2026-01-01')] }, 'calendar_year_weekdays_off'],
    ['a day twice', { weekdaysOff: [new Date('2027-01-01'), new Date('2027-01-01')] }, 'calendar_year_weekdays_off'],
    ['a Monday made up', { weekendsWorked: [new Date('2027-01-04')] }, 'calendar_year_weekends_worked'],
    ['no source', { source: ' ' }, 'calendar_year_has_source'],
    ['a year before the 条例', { year: 2007 }, 'calendar_year_in_reach'],
  ])('refuses %s whoever writes', async (_, wrong, constraint) => {
    const { admin } = await given();
    await expect(db.calendarYear.create({ data: { ...row, ...wrong, enteredBy: admin.userId } })).rejects.toThrow(
      constraint,
    );
  });
});
