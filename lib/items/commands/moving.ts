import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { decideMove, type MoveRefusal, type MoveRequest } from '../decide/moving';
import { listSections } from '../queries/choices';
import { lockItem, subjectOf } from './locks';

export interface ItemMove extends MoveRequest {
  readonly itemId: string;
  readonly seenVersion: number;
}

/** Gives an item to another section, whose draft it is from then on; the reason stands on it and in the trail. */
export async function moveItem(
  db: Database,
  actor: Actor,
  { itemId, seenVersion, ...request }: ItemMove,
  at: Date,
): Promise<Result<null, MoveRefusal | { readonly code: 'changedMeanwhile' }>> {
  return inTransaction(db, async (tx): Promise<Result<null, MoveRefusal | { readonly code: 'changedMeanwhile' }>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const sections = await listSections(tx, actor.agencyId);
    const { publishedAt } = await tx.item.findUniqueOrThrow({ where: { id: itemId }, select: { publishedAt: true } });
    const facts = { activeSections: sections.map(({ id }) => id), wasPublished: publishedAt !== null };
    const decision = decideMove(item, actor, request, facts);
    if (!decision.ok) return decision;

    const unsigned = { submittedBy: null, acceptedBy: null, approvedBy: null };
    const { sectionId, returnReason } = decision.value;
    const { count } = await tx.item.updateMany({
      where: { id: itemId, version: seenVersion },
      data: { state: 'draft', ...unsigned, returnReason, updatedAt: at, version: { increment: 1 } },
    });
    if (count === 0) return fail({ code: 'changedMeanwhile' });
    // Of a draft alone (trigger of migration 0006), and that it is one was written before.
    await tx.item.update({ where: { id: itemId }, data: { sectionId } });
    const detail = { fromSection: item.sectionId, toSection: sectionId };
    const step = { action: 'move', from: item.state, to: 'draft', reason: returnReason };
    await appendAudit(tx, actor, { subject: subjectOf(itemId), ...step, detail }, at);
    return ok(null);
  });
}
