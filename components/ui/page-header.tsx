import type { ReactNode } from 'react';

interface Props {
  readonly title: ReactNode;
  /** One line on what the page is for. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one h1 of a desk page, with what can be done beside it. */
export function PageHeader({ title, lead, actions }: Props) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-title font-semibold">{title}</h1>
        {lead && <p className="mt-1 text-muted">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
