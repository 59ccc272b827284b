import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { itemPolicy } from '../policy';
import type { ItemHead, ItemState } from '../types';

export type MoveRefusal =
  | { readonly code: 'notFound' | 'forbidden' | 'wasPublished' | 'sectionMissing' | 'sameSection' | 'reasonMissing' }
  | { readonly code: 'wrongState'; readonly state: ItemState };

export interface MoveRequest {
  readonly sectionId: string;
  readonly reason: string;
}

export interface MoveFacts {
  readonly activeSections: readonly string[];
  /** Whether it has ever been public. */
  readonly wasPublished: boolean;
}

/** What a move writes: the new section begins with a draft of its own, under nobody's signature. */
export interface Move {
  readonly sectionId: string;
  readonly returnReason: string;
}

const movable: readonly ItemState[] = ['draft', 'submitted', 'accepted', 'approved'];

/**
 * Whether an item may go to another section. What was published stays where it was published: the months of both
 * sections count it there, and a closed month does not change behind anybody's back.
 */
export function decideMove(
  item: ItemHead,
  actor: Actor,
  { sectionId, reason }: MoveRequest,
  { activeSections, wasPublished }: MoveFacts,
): Result<Move, MoveRefusal> {
  if (item.agencyId !== actor.agencyId || !permits(itemPolicy, 'read', actor, item)) return fail({ code: 'notFound' });
  if (!permits(itemPolicy, 'move', actor, item)) return fail({ code: 'forbidden' });
  if (wasPublished) return fail({ code: 'wasPublished' });
  if (!movable.includes(item.state)) return fail({ code: 'wrongState', state: item.state });
  if (!activeSections.includes(sectionId)) return fail({ code: 'sectionMissing' });
  if (sectionId === item.sectionId) return fail({ code: 'sameSection' });
  const returnReason = reason.trim();
  return returnReason === '' ? fail({ code: 'reasonMissing' }) : ok({ sectionId, returnReason });
}

/** Whether this person may ever move this item, whatever section is chosen. */
export function mayMove(item: ItemHead, actor: Actor, wasPublished: boolean): boolean {
  return permits(itemPolicy, 'move', actor, item) && !wasPublished && movable.includes(item.state);
}
