import type { Tone } from '@/components/ui/badge';
import type { ItemState } from '@/lib/items/types';

export const itemStateTones: Readonly<Record<ItemState, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  accepted: 'progress',
  approved: 'due',
  scheduled: 'due',
  published: 'done',
  withdrawn: 'error',
};
