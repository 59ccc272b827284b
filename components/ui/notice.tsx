import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'done' | 'due' | 'error';

const looks: Readonly<Record<NoticeTone, { readonly Icon: LucideIcon; readonly look: string; readonly ink: string }>> =
  {
    info: { Icon: Info, look: 'border-accent bg-accent-wash', ink: 'text-accent' },
    done: { Icon: CircleCheck, look: 'border-done bg-done-wash', ink: 'text-done' },
    due: { Icon: TriangleAlert, look: 'border-due bg-due-wash', ink: 'text-due' },
    error: { Icon: CircleX, look: 'border-seal bg-seal-wash', ink: 'text-seal' },
  };

interface Props {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** `status` for what has just happened, `alert` for what went wrong just now; none for what stands on the page. */
  readonly role?: 'status' | 'alert';
}

export function Notice({ tone = 'info', title, children, role }: Props) {
  const { Icon, look, ink } = looks[tone];
  return (
    <div role={role} className={`flex gap-2.5 border-l-4 px-3 py-2.5 ${look}`}>
      <Icon aria-hidden="true" size={18} className={`mt-0.5 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
