import type { Machine } from '../workflow/machine';
import type { BlockHolder, ReportState } from './types';

export type ReportAction = 'submit' | 'recall' | 'return' | 'review' | 'approve' | 'publish' | 'correct' | 'withdraw';

/**
 * 草稿 → 送审 → 审核 → 签发 → 发布. A correction works on the same text while the edition stays public;
 * a withdrawal takes the edition from the public whatever the working version is at.
 */
export const reportWorkflow = {
  submit: { from: ['draft'], to: 'inReview' },
  recall: { from: ['inReview'], to: 'draft' },
  review: { from: ['inReview'], to: 'awaitingApproval', fourEyes: true },
  approve: { from: ['awaitingApproval'], to: 'approved', fourEyes: true },
  publish: { from: ['approved'], to: 'published' },
  return: { from: ['inReview', 'awaitingApproval', 'approved'], to: 'draft', needsReason: true },
  correct: { from: ['published', 'withdrawn'], to: 'draft' },
  withdraw: {
    from: ['published', 'draft', 'inReview', 'awaitingApproval', 'approved'],
    to: 'withdrawn',
    needsReason: true,
  },
} as const satisfies Machine<ReportState, ReportAction>;

export type HandingAction = 'handOut' | 'handBack' | 'takeIn' | 'returnToSection' | 'callBack';

/** 约稿: a block goes to a section, which writes it alone and hands it back. */
export const handingWorkflow = {
  handOut: { from: ['office'], to: 'withSection' },
  handBack: { from: ['withSection'], to: 'handedBack' },
  takeIn: { from: ['handedBack'], to: 'office' },
  returnToSection: { from: ['handedBack'], to: 'withSection', needsReason: true },
  callBack: { from: ['withSection'], to: 'office' },
} as const satisfies Machine<BlockHolder, HandingAction>;
