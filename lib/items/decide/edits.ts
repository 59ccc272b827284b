import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import { itemPolicy } from '../policy';
import type { ItemHead, ItemState } from '../types';

export type EditRefusal =
  | { readonly code: 'notFound' | 'forbidden' }
  | { readonly code: 'notDraft'; readonly state: ItemState };

/** Whether the item's words and attachments may be changed by this person now. */
export function decideEdit(item: ItemHead, actor: Actor): Result<null, EditRefusal> {
  if (item.agencyId !== actor.agencyId || !permits(itemPolicy, 'read', actor, item)) return fail({ code: 'notFound' });
  if (!permits(itemPolicy, 'edit', actor, item)) return fail({ code: 'forbidden' });
  return item.state === 'draft' ? ok(null) : fail({ code: 'notDraft', state: item.state });
}

export type ReviewRefusal =
  | { readonly code: 'notFound' | 'forbidden' }
  | { readonly code: 'alreadyOut'; readonly state: ItemState };

/** Review and keeping a finding change no word: they may come until the item is cleared. */
const stillJudged: readonly ItemState[] = ['draft', 'submitted', 'accepted'];

/** Looking at a file changes no word either; what was cleared before it was asked for is not sent back for it. */
const stillLookedAt: readonly ItemState[] = [...stillJudged, 'approved', 'scheduled'];

/** Whether this person may write a secrecy review, decide that a finding stays, or say that a file was looked at, now. */
export function decideReview(
  item: ItemHead,
  actor: Actor,
  act: 'reviewSecrecy' | 'keepFinding' | 'checkFile',
): Result<null, ReviewRefusal> {
  if (item.agencyId !== actor.agencyId || !permits(itemPolicy, 'read', actor, item)) return fail({ code: 'notFound' });
  if (!permits(itemPolicy, act, actor, item)) return fail({ code: 'forbidden' });
  const states = act === 'checkFile' ? stillLookedAt : stillJudged;
  return states.includes(item.state) ? ok(null) : fail({ code: 'alreadyOut', state: item.state });
}
