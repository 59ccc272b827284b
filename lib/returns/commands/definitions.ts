import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import {
  type DefinitionFailure,
  decideDefinitionChange,
  decideDefinitionMove,
  decideDefinitionUse,
  decideNewDefinition,
} from '../decide/definitions';
import { definitionStamp } from '../definition-stamp';
import { listDefinitions } from '../queries/metrics';
import type { DefinitionDraft, MetricDefinition } from '../types';

/** Adds a figure to be declared, after the others. @returns its id */
export async function defineMetric(
  db: Database,
  actor: Actor,
  draft: DefinitionDraft & { readonly key: string },
  at: Date,
): Promise<Result<string, DefinitionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<string, DefinitionFailure>> => {
    const decision = decideNewDefinition(actor, draft, await lockDefinitions(tx, actor));
    if (!decision.ok) return decision;
    const id = randomUUID();
    await tx.metricDefinition.create({ data: { id, agencyId: actor.agencyId, ...draft, ...decision.value } });
    await appendAudit(tx, actor, { subject: `metric:${id}`, action: 'metricDefined', detail: { ...draft } }, at);
    return ok(id);
  });
}

/** @param seen the definition's stamp as it was on screen; another one means that somebody was faster */
export async function changeMetric(
  db: Database,
  actor: Actor,
  id: string,
  seen: string,
  draft: DefinitionDraft,
  at: Date,
): Promise<Result<null, DefinitionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, DefinitionFailure>> => {
    const decision = decideDefinitionChange(actor, id, draft, await lockDefinitions(tx, actor));
    if (!decision.ok) return decision;
    if (definitionStamp(decision.value) !== seen) return fail({ code: 'changedMeanwhile' });
    await tx.metricDefinition.update({ where: { id }, data: draft });
    const { label, unit, aggregation, help } = decision.value;
    const detail = { before: { label, unit, aggregation, help }, after: { ...draft } };
    await appendAudit(tx, actor, { subject: `metric:${id}`, action: 'metricChanged', detail }, at);
    return ok(null);
  });
}

/** Takes a figure out of use or back: what was declared under it stays. */
export async function switchMetric(
  db: Database,
  actor: Actor,
  id: string,
  isActive: boolean,
  at: Date,
): Promise<Result<null, DefinitionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, DefinitionFailure>> => {
    const decision = decideDefinitionUse(actor, id, isActive, await lockDefinitions(tx, actor));
    if (!decision.ok) return decision;
    await tx.metricDefinition.update({ where: { id }, data: { isActive } });
    const action = isActive ? 'metricRestored' : 'metricStopped';
    await appendAudit(tx, actor, { subject: `metric:${id}`, action }, at);
    return ok(null);
  });
}

/** Moves a figure one place; all are numbered anew, from 1. */
export async function moveMetric(
  db: Database,
  actor: Actor,
  id: string,
  direction: 'up' | 'down',
  at: Date,
): Promise<Result<null, DefinitionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, DefinitionFailure>> => {
    const decision = decideDefinitionMove(actor, id, direction, await lockDefinitions(tx, actor));
    if (!decision.ok) return decision;
    for (const [index, one] of decision.value.entries()) {
      if (one.position !== index + 1)
        await tx.metricDefinition.update({ where: { id: one.id }, data: { position: index + 1 } });
    }
    await appendAudit(tx, actor, { subject: `metric:${id}`, action: 'metricMoved', detail: { direction } }, at);
    return ok(null);
  });
}

/** Lets one change of an agency's definitions run at a time, so that keys, names and order hold until written. */
async function lockDefinitions(tx: Transaction, actor: Actor): Promise<readonly MetricDefinition[]> {
  await tx.$queryRaw`SELECT id FROM agency WHERE id = ${actor.agencyId}::uuid FOR NO KEY UPDATE`;
  return listDefinitions(tx, actor.agencyId);
}
