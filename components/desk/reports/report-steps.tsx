'use client';

import { useActionState, useState } from 'react';
import { afterSaving } from '@/components/desk/action-form';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { takeReportStep } from '@/lib/reports/actions/steps';
import type { StepOffer } from '@/lib/reports/loaders/offers';

interface Props {
  readonly reportId: string;
  readonly version: number;
  readonly steps: readonly StepOffer[];
}

const variants: Readonly<Partial<Record<StepOffer['action'], ButtonVariant>>> = {
  submit: 'primary',
  review: 'primary',
  approve: 'primary',
  publish: 'primary',
  withdraw: 'danger',
};

/** The steps that may be taken now; each says what it does before it is done. */
export function ReportSteps({ reportId, version, steps }: Props) {
  const [open, setOpen] = useState<StepOffer | null>(null);
  const [state, submit] = useActionState(async (previous: FormState, form: FormData) => {
    const next = await afterSaving(takeReportStep)(previous, form);
    if (next.done) setOpen(null);
    return next;
  }, {});

  return (
    <div className="flex flex-col gap-3">
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {steps.map((step) => (
          <Button
            key={step.action}
            variant={variants[step.action]}
            reason={step.refusal}
            aria-haspopup="dialog"
            onClick={() => setOpen(step)}
          >
            {step.label}
          </Button>
        ))}
      </div>
      <Dialog isOpen={open !== null} onClose={() => setOpen(null)} title={open?.label ?? ''}>
        {open && (
          <form action={submit} noValidate className="flex flex-col gap-4">
            <ErrorSummary state={state} />
            <p>{open.consequence}</p>
            <input type="hidden" name="reportId" value={reportId} />
            <input type="hidden" name="seenVersion" value={version} />
            <input type="hidden" name="action" value={open.action} />
            {open.needsReason && (
              <TextArea
                name="reason"
                label={open.action === 'withdraw' ? '撤下的理由（公开）' : '退回的理由'}
                help={
                  open.action === 'withdraw'
                    ? '公众会在原地址看到这段话，请不要写入需要保护的信息。'
                    : '写清楚哪里要改、怎么改，编写人会看到。'
                }
                errors={state.fields?.reason}
                defaultValue={typeof state.values?.reason === 'string' ? state.values.reason : ''}
                required
              />
            )}
            <div className="flex gap-2">
              <SubmitButton variant={open.action === 'withdraw' ? 'danger' : 'primary'}>{open.label}</SubmitButton>
              <Button onClick={() => setOpen(null)}>取消</Button>
            </div>
          </form>
        )}
      </Dialog>
    </div>
  );
}
