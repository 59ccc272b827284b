'use client';

import { CircleCheck, CircleDot, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { timeWords } from '@/components/ui/time-words';
import { type AutosaveState, type Hold, type StateWords, stateWords } from './autosave-state';

const looks: Readonly<Record<StateWords['tone'], { readonly Icon: LucideIcon; readonly ink: string }>> = {
  calm: { Icon: CircleCheck, ink: 'text-done' },
  busy: { Icon: LoaderCircle, ink: 'text-muted' },
  due: { Icon: CircleDot, ink: 'text-due' },
  error: { Icon: CircleX, ink: 'text-seal' },
};

/** 14:05 today, else with its day. */
function clockOf(instant: string): string {
  return timeWords(new Date(instant), new Date()).replace(/^今天 /, '');
}

interface Props {
  readonly state: AutosaveState;
  readonly hold: Hold | null;
  readonly isKept: boolean;
}

/** Says whether what was typed is saved, and if not, why and where it is meanwhile. */
export function SaveState({ state, hold, isKept }: Props) {
  const next = encodeURIComponent(usePathname());
  const { tone, text, needsLogin } = stateWords(state, { hold, isKept, clockOf });
  const { Icon, ink } = looks[tone];
  return (
    <p role="status" className={`flex min-h-6 items-start gap-1.5 text-note ${ink}`}>
      {text && <Icon aria-hidden="true" size={15} className="mt-0.5 shrink-0" />}
      <span>
        {text}
        {needsLogin && (
          <>
            {' — '}
            {/* A whole new page: what is on this one is kept in the browser and comes back after the login. */}
            <a href={`/login?next=${next}`} className="font-medium text-accent underline">
              重新登录后继续
            </a>
          </>
        )}
      </span>
    </p>
  );
}
