import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import { fail, ok, type Result } from '../../result';
import { decideStep, type StepRefusal, type StepRequest } from '../decide/steps';
import { findStepFacts } from '../queries/facts';
import { findItemHead, findStanding } from '../queries/heads';
import type { ItemHead, ItemState } from '../types';
import type { ItemAction } from '../workflow';
import { subjectOf } from './locks';
import { editionDetail, freezeEdition } from './publication';

export type StepFailure = StepRefusal | { readonly code: 'changedMeanwhile' };

/**
 * Takes one step of an item's workflow, all or nothing; publication freezes the edition in the same transaction.
 * @param seenVersion the version the person had on screen; another one means that somebody was faster
 * @returns the state that the item is in now
 */
export async function takeItemStep(
  db: Database,
  actor: Actor,
  itemId: string,
  seenVersion: number,
  request: StepRequest,
  at: Date,
): Promise<Result<ItemState, StepFailure>> {
  return inTransaction(db, async (tx): Promise<Result<ItemState, StepFailure>> => {
    const item = await findItemHead(tx, actor.agencyId, itemId);
    if (!item) return fail({ code: 'notFound' });

    // Facts a decision rests on are read here, never taken from the caller.
    const decision = decideStep(item, actor, request, await findStepFacts(tx, item, request.action, at));
    if (!decision.ok) return decision;
    const { action } = request;
    const { count } = await tx.item.updateMany({
      where: { id: itemId, version: seenVersion },
      data: {
        ...decision.value,
        ...(action === 'submit' && { submittedAt: at }),
        updatedAt: at,
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail({ code: 'changedMeanwhile' });

    const reason = request.reason?.trim();
    const detail = await effects[action]?.(tx, actor, item, at, reason ?? '');
    const { state } = decision.value;
    await appendAudit(
      tx,
      actor,
      { subject: subjectOf(itemId), action, from: item.state, to: state, reason, detail },
      at,
    );
    return ok(state);
  });
}

type Effect = (
  tx: Transaction,
  actor: Actor,
  item: ItemHead,
  at: Date,
  reason: string,
) => Promise<Prisma.InputJsonObject>;

/** What a step writes beside the item's own row; answers with what the trail keeps of it. */
const effects: Readonly<Partial<Record<ItemAction, Effect>>> = {
  publish: async (tx, actor, item, at) => editionDetail(await freezeEdition(tx, item, actor.userId, at)),
  withdraw: takeFromPublic,
};

async function takeFromPublic(
  tx: Transaction,
  actor: Actor,
  item: ItemHead,
  at: Date,
  reason: string,
): Promise<Prisma.InputJsonObject> {
  const { editions } = await findStanding(tx, item.id);
  // Index number and title as the public knew them, not those of a correction under way.
  const shown = await tx.publicItem.findUniqueOrThrow({
    where: { itemId: item.id },
    select: { indexNumber: true, title: true },
  });
  await tx.itemWithdrawal.create({
    data: {
      agencyId: item.agencyId,
      itemId: item.id,
      editionNumber: editions,
      ...shown,
      reason,
      withdrawnBy: actor.userId,
      withdrawnAt: at,
    },
  });
  return { edition: editions, indexNumber: shown.indexNumber };
}

/** One of many in a bulk act. */
export interface ChosenItem {
  readonly itemId: string;
  readonly seenVersion: number;
}

export interface BulkOutcome extends ChosenItem {
  readonly result: Result<ItemState, StepFailure>;
}

/**
 * Takes the same step for several items, each on its own: one that can't go keeps none of the others.
 * @returns an outcome for each, in their order
 */
export async function takeItemSteps(
  db: Database,
  actor: Actor,
  chosen: readonly ChosenItem[],
  request: StepRequest,
  at: Date,
): Promise<readonly BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const { itemId, seenVersion } of chosen) {
    outcomes.push({ itemId, seenVersion, result: await takeItemStep(db, actor, itemId, seenVersion, request, at) });
  }
  return outcomes;
}
