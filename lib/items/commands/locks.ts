import type { Actor } from '../../access/roles';
import type { Transaction } from '../../db';
import { findItemHead } from '../queries/heads';
import type { ItemHead } from '../types';

/**
 * Takes the item's row lock first, as every writer does, so that an edit and a step wait for each other in one order.
 * Null where the asker may not know of the item.
 */
export async function lockItem(tx: Transaction, actor: Actor, itemId: string): Promise<ItemHead | null> {
  await tx.$queryRaw`SELECT FROM item WHERE id = ${itemId}::uuid AND agency_id = ${actor.agencyId}::uuid FOR UPDATE`;
  return findItemHead(tx, actor.agencyId, itemId);
}

/** Notes who changed the item last: a fact that four eyes rest on. Its words stay, and so does its version. */
export async function markEdited(tx: Transaction, actor: Actor, itemId: string, at: Date): Promise<void> {
  await tx.item.update({ where: { id: itemId }, data: { lastEditedBy: actor.userId, updatedAt: at } });
}

/** How the audit trail names an item. */
export const subjectOf = (itemId: string): string => `item:${itemId}`;
