import type { Machine } from '../workflow/machine';
import type { ItemState } from './types';

export type ItemAction =
  | 'submit'
  | 'recall'
  | 'accept'
  | 'approve'
  | 'return'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'correct'
  | 'withdraw';

/**
 * 起草 → 报送 → 采用 → 签发 → 发布. `accept` leads past the leader where the genre needs none (decide/steps).
 * A correction works on the same text while the edition stays public; abolition is a correction of the validity.
 */
export const itemWorkflow = {
  submit: { from: ['draft'], to: 'submitted' },
  recall: { from: ['submitted'], to: 'draft' },
  accept: { from: ['submitted'], to: 'accepted', fourEyes: true },
  approve: { from: ['accepted'], to: 'approved', fourEyes: true },
  publish: { from: ['approved', 'scheduled'], to: 'published' },
  schedule: { from: ['approved'], to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'approved' },
  return: { from: ['submitted', 'accepted', 'approved'], to: 'draft', needsReason: true },
  correct: { from: ['published', 'withdrawn'], to: 'draft' },
  withdraw: {
    from: ['published', 'draft', 'submitted', 'accepted', 'approved', 'scheduled'],
    to: 'withdrawn',
    needsReason: true,
  },
} as const satisfies Machine<ItemState, ItemAction>;
