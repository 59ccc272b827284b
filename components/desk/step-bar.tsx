'use client';

import { type ReactNode, useActionState, useState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/form-action';
import { afterSaving, type FormAction, typed } from './action-form';

/** A step of any workflow, as its domain offers it. */
interface OfferedStep {
  readonly action: string;
  readonly label: string;
  /** What it will do, said before it is done. */
  readonly consequence: string;
  readonly needsReason: boolean;
  /** Why it can't be taken now. */
  readonly refusal?: string;
}

interface Props<Step extends OfferedStep> {
  readonly steps: readonly Step[];
  readonly take: FormAction;
  /** Names the matter and the version that was seen. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly looks: Readonly<Partial<Record<Step['action'], ButtonVariant>>>;
  readonly reasonWords: (step: Step) => { readonly label: string; readonly help: string };
  /** What a step asks for beside a reason. */
  readonly fields?: (step: Step, state: FormState) => ReactNode;
  /** The button that does it, where it is not the step's own name. */
  readonly confirmLabel?: (step: Step) => string;
  /** Why nothing can be sent just now. */
  readonly hold?: string | undefined;
}

/** The steps that may be taken now: a button each, and a dialog that says what it does before it is done. */
export function StepBar<Step extends OfferedStep>(props: Props<Step>) {
  const { steps, take, looks } = props;
  const [open, setOpen] = useState<Step | null>(null);
  const [state, submit] = useActionState(async (previous: FormState, form: FormData) => {
    const next = await afterSaving(take)(previous, form);
    if (next.done) setOpen(null);
    return next;
  }, {});
  if (steps.length === 0 && !state.done) return null;
  // What went wrong with one step says nothing about another.
  const answer = state.values?.action === open?.action ? state : {};
  const close = () => setOpen(null);

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
            variant={looks[step.action as Step['action']]}
            reason={step.refusal}
            aria-haspopup="dialog"
            onClick={() => setOpen(step)}
          >
            {step.label}
          </Button>
        ))}
      </div>
      <Dialog isOpen={open !== null} onClose={close} title={open?.label ?? ''}>
        {open && (
          <form action={submit} noValidate className="flex flex-col gap-4">
            <StepForm {...props} step={open} state={answer} onCancel={close} />
          </form>
        )}
      </Dialog>
    </div>
  );
}

interface StepFormProps<Step extends OfferedStep> extends Props<Step> {
  readonly step: Step;
  readonly state: FormState;
  readonly onCancel: () => void;
}

function StepForm<Step extends OfferedStep>(props: StepFormProps<Step>) {
  const { step, state, hidden, looks, reasonWords, fields, confirmLabel, hold, onCancel } = props;
  const label = confirmLabel?.(step) ?? step.label;
  const isDangerous = looks[step.action as Step['action']] === 'danger';
  return (
    <>
      <ErrorSummary state={state} />
      <p>{step.consequence}</p>
      {Object.entries({ ...hidden, action: step.action }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {step.needsReason && (
        <TextArea
          name="reason"
          {...reasonWords(step)}
          errors={state.fields?.reason}
          defaultValue={typed(state, 'reason')}
          required
        />
      )}
      {fields?.(step, state)}
      <div className="flex gap-2">
        {hold ? (
          <Button reason={hold}>{label}</Button>
        ) : (
          <SubmitButton variant={isDangerous ? 'danger' : 'primary'}>{label}</SubmitButton>
        )}
        <Button onClick={onCancel}>取消</Button>
      </div>
    </>
  );
}

const publicReason = { label: '撤下的理由（公开）', help: '公众会在原地址看到这段话，请不要写入需要保护的信息。' };

/** What is asked where something is sent back, or taken from the public. */
export function reasonOf(action: string, reader: string): { readonly label: string; readonly help: string } {
  return action === 'withdraw'
    ? publicReason
    : { label: '退回的理由', help: `写清楚哪里要改、怎么改，${reader}会看到。` };
}
