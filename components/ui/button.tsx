import Link from 'next/link';
import { type ComponentProps, type ReactNode, useId } from 'react';

export type ButtonVariant = 'primary' | 'plain' | 'danger';

const shape =
  'inline-flex min-h-9 items-center justify-center gap-1.5 whitespace-nowrap rounded border px-3 text-desk font-medium transition-colors';

const looks: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-accent bg-accent text-paper hover:border-accent-strong hover:bg-accent-strong',
  plain: 'border-edge bg-paper text-ink hover:bg-wash',
  danger: 'border-seal bg-paper text-seal hover:bg-seal-wash',
};

const greyLook = 'cursor-not-allowed border-line bg-wash text-muted';

/** The classes of a button, for what must look like one and is not (a file input's label, say). */
export function buttonLook(variant: ButtonVariant = 'plain', className = ''): string {
  return `${shape} ${looks[variant]} ${className}`;
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  /** Why it cannot be used now: greys the button, and is told on hover, on focus and to a screen reader. */
  readonly reason?: string;
}

export function Button({ variant = 'plain', reason, className = '', type = 'button', ...rest }: ButtonProps) {
  if (reason !== undefined) return <GreyButton reason={reason}>{rest.children}</GreyButton>;
  return <button type={type} className={`${buttonLook(variant, className)} disabled:opacity-60`} {...rest} />;
}

/** Stays in the tab order, so that a keyboard too can ask why. */
function GreyButton({ reason, children }: { readonly reason: string; readonly children?: ReactNode }) {
  const id = useId();
  return (
    <span className="group relative inline-flex">
      <button type="button" aria-disabled="true" aria-describedby={id} className={`${shape} ${greyLook}`}>
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className="pointer-events-none invisible absolute bottom-full left-0 z-20 mb-1 w-max max-w-64 rounded bg-ink px-2 py-1 text-left text-note whitespace-normal text-paper group-focus-within:visible group-hover:visible"
      >
        {reason}
      </span>
    </span>
  );
}

interface LinkButtonProps extends ComponentProps<typeof Link> {
  readonly variant?: ButtonVariant;
}

export function LinkButton({ variant = 'plain', className = '', ...rest }: LinkButtonProps) {
  return <Link className={buttonLook(variant, className)} {...rest} />;
}
