import type { Tone } from '@/components/ui/badge';
import type { ApplicationState, AssignmentState, LetterState } from '@/lib/applications/types';

export const applicationStateTones: Readonly<Record<ApplicationState, Tone>> = {
  filed: 'due',
  running: 'progress',
  awaitingCorrection: 'neutral',
  awaitingThirdParty: 'neutral',
  awaitingPayment: 'neutral',
  concluded: 'done',
};

export const letterStateTones: Readonly<Record<LetterState, Tone>> = {
  draft: 'neutral',
  inReview: 'progress',
  awaitingSignature: 'progress',
  signed: 'due',
  sent: 'done',
  discarded: 'error',
};

export const assignmentStateTones: Readonly<Record<AssignmentState, Tone>> = {
  withSection: 'progress',
  handedBack: 'due',
  taken: 'done',
  revoked: 'neutral',
};
