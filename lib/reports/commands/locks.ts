import type { Actor } from '../../access/roles';
import type { Transaction } from '../../db';
import { findBlockHead, findReportHead } from '../queries/heads';
import type { BlockHead, ReportHead } from '../types';

/**
 * Takes the report's row lock first, as every writer does, so that an edit and a step wait for each other in one
 * order. Null where the asker may not know of the report.
 */
export async function lockReport(tx: Transaction, actor: Actor, reportId: string): Promise<ReportHead | null> {
  await tx.$queryRaw`SELECT FROM report WHERE id = ${reportId}::uuid AND agency_id = ${actor.agencyId}::uuid FOR UPDATE`;
  return findReportHead(tx, actor.agencyId, reportId);
}

/** The block under its report's lock, or null. */
export async function lockBlock(tx: Transaction, actor: Actor, blockId: string): Promise<BlockHead | null> {
  const block = await findBlockHead(tx, actor.agencyId, blockId);
  if (!block || !(await lockReport(tx, actor, block.report.id))) return null;
  return findBlockHead(tx, actor.agencyId, blockId);
}

/** Notes who changed the report last: a fact that four eyes rest on. */
export async function markEdited(tx: Transaction, actor: Actor, reportId: string, at: Date): Promise<void> {
  await tx.report.update({ where: { id: reportId }, data: { lastEditedBy: actor.userId, updatedAt: at } });
}
