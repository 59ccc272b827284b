import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { gatherEvidence } from '../../figures/queries/evidence';
import type { FigureEvidence } from '../../figures/types';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { findingKey } from '../../statistics/rules';
import { openErrorsOf } from '../content';
import { decideStep, type StepChange, type StepFacts, type StepRefusal, type StepRequest } from '../decide/steps';
import { contentDigest } from '../digest';
import { findContent, findReportNow } from '../queries/content';
import { findReportHead, findStanding } from '../queries/heads';
import type { ReportHead, ReportState } from '../types';
import type { ReportAction } from '../workflow';
import { writeSeen } from './seen';

export type StepFailure = StepRefusal | { readonly code: 'changedMeanwhile' };

/** Every step but publication, which brings the edition's files with it (`publishReport`). */
export type PlainStep = StepRequest & { readonly action: Exclude<StepRequest['action'], 'publish'> };

/**
 * Takes one step of a report's workflow, all or nothing.
 * @param seenVersion the version the person had on screen; another one means that somebody was faster
 */
export async function takeStep(
  db: Database,
  actor: Actor,
  reportId: string,
  seenVersion: number,
  request: PlainStep,
  at: Date,
): Promise<Result<ReportState, StepFailure>> {
  return inTransaction(db, async (tx): Promise<Result<ReportState, StepFailure>> => {
    const report = await findReportHead(tx, actor.agencyId, reportId);
    if (!report) return fail({ code: 'notFound' });

    // Facts a decision rests on are read here, never taken from the caller.
    const decision = decideStep(report, actor, request, await findStepFacts(tx, report));
    if (!decision.ok) return decision;
    if (!(await swapState(tx, report.id, seenVersion, decision.value, at))) return fail({ code: 'changedMeanwhile' });

    await effects[request.action]?.(tx, actor, report, at, request.reason?.trim() ?? '');
    await appendAudit(
      tx,
      actor,
      {
        subject: `report:${report.id}`,
        action: request.action,
        from: report.state,
        to: decision.value.state,
        reason: request.reason,
      },
      at,
    );
    return ok(decision.value.state);
  });
}

type Effect = (tx: Transaction, actor: Actor, report: ReportHead, at: Date, reason: string) => Promise<void>;

/** What a step writes beside the report's own row. */
const effects: Readonly<Partial<Record<ReportAction, Effect>>> = {
  submit: freezeRevision,
  // Whoever judged it has seen it: their next diff starts here.
  review: markNewestSeen,
  approve: markNewestSeen,
  return: markNewestSeen,
  withdraw: takeFromPublic,
};

async function markNewestSeen(tx: Transaction, actor: Actor, report: ReportHead, at: Date): Promise<void> {
  const reportId = report.id;
  const newest = await tx.revision.findFirst({
    where: { reportId },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  if (newest) await writeSeen(tx, actor, newest.id, at);
}

/** What a step rests on, read in the same transaction. */
export async function findStepFacts(tx: Transaction, report: ReportHead): Promise<StepFacts> {
  const content = report.state === 'draft' ? await findContent(tx, report) : null;
  const blocksOut = await tx.block.count({ where: { reportId: report.id, holder: { not: 'office' } } });
  const standing = await findStanding(tx, report.id);
  return { openErrors: content ? openErrorsOf(content).map(findingKey) : [], blocksOut, ...standing };
}

/** Writes the step if the report is still as it was seen. */
export async function swapState(
  tx: Transaction,
  reportId: string,
  seenVersion: number,
  change: StepChange,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.report.updateMany({
    where: { id: reportId, version: seenVersion },
    data: { ...change, updatedAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Keeps what was submitted, and what its figures were counted from: what is signed and published can be proved by the
 * records of this moment. Read after the swap, whose row lock lets no late edit in.
 */
async function freezeRevision(tx: Transaction, actor: Actor, report: ReportHead, at: Date): Promise<void> {
  const { content, evidence } = await readWhole(tx, report);
  const last = await tx.revision.aggregate({ where: { reportId: report.id }, _max: { number: true } });
  const { id } = await tx.revision.create({
    data: {
      reportId: report.id,
      number: (last._max.number ?? 0) + 1,
      content: asJson(content),
      digest: contentDigest(content),
      submittedBy: actor.userId,
      submittedAt: at,
    },
    select: { id: true },
  });
  await tx.figureEvidence.createMany({
    data: evidence.map((figure) => ({ ...figure, ids: [...figure.ids], revisionId: id })),
  });
}

const readings = 3;

/** Content with its evidence. Somebody may register a record between the two: then both are read again. */
async function readWhole(tx: Transaction, report: ReportHead) {
  for (let reading = 1; reading <= readings; reading += 1) {
    const { content, origins, read } = await findReportNow(tx, report);
    const evidence = await gatherEvidence(tx, report, origins, read);
    if (evidence.every(isWhole)) return { content, evidence };
  }
  throw new Error(`report ${report.id}: its figures changed while they were read`);
}

/** A count has as many records as it says. */
function isWhole({ kind, value, ids }: FigureEvidence): boolean {
  return kind !== 'counted' || value === ids.length;
}

async function takeFromPublic(
  tx: Transaction,
  actor: Actor,
  report: ReportHead,
  at: Date,
  reason: string,
): Promise<void> {
  const { editions } = await findStanding(tx, report.id);
  await tx.withdrawal.create({
    data: {
      agencyId: report.agencyId,
      reportId: report.id,
      year: report.year,
      editionNumber: editions,
      reason,
      withdrawnBy: actor.userId,
      withdrawnAt: at,
    },
  });
}
