import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { placeName } from '../chapters';
import { decideHanding, type HandingRefusal, type HandingRequest } from '../decide/handing';
import type { BlockHolder } from '../types';
import { lockBlock } from './locks';

/**
 * Takes one step of a block between office and section (约稿). It asks for no seen version: the block's text goes along
 * whatever it says, and who holds it is decided under the report's lock.
 */
export async function handBlock(
  db: Database,
  actor: Actor,
  blockId: string,
  request: HandingRequest,
  at: Date,
): Promise<Result<BlockHolder, HandingRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<BlockHolder, HandingRefusal>> => {
    const block = await lockBlock(tx, actor, blockId);
    if (!block) return fail({ code: 'notFound' });
    const decision = decideHanding(block, actor, request);
    if (!decision.ok) return decision;
    const { sectionId } = decision.value;
    if (request.action === 'handOut' && !(await isActiveSection(tx, actor, sectionId)))
      return fail({ code: 'sectionMissing' });

    await tx.block.update({ where: { id: blockId }, data: decision.value });
    await appendAudit(
      tx,
      actor,
      {
        subject: `report:${block.report.id}`,
        action: request.action,
        reason: request.note,
        detail: {
          block: blockId,
          section: sectionId,
          place: placeName(block.report.format, block.chapter, block.heading),
        },
      },
      at,
    );
    return ok(decision.value.holder);
  });
}

async function isActiveSection(tx: Transaction, actor: Actor, id: string | null): Promise<boolean> {
  return id !== null && (await tx.section.count({ where: { id, agencyId: actor.agencyId, isActive: true } })) > 0;
}
