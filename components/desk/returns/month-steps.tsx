'use client';

import { useActionState, useState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { takeReturnStep } from '@/lib/returns/actions/months';
import type { StepOffer } from '@/lib/returns/loaders/offers';

interface Props {
  readonly returnId: string;
  readonly version: number;
  readonly steps: readonly StepOffer[];
}

const variants: Readonly<Partial<Record<StepOffer['action'], ButtonVariant>>> = { accept: 'primary' };

const reasonWords: Readonly<Partial<Record<StepOffer['action'], { readonly label: string; readonly help: string }>>> = {
  return: { label: '退回的理由', help: '写清楚哪里要改，科室会看到。' },
  reopen: { label: '重新打开的理由', help: '写清楚为什么改动已采用的月报，科室会看到，并记入审计。' },
};

/** The steps that may be taken now, each said in words before it is done. */
export function MonthSteps({ returnId, version, steps }: Props) {
  const [open, setOpen] = useState<StepOffer | null>(null);
  const [state, submit] = useActionState(async (previous: FormState, form: FormData) => {
    const next = await takeReturnStep(previous, form);
    if (next.done) setOpen(null);
    return next;
  }, {});
  if (steps.length === 0 && !state.done) return null;

  return (
    <div className="flex flex-col gap-3 print:hidden">
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
            <input type="hidden" name="returnId" value={returnId} />
            <input type="hidden" name="seenVersion" value={version} />
            <input type="hidden" name="action" value={open.action} />
            {open.needsReason && (
              <TextArea
                name="reason"
                label={reasonWords[open.action]?.label ?? '理由'}
                help={reasonWords[open.action]?.help}
                errors={state.fields?.reason}
                defaultValue={typeof state.values?.reason === 'string' ? state.values.reason : ''}
                required
              />
            )}
            <div className="flex gap-2">
              <SubmitButton>{open.action === 'declareZero' ? '确认零报送' : open.label}</SubmitButton>
              <Button onClick={() => setOpen(null)}>取消</Button>
            </div>
          </form>
        )}
      </Dialog>
    </div>
  );
}
