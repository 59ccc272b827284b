import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import type { PlainDate } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { emptyText, type RichText } from '../../documents/rich-text';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { storedDayOrNull } from '../days';
import {
  type AssigningRefusal,
  type AssignmentRequest,
  type AssignmentStepRefusal,
  decideAssigning,
  decideAssignmentStep,
  decideOpinion,
  type OpinionRefusal,
} from '../decide/assignments';
import { openApplicant } from '../queries/applicant';
import { findAssignment, findStanding } from '../queries/heads';
import type { ApplicationHead, AssignmentHead, AssignmentState, Outcome, SectionOpinion } from '../types';
import { subjectOf } from '../vault-places';
import type { AssignmentAction } from '../workflow';
import { masked, swap } from './ledger';
import { lockApplication } from './standing';

type Stale = { readonly code: 'changedMeanwhile' };

export interface AssigningInput {
  readonly applicationId: string;
  readonly seenVersion: number;
  readonly sectionId: string;
  /** What the section is asked; whatever in it names the applicant is masked. */
  readonly ask: string;
  readonly dueOn: PlainDate | null;
}

/** Gives an application to a section, which from then on sees it. @returns the assignment's id */
export async function assignApplication(
  db: Database,
  actor: Actor,
  { applicationId, seenVersion, sectionId, ask, dueOn }: AssigningInput,
  at: Date,
): Promise<Result<string, AssigningRefusal | Stale>> {
  return inTransaction(db, async (tx): Promise<Result<string, AssigningRefusal | Stale>> => {
    const head = await lockApplication(tx, actor.agencyId, applicationId);
    if (!head) return fail({ code: 'notFound' });
    const decision = decideAssigning(head, actor, await assigningFacts(tx, head, sectionId));
    if (!decision.ok) return decision;
    if (!(await swap(tx, head.id, seenVersion, { sectionId }))) return fail({ code: 'changedMeanwhile' });

    await tx.applicationStanding.update({ where: { applicationId }, data: { sectionId } });
    const { agencyId } = head;
    const id = randomUUID();
    const clearAsk = masked(ask, await openApplicant(tx, agencyId, head.id)).trim();
    const asked = { ask: clearAsk, dueOn: storedDayOrNull(dueOn), opinion: asJson(emptyText) };
    const made = { assignedBy: actor.userId, assignedAt: at };
    await tx.assignment.create({ data: { id, agencyId, applicationId, sectionId, ...asked, ...made } });
    const fact = { subject: subjectOf(head.id), action: 'applicationAssigned', detail: { sectionId, dueOn } };
    await appendAudit(tx, actor, fact, at);
    return ok(id);
  });
}

async function assigningFacts(tx: Transaction, { id, agencyId }: ApplicationHead, sectionId: string) {
  const section = await tx.section.findFirst({ where: { id: sectionId, agencyId, isActive: true } });
  const openAssignments = await tx.assignment.count({
    where: { applicationId: id, state: { in: ['withSection', 'handedBack'] } },
  });
  return { sectionExists: section !== null, openAssignments, state: (await findStanding(tx, id)).state };
}

export interface OpinionInput extends SectionOpinion {
  readonly assignmentId: string;
  readonly seenVersion: number;
}

/** Keeps what the section has written so far. @returns the assignment's new version */
export async function saveOpinion(
  db: Database,
  actor: Actor,
  { assignmentId, seenVersion, ...opinion }: OpinionInput,
  at: Date,
): Promise<Result<number, OpinionRefusal | Stale>> {
  return inTransaction(db, async (tx): Promise<Result<number, OpinionRefusal | Stale>> => {
    const assignment = await findAssignment(tx, actor.agencyId, assignmentId);
    if (!assignment) return fail({ code: 'notFound' });
    const decision = decideOpinion(assignment, actor);
    if (!decision.ok) return decision;
    const written = { ...opinion, opinion: asJson(opinion.opinion), lastEditedBy: actor.userId };
    if (!(await swapAssignment(tx, assignmentId, seenVersion, written))) return fail({ code: 'changedMeanwhile' });
    const { applicationId } = assignment;
    await appendAudit(
      tx,
      actor,
      { subject: subjectOf(applicationId), action: 'opinionSaved', detail: { assignmentId } },
      at,
    );
    return ok(seenVersion + 1);
  });
}

const assignmentAuditActions: Readonly<Record<AssignmentAction, string>> = {
  handBack: 'assignmentHandedBack',
  return: 'assignmentReturned',
  take: 'assignmentTaken',
  revoke: 'assignmentRevoked',
};

export interface AssignmentStepInput extends AssignmentRequest {
  readonly assignmentId: string;
  readonly seenVersion: number;
}

/** Takes one step of an assignment. One that is revoked takes the application out of the section's sight. */
export async function takeAssignmentStep(
  db: Database,
  actor: Actor,
  { assignmentId, seenVersion, action, reason }: AssignmentStepInput,
  at: Date,
): Promise<Result<AssignmentState, AssignmentStepRefusal | Stale>> {
  return inTransaction(db, async (tx): Promise<Result<AssignmentState, AssignmentStepRefusal | Stale>> => {
    const found = await lockAssignment(tx, actor, assignmentId);
    if (!found) return fail({ code: 'notFound' });
    const { assignment, head } = found;
    const why = reason && masked(reason, await openApplicant(tx, head.agencyId, head.id)).trim();
    const decision = decideAssignmentStep(
      assignment,
      actor,
      { action, reason: why },
      await opinionOf(tx, assignmentId),
    );
    if (!decision.ok) return decision;
    const change = { ...decision.value, ...(action === 'handBack' && { handedBackAt: at }) };
    if (!(await swapAssignment(tx, assignmentId, seenVersion, change))) return fail({ code: 'changedMeanwhile' });

    if (action === 'revoke') await takeFromSection(tx, head);
    const { state } = decision.value;
    await appendAudit(
      tx,
      actor,
      {
        subject: subjectOf(head.id),
        action: assignmentAuditActions[action],
        from: assignment.state,
        to: state,
        reason: why || undefined,
        detail: { assignmentId, sectionId: assignment.sectionId },
      },
      at,
    );
    return ok(state);
  });
}

/** The application's lock first, as every writer takes it. */
async function lockAssignment(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ readonly assignment: AssignmentHead; readonly head: ApplicationHead } | null> {
  const known = await findAssignment(tx, actor.agencyId, id);
  const head = known && (await lockApplication(tx, actor.agencyId, known.applicationId));
  const assignment = head && (await findAssignment(tx, actor.agencyId, id));
  return assignment && { assignment, head };
}

async function opinionOf(tx: Transaction, id: string): Promise<SectionOpinion> {
  const row = await tx.assignment.findUniqueOrThrow({
    where: { id },
    select: { opinion: true, proposedOutcome: true, search: true },
  });
  return {
    opinion: row.opinion as unknown as RichText,
    proposedOutcome: row.proposedOutcome as Outcome | null,
    search: row.search,
  };
}

async function takeFromSection(tx: Transaction, { id, version }: ApplicationHead): Promise<void> {
  await swap(tx, id, version, { sectionId: null });
  await tx.applicationStanding.update({ where: { applicationId: id }, data: { sectionId: null } });
}

async function swapAssignment(tx: Transaction, id: string, seenVersion: number, change: object): Promise<boolean> {
  const { count } = await tx.assignment.updateMany({
    where: { id, version: seenVersion },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}
