import type { Machine } from '../workflow/machine';
import type { ReturnState } from './types';

export type ReturnAction = 'submit' | 'declareZero' | 'accept' | 'return' | 'reopen';

/** 填报 → 报送 → 采用. A closed month changes only by being opened again, with a reason. */
export const returnWorkflow = {
  submit: { from: ['open'], to: 'submitted' },
  declareZero: { from: ['open'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'accepted', fourEyes: true },
  return: { from: ['submitted'], to: 'open', needsReason: true },
  reopen: { from: ['accepted'], to: 'open', needsReason: true },
} as const satisfies Machine<ReturnState, ReturnAction>;
