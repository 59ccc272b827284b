import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { findingKey } from '../../statistics/rules';
import { placeName } from '../chapters';
import { decideEdit, type EditRefusal } from '../decide/edits';
import { blockPolicy } from '../policy';
import { findContent } from '../queries/content';
import type { BlockHead } from '../types';
import { lockBlock, lockReport, markEdited } from './locks';

export type NoteFailure = EditRefusal | { readonly code: 'findingGone' };

/** Accepts a failing rule with a reason; the waiver holds as long as the finding says the same. */
export async function waiveFinding(
  db: Database,
  actor: Actor,
  { reportId, key, reason }: { reportId: string; key: string; reason: string },
  at: Date,
): Promise<Result<null, NoteFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, NoteFailure>> => {
    const report = await lockReport(tx, actor, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideEdit(report, actor);
    if (!decision.ok) return decision;
    const { findings } = await findContent(tx, report);
    const finding = findings.find((candidate) => findingKey(candidate) === key && candidate.severity === 'error');
    if (!finding) return fail({ code: 'findingGone' });

    const given = { message: finding.message, reason, givenBy: actor.userId, givenAt: at };
    await tx.waiver.upsert({
      where: { reportId_findingKey: { reportId, findingKey: key } },
      create: { reportId, findingKey: key, ...given },
      update: given,
    });
    await markEdited(tx, actor, reportId, at);
    const detail = { finding: key, message: finding.message };
    await appendAudit(tx, actor, { subject: `report:${reportId}`, action: 'waive', reason, detail }, at);
    return ok(null);
  });
}

/** Takes a waiver back. */
export async function removeWaiver(
  db: Database,
  actor: Actor,
  { reportId, key }: { reportId: string; key: string },
  at: Date,
): Promise<Result<null, NoteFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, NoteFailure>> => {
    const report = await lockReport(tx, actor, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideEdit(report, actor);
    if (!decision.ok) return decision;
    const { count } = await tx.waiver.deleteMany({ where: { reportId, findingKey: key } });
    if (count === 0) return fail({ code: 'findingGone' });
    await markEdited(tx, actor, reportId, at);
    await appendAudit(tx, actor, { subject: `report:${reportId}`, action: 'unwaive', detail: { finding: key } }, at);
    return ok(null);
  });
}

/** What a new edition tells the public about its changes. */
export async function writeCorrectionNote(
  db: Database,
  actor: Actor,
  { reportId, note }: { reportId: string; note: string },
  at: Date,
): Promise<Result<null, EditRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, EditRefusal>> => {
    const report = await lockReport(tx, actor, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideEdit(report, actor);
    if (!decision.ok) return decision;
    await tx.report.update({ where: { id: reportId }, data: { correctionNote: note } });
    await markEdited(tx, actor, reportId, at);
    await appendAudit(tx, actor, { subject: `report:${reportId}`, action: 'correctionNote', reason: note }, at);
    return ok(null);
  });
}

/** Comments on a block; whoever may read the block may comment on it, the section that writes it included. */
export async function addComment(
  db: Database,
  actor: Actor,
  { blockId, body }: { blockId: string; body: string },
  at: Date,
): Promise<Result<null, { readonly code: 'notFound' }>> {
  return inTransaction(db, async (tx): Promise<Result<null, { readonly code: 'notFound' }>> => {
    const block = await readableBlock(tx, actor, blockId);
    if (!block) return fail({ code: 'notFound' });
    await tx.comment.create({
      data: { reportId: block.report.id, blockId, authorId: actor.userId, body, createdAt: at },
    });
    await auditComment(tx, actor, block, 'comment', at);
    return ok(null);
  });
}

/** Resolves a comment or opens it again. */
export async function resolveComment(
  db: Database,
  actor: Actor,
  { commentId, resolved }: { commentId: string; resolved: boolean },
  at: Date,
): Promise<Result<null, { readonly code: 'notFound' }>> {
  return inTransaction(db, async (tx): Promise<Result<null, { readonly code: 'notFound' }>> => {
    const comment = await tx.comment.findUnique({ where: { id: commentId }, select: { blockId: true } });
    const block = comment && (await readableBlock(tx, actor, comment.blockId));
    if (!block) return fail({ code: 'notFound' });
    const resolution = resolved ? { resolvedBy: actor.userId, resolvedAt: at } : { resolvedBy: null, resolvedAt: null };
    await tx.comment.update({ where: { id: commentId }, data: resolution });
    await auditComment(tx, actor, block, resolved ? 'resolve' : 'reopen', at);
    return ok(null);
  });
}

async function readableBlock(tx: Transaction, actor: Actor, blockId: string): Promise<BlockHead | null> {
  const block = await lockBlock(tx, actor, blockId);
  const mayRead = block && permits(blockPolicy, 'read', actor, { state: block.holder, sectionId: block.sectionId });
  return mayRead ? block : null;
}

function auditComment(tx: Transaction, actor: Actor, block: BlockHead, action: string, at: Date): Promise<void> {
  const detail = { block: block.id, place: placeName(block.report.format, block.chapter, block.heading) };
  return appendAudit(tx, actor, { subject: `report:${block.report.id}`, action, detail }, at);
}
