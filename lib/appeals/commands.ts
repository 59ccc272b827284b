import type { Actor } from '../access/roles';
import { type AuditFact, appendAudit } from '../audit/append';
import { type PlainDate, today } from '../clock';
import { type Database, inTransaction, type Transaction } from '../db';
import { fail, ok, type Result } from '../result';
import {
  type AppealDraft,
  type AppealRefusal,
  type Conclusion,
  decideAnswer,
  decideClosing,
  decideDraft,
  decideLessons,
  decideReopening,
} from './decide';
import type { AppealFailure } from './labels';
import { findAppeal, findContestedReply } from './queries';
import type { Appeal } from './types';

const asDate = (day: PlainDate) => new Date(`${day}T00:00:00Z`);
const subjectOf = (id: string) => `appeal:${id}`;

/** As it is written down: the application by its number, which is empty where no reply of ours is contested. */
export interface AppealInput extends Omit<AppealDraft, 'applicationId' | 'letterId'> {
  readonly applicationNumber: string;
}

interface SeenAppeal {
  readonly appealId: string;
  readonly seenVersion: number;
}

/** Registers the copy of a request for reconsideration or of a complaint. @returns the appeal's id */
export async function registerAppeal(
  db: Database,
  actor: Actor,
  input: AppealInput,
  at: Date,
): Promise<Result<string, AppealFailure>> {
  return inTransaction(db, async (tx): Promise<Result<string, AppealFailure>> => {
    const draft = await decidedDraft(tx, actor, 'register', input, at);
    if (!draft.ok) return draft;
    const { id } = await tx.appeal.create({
      data: {
        ...columnsOf(draft.value),
        agencyId: actor.agencyId,
        registeredBy: actor.userId,
        registeredAt: at,
        lastEditedBy: actor.userId,
      },
      select: { id: true },
    });
    const { kind, receivedOn } = draft.value;
    await appendAudit(
      tx,
      actor,
      { subject: subjectOf(id), action: 'appealRegistered', detail: { kind, receivedOn } },
      at,
    );
    return ok(id);
  });
}

/** Mends what was registered. */
export async function editAppeal(
  db: Database,
  actor: Actor,
  { appealId, seenVersion, ...input }: AppealInput & SeenAppeal,
  at: Date,
): Promise<Result<null, AppealFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, AppealFailure>> => {
    const appeal = await findAppeal(tx, actor.agencyId, appealId);
    if (!appeal) return fail({ code: 'notFound' });
    if (appeal.closedOn !== null) return fail({ code: 'alreadyClosed' });
    const draft = await decidedDraft(tx, actor, 'edit', input, at);
    if (!draft.ok) return draft;
    if (appeal.answeredOn !== null && appeal.answeredOn < draft.value.receivedOn) {
      return fail({ code: 'answeredBeforeReceived' });
    }
    const { kind, receivedOn, caseNumber } = draft.value;
    const before = { kind: appeal.kind, receivedOn: appeal.receivedOn, caseNumber: appeal.caseNumber };
    const detail = { before, after: { kind, receivedOn, caseNumber } };
    return swap(tx, actor, appeal, seenVersion, columnsOf(draft.value), { action: 'appealEdited', detail }, at);
  });
}

/** Records that the agency's answer (答复、答辩) went out. */
export async function recordAnswer(
  db: Database,
  actor: Actor,
  { appealId, seenVersion, answeredOn }: SeenAppeal & { readonly answeredOn: PlainDate },
  at: Date,
): Promise<Result<null, AppealFailure>> {
  return change(db, actor, { appealId, seenVersion }, at, (appeal) => ({
    decision: decideAnswer(appeal, actor, answeredOn, today(at)),
    data: { answeredOn: asDate(answeredOn) },
    fact: { action: 'appealAnswered', detail: { answeredOn } },
  }));
}

/** Records how it ended. */
export async function closeAppeal(
  db: Database,
  actor: Actor,
  { appealId, seenVersion, ...conclusion }: SeenAppeal & Conclusion,
  at: Date,
): Promise<Result<null, AppealFailure>> {
  const { closedOn, result } = conclusion;
  return change(db, actor, { appealId, seenVersion }, at, (appeal) => ({
    decision: decideClosing(appeal, actor, conclusion, today(at)),
    data: { ...conclusion, closedOn: asDate(closedOn) },
    fact: { action: 'appealClosed', detail: { closedOn, result } },
  }));
}

/** Takes a result back that was entered wrongly. */
export async function reopenAppeal(
  db: Database,
  actor: Actor,
  { appealId, seenVersion, reason }: SeenAppeal & { readonly reason: string },
  at: Date,
): Promise<Result<null, AppealFailure>> {
  return change(db, actor, { appealId, seenVersion }, at, (appeal) => ({
    decision: decideReopening(appeal, actor, reason),
    data: { closedOn: null, result: null },
    fact: { action: 'appealReopened', reason, detail: { closedOn: appeal.closedOn, result: appeal.result } },
  }));
}

/** Writes down what the next reply should do better; also after the end. */
export async function writeLessons(
  db: Database,
  actor: Actor,
  { appealId, seenVersion, lessons }: SeenAppeal & { readonly lessons: string },
  at: Date,
): Promise<Result<null, AppealFailure>> {
  return change(db, actor, { appealId, seenVersion }, at, (appeal) => ({
    decision: decideLessons(appeal, actor),
    data: { lessons },
    fact: { action: 'appealLessonsWritten' },
  }));
}

interface Change {
  readonly decision: Result<null, AppealRefusal>;
  readonly data: Record<string, unknown>;
  readonly fact: Omit<AuditFact, 'subject'>;
}

async function change(
  db: Database,
  actor: Actor,
  { appealId, seenVersion }: SeenAppeal,
  at: Date,
  decide: (appeal: Appeal) => Change,
): Promise<Result<null, AppealFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, AppealFailure>> => {
    const appeal = await findAppeal(tx, actor.agencyId, appealId);
    if (!appeal) return fail({ code: 'notFound' });
    const { decision, data, fact } = decide(appeal);
    return decision.ok ? swap(tx, actor, appeal, seenVersion, data, fact, at) : decision;
  });
}

/** Writes on the version that was seen; nothing where somebody was faster. */
async function swap(
  tx: Transaction,
  actor: Actor,
  { id }: Appeal,
  seenVersion: number,
  data: Record<string, unknown>,
  fact: Omit<AuditFact, 'subject'>,
  at: Date,
): Promise<Result<null, AppealFailure>> {
  const { count } = await tx.appeal.updateMany({
    where: { id, version: seenVersion },
    data: { ...data, lastEditedBy: actor.userId, version: { increment: 1 } },
  });
  if (count === 0) return fail({ code: 'changedMeanwhile' });
  await appendAudit(tx, actor, { ...fact, subject: subjectOf(id) }, at);
  return ok(null);
}

/** Finds what the input names, and asks whether it may stand. */
async function decidedDraft(
  tx: Transaction,
  actor: Actor,
  act: 'register' | 'edit',
  { applicationNumber, ...input }: AppealInput,
  at: Date,
): Promise<Result<AppealDraft, AppealFailure>> {
  const reply = applicationNumber ? await findContestedReply(tx, actor.agencyId, applicationNumber) : undefined;
  if (reply === 'unknown') return fail({ code: 'applicationUnknown' });
  if (reply === null) return fail({ code: 'replyUnknown' });
  const preceding = input.precededById ? await findAppeal(tx, actor.agencyId, input.precededById) : null;
  const draft = { ...input, applicationId: reply?.applicationId ?? null, letterId: reply?.letterId ?? null };
  const facts = { today: today(at), preceding, repliedOn: reply?.repliedOn ?? null };
  const decision = decideDraft(actor, act, draft, facts);
  return decision.ok ? ok(draft) : decision;
}

function columnsOf({ receivedOn, ...draft }: AppealDraft) {
  return { ...draft, receivedOn: asDate(receivedOn) };
}
