'use client';

import { reasonOf, StepBar } from '@/components/desk/step-bar';
import { takeReturnStep } from '@/lib/returns/actions/months';
import type { StepOffer } from '@/lib/returns/loaders/offers';

interface Props {
  readonly returnId: string;
  readonly version: number;
  readonly steps: readonly StepOffer[];
}

const reopening = { label: '重新打开的理由', help: '写清楚为什么改动已采用的月报，科室会看到，并记入审计。' };

/** The steps of a monthly return that may be taken now. */
export function MonthSteps({ returnId, version, steps }: Props) {
  return (
    <StepBar
      steps={steps}
      take={takeReturnStep}
      hidden={{ returnId, seenVersion: version }}
      looks={{ accept: 'primary' }}
      reasonWords={({ action }) => (action === 'reopen' ? reopening : reasonOf(action, '科室'))}
      confirmLabel={({ action, label }) => (action === 'declareZero' ? '确认零报送' : label)}
    />
  );
}
