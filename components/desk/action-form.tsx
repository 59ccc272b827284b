'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { flushEdits } from '@/components/editor/flush';
import { useCloseDialog } from '@/components/ui/dialog';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { hasTyped, leavingWords } from '@/components/ui/typed';
import { type FormState, valuesOf } from '@/lib/form-action';

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

interface Props {
  readonly action: FormAction;
  /** Sent along and not shown. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  readonly idPrefix?: string;
  /** The step concerns a text on the page: what was just typed is saved first, or the step waits. */
  readonly savesFirst?: true;
  /** The fields and buttons, drawn anew with what came back. */
  readonly children: (state: FormState) => ReactNode;
  readonly className?: string;
}

/** A form over a server action: errors in a summary and at the field, what was typed stays, a dialog around it closes. */
export function ActionForm(props: Props) {
  const { action, hidden = {}, idPrefix, savesFirst, children, className = 'flex flex-col gap-4' } = props;
  const [state, submit, isPending] = useActionState(savesFirst ? afterSaving(action) : action, {});
  const form = useRef<HTMLFormElement>(null);
  useLeaving(form, state);
  const close = useCloseDialog();

  useEffect(() => {
    if (state.done) close();
  }, [state, close]);

  return (
    // Inert while it is on its way: what was typed meanwhile would be lost when the answer comes.
    <form ref={form} action={submit} noValidate inert={isPending} className={className}>
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

/** The action, once everything that is being written on the page is saved. */
export function afterSaving(action: FormAction): FormAction {
  return async (previous, form) => {
    if (await flushEdits()) return action(previous, form);
    return { message: '刚才的修改还没有保存成功。请看编辑框下的提示，保存后再做这一步。', values: valuesOf(form) };
  };
}

/** Asks before a page is left with something typed and not sent. */
function useLeaving(form: { readonly current: HTMLFormElement | null }, state: FormState): void {
  useEffect(() => {
    const isTyped = () => !state.done && form.current !== null && hasTyped(form.current);
    const leave = (event: BeforeUnloadEvent) => {
      if (isTyped()) event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
      if (link && isTyped() && !window.confirm(leavingWords)) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    document.addEventListener('click', click, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('click', click, { capture: true });
    };
  }, [form, state]);
}

/** What was typed in a field before the action came back. */
export function typed(state: FormState, name: string): string | undefined {
  const value = state.values?.[name];
  return typeof value === 'string' ? value : undefined;
}
