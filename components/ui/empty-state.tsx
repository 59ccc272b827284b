import type { ReactNode } from 'react';

interface Props {
  /** What is not there. */
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
  /** A link or button that does it. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="border-y border-line px-4 py-10 text-center">
      <p className="text-lead font-medium">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-[38em] text-muted">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
