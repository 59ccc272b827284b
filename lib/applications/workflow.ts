import type { Machine } from '../workflow/machine';
import type { AssignmentState, LetterKind, LetterState } from './types';

export type LetterAction = 'submit' | 'recall' | 'return' | 'review' | 'sign' | 'issue' | 'send' | 'discard';

/**
 * 拟稿 → 审核 → 签发 → 发出. Whose hand a letter needs is `signatures`: `issue` is for what the office signs itself,
 * `review` of what the head signs leads to `signed` at once (decide/letters).
 */
export const letterWorkflow = {
  submit: { from: ['draft'], to: 'inReview' },
  recall: { from: ['inReview'], to: 'draft' },
  return: { from: ['inReview', 'awaitingSignature'], to: 'draft', needsReason: true },
  review: { from: ['inReview'], to: 'awaitingSignature', fourEyes: true },
  sign: { from: ['awaitingSignature'], to: 'signed', fourEyes: true },
  issue: { from: ['draft'], to: 'signed' },
  send: { from: ['signed'], to: 'sent' },
  discard: { from: ['draft', 'inReview', 'awaitingSignature'], to: 'discarded', needsReason: true },
} as const satisfies Machine<LetterState, LetterAction>;

/** Who signs: a receipt is the office's own, a notice the head's; what binds or burdens the applicant is the leader's. */
export const signatures: Readonly<Record<LetterKind, 'office' | 'head' | 'leader'>> = {
  receipt: 'office',
  correctionNotice: 'head',
  thirdPartyLetter: 'head',
  thirdPartyDecision: 'leader',
  extensionNotice: 'leader',
  reasonsRequest: 'head',
  feeNotice: 'leader',
  reply: 'leader',
  correction: 'leader',
};

export type AssignmentAction = 'handBack' | 'return' | 'take' | 'revoke';

/** 交办 → 交回 → 采用. */
export const assignmentWorkflow = {
  handBack: { from: ['withSection'], to: 'handedBack' },
  return: { from: ['handedBack'], to: 'withSection', needsReason: true },
  take: { from: ['handedBack'], to: 'taken' },
  revoke: { from: ['withSection', 'handedBack'], to: 'revoked', needsReason: true },
} as const satisfies Machine<AssignmentState, AssignmentAction>;
