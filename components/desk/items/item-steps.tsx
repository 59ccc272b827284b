'use client';

import { useActionState, useState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { takeItemAction } from '@/lib/items/actions/steps';
import type { StepOffer } from '@/lib/items/loaders/offers';
import { unsavedReason, useUnsaved } from './unsaved';

interface Props {
  readonly itemId: string;
  readonly version: number;
  readonly steps: readonly StepOffer[];
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: string;
}

const variants: Readonly<Partial<Record<StepOffer['action'], ButtonVariant>>> = {
  submit: 'primary',
  accept: 'primary',
  approve: 'primary',
  publish: 'primary',
  withdraw: 'danger',
};

/** The steps that may be taken now; each says what it does before it is done. */
export function ItemSteps({ itemId, version, steps, today }: Props) {
  const isUnsaved = useUnsaved();
  const [open, setOpen] = useState<StepOffer | null>(null);
  const [state, submit] = useActionState(async (previous: FormState, form: FormData) => {
    const next = await takeItemAction(previous, form);
    if (next.done) setOpen(null);
    return next;
  }, {});
  if (steps.length === 0 && !state.done) return null;
  // What went wrong with one step says nothing about another.
  const answer = state.values?.action === open?.action ? state : {};

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
            <ErrorSummary state={answer} />
            <p>{open.consequence}</p>
            <input type="hidden" name="itemId" value={itemId} />
            <input type="hidden" name="seenVersion" value={version} />
            <input type="hidden" name="action" value={open.action} />
            {open.needsReason && <Reason step={open} state={answer} />}
            {open.needsInstant && (
              <TextField
                name="scheduledFor"
                type="datetime-local"
                label="发布时间"
                help="北京时间；到时自动发布，服务停止期间错过的，恢复后立即发布。"
                min={`${today}T00:00`}
                errors={answer.fields?.scheduledFor}
                defaultValue={typedIn(answer, 'scheduledFor')}
                required
              />
            )}
            <div className="flex gap-2">
              {isUnsaved ? (
                <Button reason={unsavedReason}>{open.label}</Button>
              ) : (
                <SubmitButton variant={open.action === 'withdraw' ? 'danger' : 'primary'}>{open.label}</SubmitButton>
              )}
              <Button onClick={() => setOpen(null)}>取消</Button>
            </div>
          </form>
        )}
      </Dialog>
    </div>
  );
}

function Reason({ step, state }: { readonly step: StepOffer; readonly state: FormState }) {
  const isPublic = step.action === 'withdraw';
  return (
    <TextArea
      name="reason"
      label={isPublic ? '撤下的理由（公开）' : '退回的理由'}
      help={isPublic ? '公众会在原地址看到这段话，请不要写入需要保护的信息。' : '写清楚哪里要改、怎么改，科室会看到。'}
      errors={state.fields?.reason}
      defaultValue={typedIn(state, 'reason')}
      required
    />
  );
}

function typedIn(state: FormState, name: string): string {
  const value = state.values?.[name];
  return typeof value === 'string' ? value : '';
}
