'use client';

import { useCallback, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import {
  type AutosaveEvent,
  type AutosaveState,
  hasUnsaved,
  msUntilSave,
  nextAutosave,
  nothingToSave,
  type SaveOutcome,
} from './autosave-state';
import { registerFlusher } from './flush';

interface AutosaveOptions {
  /** Nothing may be sent for now: the person has to choose or to correct something first. */
  readonly isBlocked: boolean;
  /** Sends what is unsaved at this moment and takes the answer in. A rejection is a lost connection. */
  readonly send: () => Promise<SaveOutcome>;
  /** Writes the local copy once more, before the page may go away. */
  readonly keep: () => void;
  /** Whether the last local copy was taken; when not, leaving the page asks first. */
  readonly isKept: boolean;
}

export interface Autosave {
  readonly state: AutosaveState;
  readonly changed: () => void;
  /** Saves without waiting for a pause. */
  readonly hurry: () => void;
  /** Forgets what waited: the others' version was taken. */
  readonly drop: () => void;
}

/** Calls `send` soon after changes, one at a time, again after a lost connection, and at once when it is urgent. */
export function useAutosave(options: AutosaveOptions): Autosave {
  const [state, dispatch] = useReducer(nextAutosave, nothingToSave);
  const isBusy = useRef(false);

  const save = useEffectEvent(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    dispatch({ kind: 'sending' });
    const event = await options.send().catch((): AutosaveEvent => ({ kind: 'lost', at: Date.now() }));
    isBusy.current = false;
    dispatch(event);
  });

  useEffect(() => {
    const wait = options.isBlocked ? null : msUntilSave(state, Date.now());
    if (wait === null) return;
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
  }, [state, options.isBlocked]);

  const saveLast = useEffectEvent(() => {
    options.keep();
    if (hasUnsaved(state) && !options.isBlocked) void save();
  });
  useEffect(() => () => saveLast(), []);

  const hurry = useCallback(() => dispatch({ kind: 'hurried' }), []);
  useFlusher(state, options.isBlocked, hurry);
  useHurries(hurry, state);
  useLeaving(options, state, hurry);
  return {
    state,
    changed: useCallback(() => dispatch({ kind: 'changed', at: Date.now() }), []),
    hurry,
    drop: useCallback(() => dispatch({ kind: 'dropped' }), []),
  };
}

const flushPatienceMs = 10_000;
const flushLookMs = 50;

/** Lets a step of the page (送审, 交回) wait until what was just typed is in. */
function useFlusher(state: AutosaveState, isBlocked: boolean, hurry: () => void): void {
  const latest = useRef({ state, isBlocked });
  useEffect(() => {
    latest.current = { state, isBlocked };
  }, [state, isBlocked]);

  useEffect(
    () =>
      registerFlusher(async () => {
        const until = Date.now() + flushPatienceMs;
        if (hasUnsaved(latest.current.state)) hurry();
        while (hasUnsaved(latest.current.state)) {
          if (latest.current.isBlocked || latest.current.state.trouble || Date.now() > until) return false;
          await new Promise((resolve) => setTimeout(resolve, flushLookMs));
        }
        return true;
      }),
    [hurry],
  );
}

/** Ctrl+S anywhere on the page; the network is back; the person is back, perhaps from logging in in another tab. */
function useHurries(hurry: () => void, { trouble }: AutosaveState): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    hurry();
  });
  const onFocus = useEffectEvent(() => {
    if (trouble?.kind === 'signedOut' || trouble?.kind === 'lost') hurry();
  });

  useEffect(() => {
    const focus = () => onFocus();
    const key = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', key);
    window.addEventListener('focus', focus);
    window.addEventListener('online', focus);
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('focus', focus);
      window.removeEventListener('online', focus);
    };
  }, []);
}

/** Keeps a last copy when the page is hidden or left, and asks before leaving where no copy could be kept. */
function useLeaving({ keep, isKept }: AutosaveOptions, state: AutosaveState, hurry: () => void): void {
  const onHidden = useEffectEvent(() => {
    keep();
    hurry();
  });
  const onLeave = useEffectEvent((event: BeforeUnloadEvent) => {
    if (hasUnsaved(state) && !isKept) event.preventDefault();
  });

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') onHidden();
    };
    const gone = () => onHidden();
    const leave = (event: BeforeUnloadEvent) => onLeave(event);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', gone);
    window.addEventListener('beforeunload', leave);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', gone);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);
}
