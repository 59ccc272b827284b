import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../access/roles';
import { appendAudit } from '../../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../../db';
import { fail, ok, type Result } from '../../../result';
import { decideRule, decideRuleRemoval, type RuleFailure, ruleStamp } from '../../decide/settings';
import { findRule, listRules } from '../../queries/settings';
import type { RuleDraft, StoredRule } from '../../types';
import { lockSettings } from './lock';

const subjectOf = (ruleId: string): string => `wordingRule:${ruleId}`;

/** Adds a line to the agency's 用词表; answers with its id. */
export async function addWordingRule(
  db: Database,
  actor: Actor,
  draft: RuleDraft,
  at: Date,
): Promise<Result<string, RuleFailure>> {
  return inTransaction(db, async (tx): Promise<Result<string, RuleFailure>> => {
    await lockSettings(tx, actor.agencyId);
    const decision = decideRule(null, actor, draft, await listRules(tx, actor.agencyId));
    if (!decision.ok) return decision;

    const id = randomUUID();
    await tx.wordingRule.create({ data: { id, agencyId: actor.agencyId, ...decision.value } });
    const detail = wordsOf(decision.value);
    await appendAudit(tx, actor, { subject: subjectOf(id), action: 'wordingRuleAdded', detail }, at);
    return ok(id);
  });
}

/** @param seen `ruleStamp` of the line that was on screen; another one means that somebody was faster */
export async function changeWordingRule(
  db: Database,
  actor: Actor,
  ruleId: string,
  seen: string,
  draft: RuleDraft,
  at: Date,
): Promise<Result<null, RuleFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, RuleFailure>> => {
    const rule = await lockRule(tx, actor, ruleId);
    if (!rule) return fail({ code: 'notFound' });
    const decision = decideRule(rule, actor, draft, await listRules(tx, actor.agencyId));
    if (!decision.ok) return decision;
    if (ruleStamp(rule) !== seen) return fail({ code: 'changedMeanwhile' });

    await tx.wordingRule.update({ where: { id: ruleId }, data: decision.value });
    const detail = { before: wordsOf(rule), after: wordsOf(decision.value) };
    await appendAudit(tx, actor, { subject: subjectOf(ruleId), action: 'wordingRuleChanged', detail }, at);
    return ok(null);
  });
}

/** @param seen as for `changeWordingRule`: nobody removes a line that they have not read */
export async function removeWordingRule(
  db: Database,
  actor: Actor,
  ruleId: string,
  seen: string,
  at: Date,
): Promise<Result<null, RuleFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, RuleFailure>> => {
    const rule = await lockRule(tx, actor, ruleId);
    if (!rule) return fail({ code: 'notFound' });
    const decision = decideRuleRemoval(rule, actor);
    if (!decision.ok) return decision;
    if (ruleStamp(rule) !== seen) return fail({ code: 'changedMeanwhile' });

    await tx.wordingRule.delete({ where: { id: ruleId } });
    const detail = wordsOf(rule);
    await appendAudit(tx, actor, { subject: subjectOf(ruleId), action: 'wordingRuleRemoved', detail }, at);
    return ok(null);
  });
}

const wordsOf = ({ wrong, right, note }: RuleDraft) => ({ wrong, right, note });

/** Under the lock the line stays as it was read: only these commands write it. */
async function lockRule(tx: Transaction, actor: Actor, ruleId: string): Promise<StoredRule | null> {
  await lockSettings(tx, actor.agencyId);
  return findRule(tx, actor.agencyId, ruleId);
}
