'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Hold, SaveOutcome } from '@/components/editor/autosave-state';
import { readLocalCopy, removeLocalCopy, writeLocalCopy } from '@/components/editor/local-copy';
import { type Autosave, useAutosave } from '@/components/editor/use-autosave';
import type { ShownText } from '@/components/editor/use-block';
import { saveItemFields } from '@/lib/items/actions/editing';
import type { ItemFields, SavedItem } from '@/lib/items/types';
import { areSame, type FieldProblems, isKeptItem, type KeptItem, problemsOf } from './item-draft';

export interface ItemDraftSource {
  /** Whose unsaved work the browser keeps: the next person at the same computer must not get it. */
  readonly owner: string;
  readonly itemId: string;
  readonly version: number;
  readonly fields: ItemFields;
}

interface KnownItem {
  readonly version: number;
  readonly fields: ItemFields;
}

/** What this page saved last, by item: going back to a page that was left shows it as it was before. */
const lastSaved = new Map<string, KnownItem>();

function newest({ itemId, version, fields }: ItemDraftSource): KnownItem {
  const known = lastSaved.get(itemId);
  return known && known.version > version ? known : { version, fields };
}

export function copyKey({ owner, itemId }: Pick<ItemDraftSource, 'owner' | 'itemId'>): string {
  return `gongkai:item:${owner}:${itemId}`;
}

export interface ItemDraft {
  readonly fields: ItemFields;
  /** A body that the editor has to show because it came from elsewhere; its serial tells of any such change. */
  readonly shown: ShownText;
  readonly conflict: SavedItem | null;
  readonly isRestored: boolean;
  readonly problems: FieldProblems;
  readonly hold: Hold | null;
  readonly isKept: boolean;
  /** Saved, but the page around the form (checks, steps) still shows the version before. */
  readonly isPageBehind: boolean;
  readonly autosave: Autosave;
  readonly edit: (change: Partial<ItemFields>) => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/**
 * An item's form from what the server has to what is typed: autosave of the whole, the copy in the browser, and what to
 * do when somebody else saved meanwhile.
 */
export function useItemDraft(source: ItemDraftSource): ItemDraft {
  const copy = useCopy(source);
  const { fields, conflict } = copy;
  const problems = problemsOf(fields);
  const hold = conflict ? 'conflict' : Object.keys(problems).length > 0 ? 'invalid' : null;
  const autosave = useAutosave({
    isBlocked: hold !== null,
    send: () => sendFields(copy, source.itemId),
    keep: copy.keep,
    isKept: copy.isKept,
  });
  const { isRestored, markEdited } = useRestoring(copy, source, autosave);
  useTakingOver(copy, source, autosave);

  return {
    fields,
    shown: copy.shown,
    conflict,
    isRestored,
    problems,
    hold,
    isKept: copy.isKept,
    isPageBehind: copy.now.seenVersion > source.version,
    autosave,
    edit: (change) => {
      if (!copy.change(change)) return;
      markEdited();
      autosave.changed();
    },
    takeTheirs: () => {
      if (!conflict) return;
      copy.adopt(conflict);
      autosave.drop();
    },
    keepMine: () => {
      copy.overrule();
      autosave.changed();
      autosave.hurry();
    },
  };
}

type Copy = ReturnType<typeof useCopy>;

/** The draft, the version it rests on, and its copy in the browser. */
function useCopy(source: ItemDraftSource) {
  const key = copyKey(source);
  const [fields, setFields] = useState<ItemFields>(() => newest(source).fields);
  const [shown, setShown] = useState<ShownText>(() => ({ text: fields.body, serial: 0 }));
  const [conflict, setConflict] = useState<SavedItem | null>(null);
  const [isKept, setKept] = useState(true);
  // Read by saves and timers, which must see the last keystroke and not the last drawing.
  const now = useRef({
    fields,
    seenVersion: newest(source).version,
    /** What the server had at that version. */
    base: newest(source).fields,
    isUnsaved: false,
    /** Sent, and never answered: the server may have it all the same. */
    unanswered: [] as readonly ItemFields[],
    keptAt: '',
  }).current;

  const set = (next: ItemFields) => {
    now.fields = next;
    setFields(next);
  };
  const keep = () => {
    if (!now.isUnsaved) return;
    now.keptAt = new Date().toISOString();
    const { fields: typed, seenVersion, base, keptAt: at } = now;
    const kept: KeptItem = { fields: typed, seenVersion, base, at, sent: now.unanswered.at(-1) ?? null };
    setKept(writeLocalCopy(key, kept));
  };
  const forget = () => {
    now.isUnsaved = false;
    now.unanswered = [];
    // Another tab may have written its own copy since; that one is not ours to remove.
    if (readLocalCopy(key, isKeptItem)?.at === now.keptAt) removeLocalCopy(key);
    setKept(true);
  };
  const show = (next: ItemFields) => {
    set(next);
    setShown(({ serial }) => ({ text: next.body, serial: serial + 1 }));
  };

  return {
    key,
    fields,
    shown,
    conflict,
    isKept,
    now,
    keep,
    show,
    setConflict,
    /** @returns whether anything changed for a reader */
    change: (change: Partial<ItemFields>): boolean => {
      const next = { ...now.fields, ...change };
      const isSame = areSame(next, now.fields);
      set(next);
      if (isSame) return false;
      now.isUnsaved = true;
      keep();
      return true;
    },
    /** What was sent is saved; later keystrokes stay unsaved. */
    saved: (sent: ItemFields, version: number) => {
      now.seenVersion = version;
      now.base = sent;
      now.unanswered = [];
      lastSaved.set(source.itemId, { version, fields: sent });
      if (now.fields === sent) forget();
      else keep();
    },
    /** Takes over what somebody else saved; what was typed here goes. */
    adopt: (theirs: KnownItem) => {
      now.seenVersion = theirs.version;
      now.base = theirs.fields;
      forget();
      if (!areSame(theirs.fields, now.fields)) show(theirs.fields);
      setConflict(null);
    },
    /** Keeps what was typed here, having seen the others' version. */
    overrule: () => {
      if (conflict) {
        now.seenVersion = conflict.version;
        now.base = conflict.fields;
      }
      setConflict(null);
      keep();
    },
  };
}

async function sendFields(copy: Copy, itemId: string): Promise<SaveOutcome> {
  const { now } = copy;
  const sent = now.fields;
  const earlier = now.unanswered;
  if (earlier.at(-1) !== sent) now.unanswered = [...earlier, sent];
  copy.keep();

  const answer = await saveItemFields({ itemId, seenVersion: now.seenVersion, fields: sent });
  if (answer.status === 'saved') {
    copy.saved(sent, answer.saved.version);
    return { kind: 'saved', savedAt: answer.savedAt };
  }
  if (answer.status === 'changed') return takeConflict(copy, sent, answer.theirs);
  now.unanswered = earlier;
  return answer.status === 'signedOut' ? { kind: 'signedOut' } : { kind: 'refused', message: answer.message };
}

/** A save whose answer was lost comes back as "changed by another": by ourselves. A mere step changed no word. */
function takeConflict(copy: Copy, sent: ItemFields, theirs: SavedItem): SaveOutcome {
  const { now } = copy;
  if (areSame(sent, theirs.fields)) {
    copy.saved(sent, theirs.version);
    return { kind: 'saved', savedAt: theirs.savedAt };
  }
  const isNoOnesElse = [now.base, ...now.unanswered].some((fields) => areSame(fields, theirs.fields));
  now.unanswered = [];
  if (isNoOnesElse) {
    now.seenVersion = theirs.version;
    return { kind: 'conflict', hasRest: true };
  }
  copy.setConflict(theirs);
  return { kind: 'conflict', hasRest: false };
}

/** Finds what an earlier visit could not save. */
function useRestoring(copy: Copy, source: ItemDraftSource, autosave: Autosave) {
  const { now } = copy;
  const [isRestored, setRestored] = useState(false);

  const restore = useEffectEvent((key: string) => {
    const kept = readLocalCopy(key, isKeptItem);
    const server = newest(source);
    if (!kept || areSame(kept.fields, server.fields)) {
      removeLocalCopy(key);
      return;
    }
    now.keptAt = kept.at;
    now.isUnsaved = true;
    // Another version than the server's goes out as it is: the answer says who changed it and when.
    const isOursThere = kept.sent !== null && areSame(kept.sent, server.fields);
    now.seenVersion = isOursThere ? server.version : kept.seenVersion;
    // What the server has now is somebody else's until the answer says otherwise: it must not be written over unseen.
    if (!isOursThere) now.base = kept.base;
    copy.show(kept.fields);
    setRestored(now.seenVersion === server.version);
    autosave.changed();
    autosave.hurry();
  });
  useEffect(() => restore(copy.key), [copy.key]);

  return { isRestored, markEdited: () => setRestored(false) };
}

/** The page was refreshed and brought a later version than the one on screen. */
function useTakingOver({ now, adopt }: Copy, source: ItemDraftSource, autosave: Autosave): void {
  const takeOver = useEffectEvent((version: number, isSending: boolean) => {
    // While a save is under way the later version may be its own.
    if (version <= now.seenVersion || isSending) return;
    if (!now.isUnsaved || areSame(now.fields, source.fields)) {
      adopt(source);
      autosave.drop();
      return;
    }
    if ([now.base, ...now.unanswered].some((fields) => areSame(fields, source.fields))) now.seenVersion = version;
    // The server answers with who changed it and when.
    autosave.hurry();
  });
  useEffect(() => takeOver(source.version, autosave.state.isSending), [source.version, autosave.state.isSending]);
}
