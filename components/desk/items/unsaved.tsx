'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

interface Unsaved {
  readonly isUnsaved: boolean;
  readonly tell: (isUnsaved: boolean) => void;
}

const UnsavedContext = createContext<Unsaved>({ isUnsaved: false, tell: () => {} });

/** Lets the steps beside a form know that its last words are still on their way. */
export function UnsavedProvider({ children }: { readonly children: ReactNode }) {
  const [isUnsaved, tell] = useState(false);
  const value = useMemo(() => ({ isUnsaved, tell }), [isUnsaved]);
  return <UnsavedContext.Provider value={value}>{children}</UnsavedContext.Provider>;
}

export function useUnsaved(): boolean {
  return useContext(UnsavedContext).isUnsaved;
}

/** Told by the form; a form that is gone has nothing unsaved. */
export function useTellUnsaved(isUnsaved: boolean): void {
  const { tell } = useContext(UnsavedContext);
  useEffect(() => {
    tell(isUnsaved);
    return () => tell(false);
  }, [isUnsaved, tell]);
}

export const unsavedReason = '有修改还没有保存，请等显示「已保存」后再办理。';
