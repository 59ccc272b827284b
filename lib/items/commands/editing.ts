import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { decideEdit, type EditRefusal } from '../decide/edits';
import type { ReferenceFault } from '../labels';
import { itemPolicy } from '../policy';
import { findSavedItem } from '../queries/detail';
import type { ItemFields, ItemHead, SavedItem } from '../types';
import { storedFields } from './creation';
import { lockItem, markEdited, subjectOf } from './locks';

export type SaveFailure =
  | EditRefusal
  | { readonly code: ReferenceFault }
  | { readonly code: 'changedMeanwhile'; readonly theirs: SavedItem };

export interface ItemSave {
  readonly itemId: string;
  readonly seenVersion: number;
  readonly fields: ItemFields;
}

/**
 * Saves the whole form if the item is still as it was seen; otherwise answers with what the other person saved.
 * @returns the item's new version
 */
export async function saveItem(
  db: Database,
  actor: Actor,
  { itemId, seenVersion, fields }: ItemSave,
  at: Date,
): Promise<Result<number, SaveFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, SaveFailure>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const decision = decideEdit(item, actor);
    if (!decision.ok) return decision;
    if (item.version !== seenVersion) {
      return fail({ code: 'changedMeanwhile', theirs: await findSavedItem(tx, itemId) });
    }
    const fault = await referenceFault(tx, actor, item, fields);
    if (fault) return fail({ code: fault });

    // The row is locked since its version was read.
    const signature = { lastEditedBy: actor.userId, updatedAt: at, version: { increment: 1 } };
    await tx.item.update({ where: { id: itemId }, data: { ...storedFields(fields), ...signature } });
    await appendAudit(tx, actor, { subject: subjectOf(itemId), action: 'edit' }, at);
    return ok(seenVersion + 1);
  });
}

/** What an edition will tell the public about its changes. */
export async function writeCorrectionNote(
  db: Database,
  actor: Actor,
  { itemId, note }: { readonly itemId: string; readonly note: string },
  at: Date,
): Promise<Result<null, EditRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, EditRefusal>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const decision = decideEdit(item, actor);
    if (!decision.ok) return decision;
    await tx.item.update({ where: { id: itemId }, data: { correctionNote: note } });
    await markEdited(tx, actor, itemId, at);
    await appendAudit(tx, actor, { subject: subjectOf(itemId), action: 'correctionNote', reason: note }, at);
    return ok(null);
  });
}

/** The foreign keys know no agency and no section: whose list and whose item it is, is asked here. */
async function referenceFault(
  tx: Transaction,
  actor: Actor,
  item: ItemHead,
  fields: ItemFields,
): Promise<ReferenceFault | null> {
  const { columnId, themeId, interpretsId, successorId } = fields;
  const terms = [
    { id: columnId, kind: 'column' },
    { id: themeId, kind: 'theme' },
  ];
  for (const { id, kind } of terms) {
    if (id === null) continue;
    const isOurs = await tx.publishingTerm.count({ where: { id, kind, agencyId: item.agencyId } });
    if (isOurs === 0) return 'termGone';
  }
  for (const id of [interpretsId, successorId]) {
    if (id === null) continue;
    if (id === item.id) return 'referenceIsItself';
    if (!(await mayName(tx, actor, id))) return 'referenceGone';
  }
  return null;
}

/** What is or was public anyone may name; a draft only who may read it. */
async function mayName(tx: Transaction, actor: Actor, itemId: string): Promise<boolean> {
  const named = await tx.item.findFirst({
    where: { id: itemId, agencyId: actor.agencyId },
    select: { sectionId: true, publishedAt: true },
  });
  if (!named) return false;
  return named.publishedAt !== null || permits(itemPolicy, 'read', actor, { sectionId: named.sectionId });
}
