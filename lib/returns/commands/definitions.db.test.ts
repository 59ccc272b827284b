import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson, morning, must } from '../../../test/given';
import { definitionStamp } from '../definition-stamp';
import { listDefinitions } from '../queries/metrics';
import { changeMetric, defineMetric, moveMetric, switchMetric } from './definitions';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const draft = (key: string, label: string) => ({ key, label, unit: '次', aggregation: 'sum', help: '' }) as const;

async function givenDefinitions() {
  const { agencyId, office } = await givenAgency(db);
  const admin = await givenPerson(db, agencyId, ['administrator']);
  const calls = must(await defineMetric(db, admin, draft('calls', '咨询人次'), morning));
  const events = must(await defineMetric(db, admin, draft('events', '宣传活动'), morning));
  return { agencyId, office, admin, calls, events };
}

describe('the figures that an agency declares', () => {
  it('are kept in their order and moved in it', async () => {
    const { agencyId, admin, events } = await givenDefinitions();
    must(await moveMetric(db, admin, events, 'up', morning));
    expect((await listDefinitions(db, agencyId)).map(({ key, position }) => [key, position])).toEqual([
      ['events', 1],
      ['calls', 2],
    ]);
  });

  it('get one of twenty new ones of the same key', async () => {
    const { agencyId, admin } = await givenDefinitions();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => defineMetric(db, admin, draft('leaflets', `资料 ${n}`), morning)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.metricDefinition.count({ where: { agencyId } })).toBe(3);
  });

  it('are changed by the first of two who saw the same', async () => {
    const { agencyId, admin, calls } = await givenDefinitions();
    const [before] = await listDefinitions(db, agencyId);
    if (!before) throw new Error('no definition');
    const { key: _, ...words } = draft('calls', '现场咨询');
    must(await changeMetric(db, admin, calls, definitionStamp(before), words, morning));
    const second = await changeMetric(
      db,
      admin,
      calls,
      definitionStamp(before),
      { ...words, label: '电话咨询' },
      morning,
    );
    expect(second).toEqual({ ok: false, failure: { code: 'changedMeanwhile' } });
  });

  it('are the administrator’s, in the own agency', async () => {
    const { office, calls } = await givenDefinitions();
    const { admin: stranger } = await givenDefinitions();
    expect(await switchMetric(db, office, calls, false, morning)).toMatchObject({ failure: { code: 'forbidden' } });
    expect(await switchMetric(db, stranger, calls, false, morning)).toMatchObject({ failure: { code: 'notFound' } });
  });
});
