'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonVariant, buttonLook } from './button';

interface Props extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  /** Said while the form is on its way. */
  readonly pendingLabel?: string;
}

/** Sends the form around it; a second click while it is on its way sends nothing. */
export function SubmitButton({ variant = 'primary', pendingLabel = '正在提交…', className, children, ...rest }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      className={`${buttonLook(variant, className)} aria-disabled:opacity-60`}
      {...rest}
    >
      {pending ? pendingLabel : children}
    </button>
  );
}
