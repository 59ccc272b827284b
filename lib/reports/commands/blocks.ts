import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { emptyText, type RichText } from '../../documents/rich-text';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { placeName } from '../chapters';
import { decideBlockEdit, decideEdit, type EditRefusal } from '../decide/edits';
import { findSavedBlock } from '../queries/editing';
import type { BlockHead, SavedBlock } from '../types';
import { lockBlock, lockReport, markEdited } from './locks';

export type SaveFailure = EditRefusal | { readonly code: 'changedMeanwhile'; readonly theirs: SavedBlock };

export interface BlockText {
  readonly blockId: string;
  readonly seenVersion: number;
  readonly heading: string | null;
  readonly text: RichText;
}

/**
 * Saves a block's text if it is still as it was seen; otherwise answers with what the other person saved.
 * @returns the block's new version
 */
export async function saveBlock(
  db: Database,
  actor: Actor,
  { blockId, seenVersion, heading, text }: BlockText,
  at: Date,
): Promise<Result<number, SaveFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, SaveFailure>> => {
    const block = await lockBlock(tx, actor, blockId);
    if (!block) return fail({ code: 'notFound' });
    const decision = decideBlockEdit(block, actor);
    if (!decision.ok) return decision;

    const { count } = await tx.block.updateMany({
      where: { id: blockId, version: seenVersion },
      data: {
        content: asJson(text),
        heading,
        lastEditedBy: actor.userId,
        lastEditedAt: at,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      const theirs = await findSavedBlock(tx, blockId);
      return theirs ? fail({ code: 'changedMeanwhile', theirs }) : fail({ code: 'notFound' });
    }
    await signBlock(tx, actor, block, at);
    await markEdited(tx, actor, block.report.id, at);
    await auditBlock(tx, actor, { ...block, heading }, 'editBlock', at);
    return ok(seenVersion + 1);
  });
}

/** Adds an empty headed block at the end of a chapter. Answers with its id. */
export async function addBlock(
  db: Database,
  actor: Actor,
  { reportId, chapter, heading }: { reportId: string; chapter: number; heading: string },
  at: Date,
): Promise<Result<string, EditRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<string, EditRefusal>> => {
    const report = await lockReport(tx, actor, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideEdit(report, actor);
    if (!decision.ok) return decision;

    const last = await tx.block.aggregate({ where: { reportId, chapter }, _max: { position: true } });
    const block = await tx.block.create({
      data: {
        reportId,
        chapter,
        position: (last._max.position ?? 0) + 1,
        kind: 'prose',
        heading,
        content: asJson(emptyText),
      },
      select: { id: true },
    });
    await markEdited(tx, actor, reportId, at);
    const place = placeName(report.format, chapter, heading);
    await appendAudit(tx, actor, { subject: `report:${reportId}`, action: 'addBlock', detail: { place } }, at);
    return ok(block.id);
  });
}

export type PlaceFailure = EditRefusal | { readonly code: 'changedMeanwhile' | 'notProse' };

interface Placing {
  readonly blockId: string;
  readonly seenVersion: number;
  readonly move: 'up' | 'down' | 'remove';
}

/** Moves a block up or down inside its chapter, or takes it out (its last text stays in the frozen revisions). */
export async function placeBlock(
  db: Database,
  actor: Actor,
  placing: Placing,
  at: Date,
): Promise<Result<null, PlaceFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, PlaceFailure>> => {
    const block = await lockBlock(tx, actor, placing.blockId);
    if (!block) return fail({ code: 'notFound' });
    const decision = decideEdit(block.report, actor);
    if (!decision.ok) return decision;
    const refusal = placeRefusal(block, placing);
    if (refusal) return fail(refusal);

    await markEdited(tx, actor, block.report.id, at);
    await auditBlock(tx, actor, block, placing.move === 'remove' ? 'removeBlock' : 'moveBlock', at);
    if (placing.move === 'remove') await tx.block.delete({ where: { id: block.id } });
    else await swapWithNeighbour(tx, block, placing.move);
    return ok(null);
  });
}

function placeRefusal(block: BlockHead, { move, seenVersion }: Placing): PlaceFailure | null {
  if (block.holder === 'withSection') return { code: 'withSection' };
  if (move !== 'remove') return null;
  // Nobody deletes words that they have not seen.
  if (block.version !== seenVersion) return { code: 'changedMeanwhile' };
  return block.kind === 'prose' ? null : { code: 'notProse' };
}

async function swapWithNeighbour(tx: Transaction, block: BlockHead, move: 'up' | 'down'): Promise<void> {
  const siblings = await tx.block.findMany({
    where: { reportId: block.report.id, chapter: block.chapter },
    orderBy: { position: 'asc' },
    select: { id: true, position: true },
  });
  const index = siblings.findIndex(({ id }) => id === block.id);
  const own = siblings[index];
  const neighbour = siblings[index + (move === 'up' ? -1 : 1)];
  if (!own || !neighbour) return;
  await tx.block.update({ where: { id: own.id }, data: { position: neighbour.position } });
  await tx.block.update({ where: { id: neighbour.id }, data: { position: own.position } });
}

async function signBlock(tx: Transaction, actor: Actor, block: BlockHead, at: Date): Promise<void> {
  const key = { blockId: block.id, personId: actor.userId };
  await tx.blockAuthor.upsert({
    where: { blockId_personId: key },
    create: { ...key, firstAt: at, lastAt: at },
    update: { lastAt: at },
  });
}

function auditBlock(tx: Transaction, actor: Actor, block: BlockHead, action: string, at: Date): Promise<void> {
  const detail = { block: block.id, place: placeName(block.report.format, block.chapter, block.heading) };
  return appendAudit(tx, actor, { subject: `report:${block.report.id}`, action, detail }, at);
}
