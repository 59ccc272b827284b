import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { type DeclaredFigures, decideFigures, type FillRefusal } from '../decide/figures';
import { decideStep, type StepChange, type StepFacts, type StepRefusal, type StepRequest } from '../decide/steps';
import { countItemsOfMonth } from '../queries/items';
import { findValues, listDefinitions } from '../queries/metrics';
import { findReturn } from '../queries/returns';
import type { MetricValues, ReturnHead, ReturnState } from '../types';
import type { ReturnAction } from '../workflow';

export type StepFailure = StepRefusal | FillRefusal | { readonly code: 'changedMeanwhile' };
export type FillFailure = FillRefusal | { readonly code: 'changedMeanwhile' };

const auditActions: Readonly<Record<ReturnAction, string>> = {
  submit: 'returnSubmitted',
  declareZero: 'returnZeroDeclared',
  accept: 'returnAccepted',
  return: 'returnReturned',
  reopen: 'returnReopened',
};

/**
 * Writes the declared figures of an open month.
 * @param seenVersion the version the person had on screen; another one means that somebody was faster
 * @returns the new version
 */
export async function saveFigures(
  db: Database,
  actor: Actor,
  returnId: string,
  seenVersion: number,
  figures: DeclaredFigures,
  at: Date,
): Promise<Result<number, FillFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, FillFailure>> => {
    const head = await lockReturn(tx, actor, returnId);
    if (!head) return fail({ code: 'notFound' });
    const definitions = await activeDefinitions(tx, head);
    const decision = decideFigures(head, actor, figures, definitions);
    if (!decision.ok) return decision;
    if (head.version !== seenVersion) return fail({ code: 'changedMeanwhile' });

    await writeValues(tx, head, definitions, decision.value);
    if (!(await swap(tx, head.id, seenVersion, {}, at))) return fail({ code: 'changedMeanwhile' });
    const fact = { subject: `monthlyReturn:${head.id}`, action: 'returnFilled', detail: { figures } };
    await appendAudit(tx, actor, fact, at);
    return ok(seenVersion + 1);
  });
}

/**
 * Takes one step of a monthly return, all or nothing; `submit` brings the figures of its form with it.
 * @param seenVersion the version the person had on screen
 */
export async function takeStep(
  db: Database,
  actor: Actor,
  returnId: string,
  seenVersion: number,
  request: StepRequest & { readonly figures?: DeclaredFigures },
  at: Date,
): Promise<Result<ReturnState, StepFailure>> {
  return inTransaction(db, async (tx): Promise<Result<ReturnState, StepFailure>> => {
    const head = await lockReturn(tx, actor, returnId);
    if (!head) return fail({ code: 'notFound' });
    const decided = await decideInFull(tx, actor, head, request, at);
    if (!decided.ok) return decided;
    if (head.version !== seenVersion) return fail({ code: 'changedMeanwhile' });

    const { change, written, facts } = decided.value;
    // Before the swap: the figures of a month that is handed in can't change any more.
    if (written) await writeValues(tx, head, facts.definitions, written);
    if (!(await swap(tx, head.id, seenVersion, datesOf(head, change, at), at)))
      return fail({ code: 'changedMeanwhile' });
    await appendAudit(tx, actor, factOf(head, request, change, written ? { ...facts, values: written } : facts), at);
    return ok(change.state);
  });
}

interface DecidedStep {
  readonly change: StepChange;
  readonly facts: StepFacts;
  /** The figures that the step writes, where it writes any. */
  readonly written: MetricValues | null;
}

/** The decision with all that it rests on: read here, never taken from the caller. */
async function decideInFull(
  tx: Transaction,
  actor: Actor,
  head: ReturnHead,
  request: StepRequest & { readonly figures?: DeclaredFigures },
  at: Date,
): Promise<Result<DecidedStep, StepFailure>> {
  const definitions = await activeDefinitions(tx, head);
  const figures = request.figures && decideFigures(head, actor, request.figures, definitions);
  if (figures && !figures.ok) return figures;
  const values = figures?.value ?? (await findValues(tx, head.id));
  const items = await countItemsOfMonth(tx, head.sectionId, head);
  const facts = { today: today(at), items, definitions, values };
  const decision = decideStep(head, actor, request, facts);
  if (!decision.ok) return decision;
  const written = request.action === 'declareZero' ? zerosOf(definitions) : (figures?.value ?? null);
  return ok({ change: decision.value, facts, written });
}

type Definitions = StepFacts['definitions'];

/** Takes the return's row lock first, as every writer does. Null where the asker may not know of it. */
async function lockReturn(tx: Transaction, actor: Actor, id: string): Promise<ReturnHead | null> {
  await tx.$queryRaw`SELECT FROM monthly_return WHERE id = ${id}::uuid AND agency_id = ${actor.agencyId}::uuid FOR UPDATE`;
  return findReturn(tx, actor.agencyId, id);
}

async function activeDefinitions(tx: Transaction, head: ReturnHead): Promise<Definitions> {
  return (await listDefinitions(tx, head.agencyId)).filter(({ isActive }) => isActive);
}

/** Replaces the figures of the definitions in use; what others hold stays. */
async function writeValues(
  tx: Transaction,
  head: ReturnHead,
  definitions: Definitions,
  values: MetricValues,
): Promise<void> {
  const ids = definitions.map(({ id }) => id);
  await tx.metricValue.deleteMany({ where: { returnId: head.id, definitionId: { in: ids } } });
  await tx.metricValue.createMany({
    data: Object.entries(values).map(([definitionId, value]) => ({ returnId: head.id, definitionId, value })),
  });
}

function zerosOf(definitions: Definitions): MetricValues {
  return Object.fromEntries(definitions.map(({ id }) => [id, 0]));
}

/** A step with its dates: handed in now, accepted now, or neither any more. */
function datesOf(head: ReturnHead, change: StepChange, at: Date) {
  return {
    ...change,
    submittedAt: change.submittedBy === null ? null : change.state === 'submitted' ? at : head.submittedAt,
    acceptedAt: change.acceptedBy === null ? null : at,
  };
}

async function swap(tx: Transaction, id: string, seenVersion: number, change: object, at: Date): Promise<boolean> {
  const { count } = await tx.monthlyReturn.updateMany({
    where: { id, version: seenVersion },
    data: { ...change, updatedAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

function factOf(head: ReturnHead, request: StepRequest, change: StepChange, facts: StepFacts) {
  const keyOf = new Map(facts.definitions.map(({ id, key }) => [id, key]));
  const figures = Object.fromEntries(Object.entries(facts.values).map(([id, value]) => [keyOf.get(id) ?? id, value]));
  return {
    subject: `monthlyReturn:${head.id}`,
    action: auditActions[request.action],
    from: head.state,
    to: change.state,
    reason: request.reason?.trim() || undefined,
    detail: { year: head.year, month: head.month, items: facts.items, figures },
  };
}
