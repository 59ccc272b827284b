'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SaveOutcome } from '@/components/editor/autosave-state';
import { readLocalCopy, removeLocalCopy, writeLocalCopy } from '@/components/editor/local-copy';
import { type Autosave, useAutosave } from '@/components/editor/use-autosave';

/** What a save came to. */
export type KeptAnswer =
  | { readonly status: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly status: 'signedOut' | 'changed' }
  | { readonly status: 'refused'; readonly message: string };

interface Options<Draft> {
  /** Under which the browser keeps what is not saved: owner and matter. */
  readonly copyKey: string;
  readonly version: number;
  readonly draft: Draft;
  readonly isDraft: (value: unknown) => value is Draft;
  readonly save: (draft: Draft, seenVersion: number) => Promise<KeptAnswer>;
}

interface KeptCopy<Draft> {
  readonly draft: Draft;
  readonly seenVersion: number;
}

export interface KeptDraft<Draft> {
  readonly draft: Draft;
  readonly edit: (change: Partial<Draft>) => void;
  readonly autosave: Autosave;
  readonly isKept: boolean;
  /** Somebody else saved meanwhile: nothing is sent until the person has chosen. */
  readonly isConflict: boolean;
  /** What an earlier visit could not save has come back. */
  readonly isRestored: boolean;
  /** What was saved last: while the page shows an earlier one, the steps beside the form wait. */
  readonly seenVersion: number;
  /** Keeps what is typed here, over the others' version. @param version the latest, from the refreshed page */
  readonly keepMine: (version: number) => void;
  /** Takes the others' version; what was typed here goes. */
  readonly takeTheirs: () => void;
}

/** A small form that saves itself as a whole: pauses, lost network, expired session, and who was faster. */
export function useKeptDraft<Draft extends object>(options: Options<Draft>): KeptDraft<Draft> {
  const { copyKey, version, save, isDraft } = options;
  const [draft, setDraft] = useState(options.draft);
  const [isKept, setKept] = useState(true);
  const [isConflict, setConflict] = useState(false);
  const [isRestored, setRestored] = useState(false);
  // Read by saves and timers, which must see the last keystroke and not the last drawing.
  const now = useRef({ draft, seenVersion: version, isUnsaved: false }).current;
  const [seenVersion, setSeenVersion] = useState(version);

  const keep = () => {
    if (now.isUnsaved) setKept(writeLocalCopy(copyKey, { draft: now.draft, seenVersion: now.seenVersion }));
  };
  const settle = (next: number) => {
    now.seenVersion = next;
    setSeenVersion(next);
  };
  const forget = () => {
    now.isUnsaved = false;
    removeLocalCopy(copyKey);
    setKept(true);
  };
  const send = async (): Promise<SaveOutcome> => {
    const sent = now.draft;
    const answer = await save(sent, now.seenVersion);
    if (answer.status === 'saved') {
      settle(answer.version);
      if (now.draft === sent) forget();
      else keep();
      return { kind: 'saved', savedAt: answer.savedAt };
    }
    if (answer.status === 'signedOut') return { kind: 'signedOut' };
    if (answer.status === 'refused') return { kind: 'refused', message: answer.message };
    setConflict(true);
    return { kind: 'conflict', hasRest: false };
  };
  const autosave = useAutosave({ isBlocked: isConflict, send, keep, isKept });
  const change = (next: Draft) => {
    now.draft = next;
    now.isUnsaved = true;
    setDraft(next);
    keep();
    autosave.changed();
  };

  const restore = useEffectEvent(() => {
    const kept = readLocalCopy<KeptCopy<Draft>>(copyKey, (value): value is KeptCopy<Draft> => isCopy(value, isDraft));
    if (!kept || JSON.stringify(kept.draft) === JSON.stringify(options.draft)) return removeLocalCopy(copyKey);
    settle(kept.seenVersion);
    setRestored(true);
    change(kept.draft);
    return undefined;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each matter
  useEffect(() => restore(), [copyKey]);
  const takeOver = useEffectEvent(() => {
    if (version <= now.seenVersion || autosave.state.isSending) return;
    const isSame = JSON.stringify(now.draft) === JSON.stringify(options.draft);
    // A save whose answer was lost comes back as "changed by another": by ourselves.
    if (now.isUnsaved && !isSame) return;
    if (now.isUnsaved) {
      forget();
      setConflict(false);
      autosave.drop();
    }
    settle(version);
    now.draft = options.draft;
    setDraft(options.draft);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page brings a later version
  useEffect(() => takeOver(), [version]);

  return {
    draft,
    edit: (part) => {
      setRestored(false);
      change({ ...now.draft, ...part });
    },
    autosave,
    isKept,
    isConflict,
    isRestored,
    seenVersion,
    keepMine: (latest) => {
      settle(latest);
      setConflict(false);
      autosave.changed();
      autosave.hurry();
    },
    takeTheirs: () => {
      forget();
      setConflict(false);
      settle(version);
      now.draft = options.draft;
      setDraft(options.draft);
      autosave.drop();
    },
  };
}

function isCopy<Draft>(value: unknown, isDraft: (draft: unknown) => draft is Draft): value is KeptCopy<Draft> {
  if (typeof value !== 'object' || value === null || !('draft' in value) || !('seenVersion' in value)) return false;
  return typeof value.seenVersion === 'number' && isDraft(value.draft);
}
