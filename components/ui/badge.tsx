import { Circle, CircleCheck, CircleDot, CircleX, Clock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'progress' | 'due' | 'done' | 'error';

const looks: Readonly<Record<Tone, { readonly Icon: LucideIcon; readonly look: string }>> = {
  neutral: { Icon: Circle, look: 'text-muted' },
  progress: { Icon: CircleDot, look: 'text-accent' },
  due: { Icon: Clock, look: 'text-due' },
  done: { Icon: CircleCheck, look: 'text-done' },
  error: { Icon: CircleX, look: 'text-seal' },
};

/** A state as a word with a shape of its own: colour only underlines it. */
export function StateBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const { Icon, look } = looks[tone];
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap font-medium ${look}`}>
      <Icon aria-hidden="true" size={14} strokeWidth={2.25} className="shrink-0" />
      {children}
    </span>
  );
}
