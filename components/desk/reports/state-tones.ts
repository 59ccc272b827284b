import type { Tone } from '@/components/ui/badge';
import type { ReportState } from '@/lib/reports/types';

export const reportStateTones: Readonly<Record<ReportState, Tone>> = {
  draft: 'neutral',
  inReview: 'progress',
  awaitingApproval: 'progress',
  approved: 'due',
  published: 'done',
  withdrawn: 'error',
};
