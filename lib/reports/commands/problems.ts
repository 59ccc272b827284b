import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { decideEdit, type EditRefusal } from '../decide/edits';
import type { ProblemAnswer } from '../writing/types';
import { lockReport, markEdited } from './locks';

/** Says what became of a problem of last year, or that nothing is to be said of it. */
export async function answerProblem(
  db: Database,
  actor: Actor,
  { reportId, problem, answer, isDismissed }: ProblemAnswer & { readonly reportId: string },
  at: Date,
): Promise<Result<null, EditRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, EditRefusal>> => {
    const report = await lockReport(tx, actor, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideEdit(report, actor);
    if (!decision.ok) return decision;

    const given = { answer, isDismissed, answeredBy: actor.userId, answeredAt: at };
    await tx.problemAnswer.upsert({
      where: { reportId_problem: { reportId, problem } },
      create: { reportId, problem, ...given },
      update: given,
    });
    await markEdited(tx, actor, reportId, at);
    const detail = { problem, isDismissed };
    await appendAudit(tx, actor, { subject: `report:${reportId}`, action: 'answerProblem', detail }, at);
    return ok(null);
  });
}
