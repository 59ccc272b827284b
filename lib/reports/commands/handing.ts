import { appendAudit } from '../../audit/append';
import type { Actor } from '../../access/roles';
import { type Database, inTransaction, type Transaction } from '../../db';
import { type Result, fail, ok } from '../../result';
import { placeName } from '../chapters';
import { decideHanding, type HandingRefusal, type HandingRequest } from '../decide/handing';
import { findReportHead } from '../queries/heads';
import { findSavedBlock } from '../queries/editing';
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
    const report = block && (await findReportHead(tx, actor.agencyId, block.reportId));
    if (!block || !report) return fail({ code: 'notFound' });
    const decision = decideHanding(block, actor, request);
    if (!decision.ok) return decision;
    const { sectionId } = decision.value;
    if (request.action === 'handOut' && !(await isActiveSection(tx, actor, sectionId))) return fail({ code: 'sectionMissing' });

    await tx.block.update({ where: { id: blockId }, data: decision.value });
    const saved = await findSavedBlock(tx, blockId);
    await appendAudit(
      tx,
      actor,
      {
        subject: `report:${block.reportId}`,
        action: request.action,
        reason: request.note,
        detail: { block: blockId, section: sectionId, place: placeName(report.format, block.chapter, saved?.heading) },
      },
      at,
    );
    return ok(decision.value.holder);
  });
}

async function isActiveSection(tx: Transaction, actor: Actor, id: string | null): Promise<boolean> {
  return id !== null && (await tx.section.count({ where: { id, agencyId: actor.agencyId, isActive: true } })) > 0;
}
