'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
import { useCloseDialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/form-action';

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

interface Props {
  readonly action: FormAction;
  /** Sent along and not shown. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly idPrefix?: string;
  /** The fields and buttons, drawn anew with what came back. */
  readonly children: (state: FormState) => ReactNode;
  readonly className?: string;
}

/** A form over a server action: errors in a summary and at the field, what was typed stays, a dialog around it closes. */
export function ActionForm({ action, hidden = {}, idPrefix, children, className = 'flex flex-col gap-4' }: Props) {
  const [state, submit, isPending] = useActionState(action, {});
  const close = useCloseDialog();

  useEffect(() => {
    if (state.done) close();
  }, [state, close]);

  return (
    // Inert while it is on its way: what was typed meanwhile would be lost when the answer comes.
    <form action={submit} noValidate inert={isPending} className={className}>
      <ErrorSummary state={state} idPrefix={idPrefix} />
      {state.done && (
        <Notice tone="done" role="status">
          {state.done}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(state)}
    </form>
  );
}

/** What was typed in a field before the action came back. */
export function typed(state: FormState, name: string): string | undefined {
  const value = state.values?.[name];
  return typeof value === 'string' ? value : undefined;
}
