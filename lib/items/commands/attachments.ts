import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { filesPerRecord } from '../../files/accept';
import type { ReceivedFile } from '../../files/receive';
import { fail, ok, type Result } from '../../result';
import { decideEdit, type EditRefusal } from '../decide/edits';
import { attachmentColumns, inOrder } from '../queries/fields';
import { findItemHead } from '../queries/heads';
import type { ItemAttachment } from '../types';
import { lockItem, markEdited, subjectOf } from './locks';

export type AttachmentFailure = EditRefusal | { readonly code: 'tooMany' };

/** A file that was taken in, with what a machine could read in it; null where it could read nothing. */
export interface ReadFile extends Pick<ReceivedFile, 'name' | 'sha256' | 'sizeBytes' | 'mediaType'> {
  readonly text: string | null;
  /** It holds pages or pictures that no text was read from. */
  readonly hasUnread: boolean;
}

/** Text of one attachment that is kept for the checks: more than any office document holds. */
const longestText = 2_000_000;

/** Whether a file may be added at all: asked before its bytes are read. */
export async function mayAttach(db: Database, actor: Actor, itemId: string): Promise<Result<null, AttachmentFailure>> {
  const item = await findItemHead(db, actor.agencyId, itemId);
  if (!item) return fail({ code: 'notFound' });
  const decision = decideEdit(item, actor);
  if (!decision.ok) return decision;
  return (await countFiles(db, itemId)) >= filesPerRecord ? fail({ code: 'tooMany' }) : ok(null);
}

/** Adds a stored file at the end of the item's attachments. */
export async function addAttachment(
  db: Database,
  actor: Actor,
  itemId: string,
  { text, hasUnread, ...file }: ReadFile,
  at: Date,
): Promise<Result<ItemAttachment, AttachmentFailure>> {
  return inTransaction(db, async (tx): Promise<Result<ItemAttachment, AttachmentFailure>> => {
    const item = await lockItem(tx, actor, itemId);
    if (!item) return fail({ code: 'notFound' });
    const decision = decideEdit(item, actor);
    if (!decision.ok) return decision;
    if ((await countFiles(tx, itemId)) >= filesPerRecord) return fail({ code: 'tooMany' });

    const last = await tx.attachment.aggregate({ where: { itemId }, _max: { position: true } });
    const attachment = await tx.attachment.create({
      data: {
        itemId,
        position: (last._max.position ?? 0) + 1,
        name: file.name,
        sha256: file.sha256,
        sizeBytes: file.sizeBytes,
        mediaType: file.mediaType,
        text: text?.replaceAll('\u0000', '').slice(0, longestText) ?? null,
        hasUnread: hasUnread || (text?.length ?? 0) > longestText,
        addedBy: actor.userId,
        addedAt: at,
      },
      select: attachmentColumns,
    });
    await markEdited(tx, actor, itemId, at);
    const detail = { sha256: file.sha256, sizeBytes: file.sizeBytes };
    await appendAudit(tx, actor, { subject: subjectOf(itemId), action: 'addAttachment', detail }, at);
    return ok(attachment);
  });
}

export interface AttachmentPlacing {
  readonly attachmentId: string;
  readonly move: 'up' | 'down' | 'remove';
}

/** Moves an attachment up or down, or takes it out of the working version; editions keep theirs. */
export async function placeAttachment(
  db: Database,
  actor: Actor,
  { attachmentId, move }: AttachmentPlacing,
  at: Date,
): Promise<Result<null, EditRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, EditRefusal>> => {
    const attachment = await tx.attachment.findUnique({
      where: { id: attachmentId },
      select: { itemId: true, sha256: true },
    });
    const item = attachment && (await lockItem(tx, actor, attachment.itemId));
    if (!attachment || !item) return fail({ code: 'notFound' });
    const decision = decideEdit(item, actor);
    if (!decision.ok) return decision;

    if (move === 'remove') await tx.attachment.deleteMany({ where: { id: attachmentId } });
    else await swapWithNeighbour(tx, item.id, attachmentId, move);
    await markEdited(tx, actor, item.id, at);
    const action = move === 'remove' ? 'removeAttachment' : 'moveAttachment';
    const detail = { sha256: attachment.sha256 };
    await appendAudit(tx, actor, { subject: subjectOf(item.id), action, detail }, at);
    return ok(null);
  });
}

async function swapWithNeighbour(
  tx: Transaction,
  itemId: string,
  attachmentId: string,
  move: 'up' | 'down',
): Promise<void> {
  const siblings = await tx.attachment.findMany({
    where: { itemId },
    orderBy: inOrder,
    take: filesPerRecord,
    select: { id: true, position: true },
  });
  const index = siblings.findIndex(({ id }) => id === attachmentId);
  const own = siblings[index];
  const neighbour = siblings[index + (move === 'up' ? -1 : 1)];
  if (!own || !neighbour) return;
  await tx.attachment.update({ where: { id: own.id }, data: { position: neighbour.position } });
  await tx.attachment.update({ where: { id: neighbour.id }, data: { position: own.position } });
}

function countFiles(db: Pick<Transaction, 'attachment'>, itemId: string): Promise<number> {
  return db.attachment.count({ where: { itemId } });
}
