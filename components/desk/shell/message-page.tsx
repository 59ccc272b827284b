import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Says why there is nothing else to see, and what to do. */
export function Message({ title, children, actions }: Props) {
  return (
    <div className="max-w-2xl py-10">
      <h1 className="text-title font-semibold">{title}</h1>
      <div className="mt-3 space-y-2 text-lead text-muted">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** The same as a page of its own, outside the desk's frame. */
export function MessagePage(props: Props) {
  return (
    <main className="mx-auto w-full max-w-2xl px-5 py-6">
      <Message {...props} />
    </main>
  );
}
