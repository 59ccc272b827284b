import { afterAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../../test/database';
import { givenAgency, givenPerson, givenReport, morning, must } from '../../../test/given';
import { listProblemAnswers } from '../queries/writing';
import { answerProblem } from './problems';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const answer = (reportId: string) => ({ reportId, problem: '培训不足', answer: '举办培训3期', isDismissed: false });

it('keeps one answer for each problem, the last that was given, and says who gave it', async () => {
  const { id, office, head } = await givenReport(db);
  must(await answerProblem(db, office, answer(id), morning));
  must(await answerProblem(db, head, { ...answer(id), answer: '', isDismissed: true }, morning));
  must(await answerProblem(db, office, { ...answer(id), problem: '内容不全面' }, morning));
  const answers = await listProblemAnswers(db, id);
  expect(answers).toHaveLength(2);
  expect(answers).toContainEqual({ problem: '培训不足', answer: '', isDismissed: true });
  const kept = await db.auditEntry.count({ where: { subject: `report:${id}`, action: 'answerProblem' } });
  expect(kept).toBe(3);
});

it('is for the office alone, and for its own report', async () => {
  const { id, agencyId } = await givenReport(db);
  const leader = await givenPerson(db, agencyId, ['leader']);
  const other = await givenPerson(db, (await givenAgency(db)).agencyId, ['office_staff']);
  expect(await answerProblem(db, leader, answer(id), morning)).toEqual({ ok: false, failure: { code: 'forbidden' } });
  expect(await answerProblem(db, other, answer(id), morning)).toEqual({ ok: false, failure: { code: 'notFound' } });
  expect(await listProblemAnswers(db, id)).toEqual([]);
});

it('does not take what says nothing, whoever writes', async () => {
  const { id, office } = await givenReport(db);
  await expect(answerProblem(db, office, { ...answer(id), answer: ' ' }, morning)).rejects.toThrow();
});
