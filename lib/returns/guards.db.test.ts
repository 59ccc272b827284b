import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { givenReturn } from '../../test/given-returns';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

// What the database holds whatever the code does (migration 0006).
describe('a closed month in the database', () => {
  it('does not change its facts', async () => {
    const { id } = await givenReturn(db, 'accepted');
    await expect(db.monthlyReturn.update({ where: { id }, data: { isZero: true } })).rejects.toThrow('is closed');
    const other = { state: 'submitted', acceptedBy: null, acceptedAt: null };
    await expect(db.monthlyReturn.update({ where: { id }, data: other })).rejects.toThrow('is closed');
  });

  it('does not open without a reason', async () => {
    const { id } = await givenReturn(db, 'accepted');
    const opened = { state: 'open', submittedBy: null, acceptedBy: null, reason: ' ' };
    await expect(db.monthlyReturn.update({ where: { id }, data: opened })).rejects.toThrow('is closed');
    await db.monthlyReturn.update({ where: { id }, data: { ...opened, reason: '漏报' } });
  });

  it('keeps its figures, as one that is handed in does', async () => {
    for (const state of ['submitted', 'accepted'] as const) {
      const { id, metrics } = await givenReturn(db, state);
      const definitionId = metrics.consultations ?? '';
      await expect(db.metricValue.updateMany({ where: { returnId: id }, data: { value: 99 } })).rejects.toThrow('open');
      await expect(db.metricValue.deleteMany({ where: { returnId: id } })).rejects.toThrow('open');
      const row = { returnId: id, definitionId, value: 1 };
      await expect(db.metricValue.createMany({ data: [row] })).rejects.toThrow('open');
    }
  });

  it('is not deleted, and does not move to another month or section', async () => {
    const { id } = await givenReturn(db);
    await expect(db.monthlyReturn.update({ where: { id }, data: { month: 9 } })).rejects.toThrow('stays where it is');
    await expect(db.monthlyReturn.deleteMany({ where: { id } })).rejects.toThrow();
  });
});
