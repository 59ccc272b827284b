import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../access/roles';
import { appendAudit } from '../../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../../db';
import { fail, ok, type Result } from '../../../result';
import { decideNewTerm, decideTermMove, decideTermName, decideTermUse, type TermFailure } from '../../decide/settings';
import { findTerm, listTermHeads } from '../../queries/settings';
import type { TermHead, TermKind } from '../../types';
import { lockSettings } from './lock';

const subjectOf = (termId: string): string => `publishingTerm:${termId}`;

/** Adds a 栏目 or 主题 after the others; answers with its id. */
export async function createTerm(
  db: Database,
  actor: Actor,
  kind: TermKind,
  name: string,
  at: Date,
): Promise<Result<string, TermFailure>> {
  return inTransaction(db, async (tx): Promise<Result<string, TermFailure>> => {
    await lockSettings(tx, actor.agencyId);
    const decision = decideNewTerm(actor, name, await listTermHeads(tx, actor.agencyId, kind));
    if (!decision.ok) return decision;

    const id = randomUUID();
    await tx.publishingTerm.create({ data: { id, agencyId: actor.agencyId, kind, name, position: decision.value } });
    await appendAudit(tx, actor, { subject: subjectOf(id), action: 'termCreated', detail: { kind, name } }, at);
    return ok(id);
  });
}

/**
 * Renames a term. Published editions keep the name they were published under.
 * @param seenName the name that was on screen; another one means that somebody was faster
 */
export async function renameTerm(
  db: Database,
  actor: Actor,
  termId: string,
  seenName: string,
  name: string,
  at: Date,
): Promise<Result<null, TermFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, TermFailure>> => {
    const term = await lockTerm(tx, actor, termId);
    if (!term) return fail({ code: 'notFound' });
    const decision = decideTermName(term, actor, name, await listTermHeads(tx, actor.agencyId, term.kind));
    if (!decision.ok) return decision;

    const { count } = await tx.publishingTerm.updateMany({ where: { id: termId, name: seenName }, data: { name } });
    if (count === 0) return fail({ code: 'changedMeanwhile' });
    const detail = { kind: term.kind, before: term.name, after: name };
    await appendAudit(tx, actor, { subject: subjectOf(termId), action: 'termRenamed', detail }, at);
    return ok(null);
  });
}

/** Moves a term one place; all of its kind are numbered anew, from 1. */
export async function moveTerm(
  db: Database,
  actor: Actor,
  termId: string,
  direction: 'up' | 'down',
  at: Date,
): Promise<Result<null, TermFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, TermFailure>> => {
    const term = await lockTerm(tx, actor, termId);
    if (!term) return fail({ code: 'notFound' });
    const decision = decideTermMove(term, actor, direction, await listTermHeads(tx, actor.agencyId, term.kind));
    if (!decision.ok) return decision;

    for (const [index, { id, position }] of decision.value.entries()) {
      if (position !== index + 1) await tx.publishingTerm.update({ where: { id }, data: { position: index + 1 } });
    }
    const detail = { kind: term.kind, direction };
    await appendAudit(tx, actor, { subject: subjectOf(termId), action: 'termMoved', detail }, at);
    return ok(null);
  });
}

/** 停用, 启用: a closed term is offered to no item any more; those that bear it keep it. */
export async function switchTerm(
  db: Database,
  actor: Actor,
  termId: string,
  isActive: boolean,
  at: Date,
): Promise<Result<null, TermFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, TermFailure>> => {
    const term = await lockTerm(tx, actor, termId);
    if (!term) return fail({ code: 'notFound' });
    const decision = decideTermUse(term, actor, isActive);
    if (!decision.ok) return decision;

    await tx.publishingTerm.update({ where: { id: termId }, data: { isActive } });
    const change = isActive
      ? { action: 'termOpened', from: 'closed', to: 'active' }
      : { action: 'termClosed', from: 'active', to: 'closed' };
    await appendAudit(tx, actor, { subject: subjectOf(termId), ...change }, at);
    return ok(null);
  });
}

async function lockTerm(tx: Transaction, actor: Actor, termId: string): Promise<TermHead | null> {
  await lockSettings(tx, actor.agencyId);
  return findTerm(tx, actor.agencyId, termId);
}
