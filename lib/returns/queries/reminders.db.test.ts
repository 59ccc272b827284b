import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenReturn } from '../../../test/given-returns';
import { findReminders } from './reminders';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

describe('what waits for a person about monthly returns', () => {
  it('is theirs by role and section', async () => {
    const { agencyId, officer, otherOfficer, office, leader } = await givenReturn(db, 'submitted');
    await db.agency.update({ where: { id: agencyId }, data: { createdAt: new Date('2026-10-02T09:00:00+08:00') } });
    const told = async (actor: typeof officer) =>
      (await findReminders(db, actor, '2026-11-06')).reminders.map(({ kind, month }) => [kind, month]);
    expect(await told(officer)).toEqual([]);
    expect(await told(otherOfficer)).toEqual([['late', 10]]);
    expect(await told(office)).toEqual([
      ['toAccept', 10],
      ['missing', 10],
    ]);
    expect(await told(leader)).toEqual([]);
  });
});
