'use client';

import { StepBar } from '@/components/desk/step-bar';
import { takeAssignmentAction } from '@/lib/applications/actions/assigning';
import type { StepOffer } from '@/lib/applications/loaders/offers';
import type { AssignmentAction } from '@/lib/applications/workflow';
import { useTelling } from './told';

interface Props {
  readonly assignmentId: string;
  readonly version: number;
  readonly steps: readonly StepOffer<AssignmentAction>[];
  /** Why nothing can be sent just now. */
  readonly hold?: string | undefined;
  /** The form around it goes with the step: what was done is told at the head of the page. */
  readonly isToldAbove?: true;
}

const looks = { handBack: 'primary', take: 'primary', revoke: 'danger' } as const;

const reasons = {
  return: { label: '退回的理由', help: '写清楚还要查什么、答什么，科室会看到。' },
  revoke: { label: '收回的理由', help: '留在办理过程里。' },
} as const;

/** 交回, 退回, 采用, 收回 */
export function AssignmentSteps({ assignmentId, version, steps, hold, isToldAbove }: Props) {
  const telling = useTelling(takeAssignmentAction);
  return (
    <StepBar
      steps={steps}
      take={isToldAbove ? telling : takeAssignmentAction}
      hidden={{ assignmentId, seenVersion: version }}
      looks={looks}
      hold={hold}
      reasonWords={({ action }) => (action === 'revoke' ? reasons.revoke : reasons.return)}
    />
  );
}
