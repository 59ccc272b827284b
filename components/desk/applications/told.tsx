'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { FormAction } from '@/components/desk/action-form';
import { Notice } from '@/components/ui/notice';

interface Told {
  readonly words: string | null;
  readonly tell: (words: string) => void;
}

const ToldContext = createContext<Told>({ words: null, tell: () => {} });

/** Keeps what was done in sight: the button that did it is often gone with what it could do. */
export function ToldProvider({ children }: { readonly children: ReactNode }) {
  const [words, tell] = useState<string | null>(null);
  const value = useMemo(() => ({ words, tell }), [words]);
  return <ToldContext.Provider value={value}>{children}</ToldContext.Provider>;
}

/** What happened last, and what is next. */
export function ToldNotice() {
  const { words } = useContext(ToldContext);
  if (words === null) return null;
  return (
    <Notice tone="done" role="status">
      {words}
    </Notice>
  );
}

/** The action, and its good answer told at the head of the page. */
export function useTelling(action: FormAction): FormAction {
  const { tell } = useContext(ToldContext);
  return useCallback(
    async (previous, form) => {
      const next = await action(previous, form);
      if (next.done) tell(next.done);
      return next;
    },
    [action, tell],
  );
}
