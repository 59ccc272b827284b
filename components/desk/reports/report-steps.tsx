'use client';

import { reasonOf, StepBar } from '@/components/desk/step-bar';
import { takeReportStep } from '@/lib/reports/actions/steps';
import type { StepOffer } from '@/lib/reports/loaders/offers';

interface Props {
  readonly reportId: string;
  readonly version: number;
  readonly steps: readonly StepOffer[];
}

const looks = {
  submit: 'primary',
  review: 'primary',
  approve: 'primary',
  publish: 'primary',
  withdraw: 'danger',
} as const;

/** The steps of a report that may be taken now. */
export function ReportSteps({ reportId, version, steps }: Props) {
  return (
    <StepBar
      steps={steps}
      take={takeReportStep}
      hidden={{ reportId, seenVersion: version }}
      looks={looks}
      reasonWords={({ action }) => reasonOf(action, '编写人')}
    />
  );
}
