import { afterAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { must } from '../../test/given';
import { givenApplication, lastActOn, morningOf } from '../../test/given-applications';
import { readApplicant } from './commands/identity';
import { applicationTasks } from './jobs';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const [erasing, refreshing] = applicationTasks(db);
const going = new AbortController().signal;

describe('what the clock sets off', () => {
  it('erases at night, ten years after the conclusion where the agency says nothing', async () => {
    const { id, office, applicant } = await givenApplication(db, { state: 'concluded' });
    const read = () => readApplicant(db, office, id, '核对身份', morningOf(lastActOn));
    await erasing?.run(new Date('2036-01-16T03:10:00+08:00'), going);
    await erasing?.run(new Date('2036-01-17T12:10:00+08:00'), going);
    expect(must(await read())).toEqual(applicant);
    await erasing?.run(new Date('2036-01-17T03:10:00+08:00'), going);
    expect(await read()).toMatchObject({ failure: { code: 'erased' } });
  });

  it('mends a standing that the calendar has overtaken at the first tick', async () => {
    const { id } = await givenApplication(db);
    const where = { applicationId: id };
    await db.applicationStanding.update({ where, data: { dueOn: new Date('2026-02-02') } });
    await refreshing?.run(morningOf(lastActOn), going);
    expect(await db.applicationStanding.findUnique({ where })).toMatchObject({ dueOn: new Date('2026-02-09') });
  });
});
