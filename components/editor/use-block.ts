'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SavedBlock } from '@/lib/reports/types';
import type { Hold, SaveOutcome } from './autosave-state';
import {
  type BlockDraft,
  headingProblem,
  isKeptBlock,
  isSameDraft,
  type KeptBlock,
  lengthProblem,
} from './block-draft';
import type { BlockEditorProps } from './contract';
import { readLocalCopy, removeLocalCopy, writeLocalCopy } from './local-copy';
import { type Autosave, useAutosave } from './use-autosave';

interface KnownBlock extends BlockDraft {
  readonly version: number;
}

/** What this page saved last, by block: going back to a page that was left shows it as it was before. */
const lastSaved = new Map<string, KnownBlock>();

function newest(props: BlockEditorProps): KnownBlock {
  const { version, heading, text } = props;
  const known = lastSaved.get(props.blockId);
  return known && known.version > version ? known : { version, heading, text };
}

/** A text that the editor has to show because it came from elsewhere; a new serial each time. */
export interface ShownText {
  readonly text: BlockDraft['text'];
  readonly serial: number;
}

export interface Block {
  readonly draft: BlockDraft;
  readonly shown: ShownText;
  readonly conflict: SavedBlock | null;
  readonly isRestored: boolean;
  /** A draft of this browser for a block that may no longer be edited. */
  readonly stranded: KeptBlock | null;
  readonly problems: { readonly heading: string | null; readonly text: string | null };
  readonly hold: Hold | null;
  readonly isKept: boolean;
  readonly autosave: Autosave;
  readonly edit: (change: Partial<BlockDraft>) => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  readonly forgetStranded: () => void;
}

/**
 * One block from what the server has to what is typed: autosave, the copy in the browser, and what to do when
 * somebody else saved meanwhile.
 */
export function useBlock(props: BlockEditorProps): Block {
  const copy = useDraft(props);
  const { draft, conflict } = copy;
  const problems = {
    heading: props.hasHeading ? headingProblem(draft.heading) : null,
    text: lengthProblem(draft.text),
  };
  const hold = holdOf(conflict, problems);
  const autosave = useAutosave({
    isBlocked: hold !== null || props.readOnly,
    send: () => sendDraft(copy, props),
    keep: copy.keep,
    isKept: copy.isKept,
  });
  const { stranded, isRestored, markEdited, forgetStranded } = useRestoring(copy, props, autosave);
  useTakingOver(copy, props, autosave);

  const edit = (change: Partial<BlockDraft>) => {
    if (!copy.change(change)) return;
    markEdited();
    autosave.changed();
  };
  const takeTheirs = () => {
    if (!conflict) return;
    copy.adopt(conflict);
    autosave.drop();
  };
  const keepMine = () => {
    copy.overrule();
    autosave.changed();
    autosave.hurry();
  };
  const { shown, isKept } = copy;
  return {
    draft,
    shown,
    conflict,
    isRestored,
    stranded,
    problems,
    hold,
    isKept,
    autosave,
    edit,
    takeTheirs,
    keepMine,
    forgetStranded,
  };
}

function holdOf(conflict: SavedBlock | null, problems: Block['problems']): Hold | null {
  if (conflict) return 'conflict';
  return problems.heading || problems.text ? 'invalid' : null;
}

type DraftCopy = ReturnType<typeof useDraft>;

/** The draft, the version it rests on, and its copy in the browser. */
function useDraft(props: BlockEditorProps) {
  const key = `gongkai:block:${props.owner}:${props.blockId}`;
  const [draft, setDraft] = useState<BlockDraft>(() => newest(props));
  const [shown, setShown] = useState<ShownText>(() => ({ text: draft.text, serial: 0 }));
  const [conflict, setConflict] = useState<SavedBlock | null>(null);
  const [isKept, setKept] = useState(true);
  // Read by saves and timers, which must see the last keystroke and not the last drawing.
  const now = useRef({
    draft,
    seenVersion: newest(props).version,
    isUnsaved: false,
    /** Sent, and never answered: the server may have it all the same. */
    unanswered: [] as readonly BlockDraft[],
    keptAt: '',
  }).current;

  const set = (next: BlockDraft) => {
    now.draft = next;
    setDraft(next);
  };
  const keep = () => {
    if (!now.isUnsaved) return;
    now.keptAt = new Date().toISOString();
    const kept: KeptBlock = {
      ...now.draft,
      seenVersion: now.seenVersion,
      at: now.keptAt,
      sent: now.unanswered.at(-1) ?? null,
    };
    setKept(writeLocalCopy(key, kept));
  };
  const forget = () => {
    now.isUnsaved = false;
    now.unanswered = [];
    // Another tab may have written its own copy since; that one is not ours to remove.
    if (readLocalCopy(key, isKeptBlock)?.at === now.keptAt) removeLocalCopy(key);
    setKept(true);
  };
  const show = (next: BlockDraft) => {
    set({ heading: next.heading, text: next.text });
    setShown(({ serial }) => ({ text: next.text, serial: serial + 1 }));
  };

  return {
    key,
    draft,
    shown,
    conflict,
    isKept,
    now,
    keep,
    show,
    setConflict,
    /** @returns whether anything changed for a reader */
    change: (change: Partial<BlockDraft>): boolean => {
      const next = { ...now.draft, ...change };
      const isSame = next.heading === now.draft.heading && isSameDraft(next, now.draft);
      set(next);
      if (isSame) return false;
      now.isUnsaved = true;
      keep();
      return true;
    },
    /** What was sent is saved; later keystrokes stay unsaved. */
    saved: (sent: BlockDraft, version: number) => {
      now.seenVersion = version;
      now.unanswered = [];
      lastSaved.set(props.blockId, { version, heading: sent.heading, text: sent.text });
      if (now.draft === sent) forget();
      else keep();
    },
    /** Takes over what somebody else saved; what was typed here goes. */
    adopt: (theirs: KnownBlock) => {
      now.seenVersion = theirs.version;
      forget();
      if (!isSameDraft(theirs, now.draft)) show(theirs);
      setConflict(null);
    },
    /** Keeps what was typed here, having seen the others' version. */
    overrule: () => {
      if (conflict) now.seenVersion = conflict.version;
      setConflict(null);
      keep();
    },
  };
}

async function sendDraft(copy: DraftCopy, { blockId, save }: BlockEditorProps): Promise<SaveOutcome> {
  const { now } = copy;
  const sent = now.draft;
  const earlier = now.unanswered;
  if (earlier.at(-1) !== sent) now.unanswered = [...earlier, sent];
  copy.keep();

  const heading = sent.heading?.trim() ?? null;
  const answer = await save({ blockId, seenVersion: now.seenVersion, heading, text: sent.text });
  if (answer.status === 'saved') {
    copy.saved(sent, answer.saved.version);
    return { kind: 'saved', savedAt: answer.savedAt };
  }
  if (answer.status === 'changed') return takeConflict(copy, sent, answer.theirs);
  now.unanswered = earlier;
  return answer.status === 'signedOut' ? { kind: 'signedOut' } : { kind: 'refused', message: answer.message };
}

/** A save whose answer was lost on the way comes back as "changed by another": by ourselves. */
function takeConflict(copy: DraftCopy, sent: BlockDraft, theirs: SavedBlock): SaveOutcome {
  if (isSameDraft(sent, theirs)) {
    copy.saved(sent, theirs.version);
    return { kind: 'saved', savedAt: theirs.savedAt };
  }
  const isOurs = copy.now.unanswered.some((draft) => isSameDraft(draft, theirs));
  copy.now.unanswered = [];
  if (isOurs) {
    copy.now.seenVersion = theirs.version;
    return { kind: 'conflict', hasRest: true };
  }
  copy.setConflict(theirs);
  return { kind: 'conflict', hasRest: false };
}

/** Finds what an earlier visit could not save. */
function useRestoring(copy: DraftCopy, props: BlockEditorProps, autosave: Autosave) {
  const { now } = copy;
  const [isRestored, setRestored] = useState(false);
  const [stranded, setStranded] = useState<KeptBlock | null>(null);

  const restore = useEffectEvent((key: string, readOnly: boolean) => {
    const kept = readLocalCopy(key, isKeptBlock);
    const server = newest(props);
    if (!kept || isSameDraft(kept, server)) {
      removeLocalCopy(key);
      return;
    }
    setStranded(readOnly ? kept : null);
    if (readOnly) return;
    now.keptAt = kept.at;
    now.isUnsaved = true;
    // Another version than the server's goes out as it is: the answer says who changed it and when.
    now.seenVersion = kept.sent && isSameDraft(kept.sent, server) ? server.version : kept.seenVersion;
    copy.show(kept);
    setRestored(now.seenVersion === server.version);
    autosave.changed();
    autosave.hurry();
  });
  useEffect(() => restore(copy.key, props.readOnly), [copy.key, props.readOnly]);

  return {
    stranded,
    isRestored,
    markEdited: () => setRestored(false),
    forgetStranded: () => {
      removeLocalCopy(copy.key);
      setStranded(null);
      copy.adopt(newest(props));
      autosave.drop();
    },
  };
}

/** The page was refreshed and brought a later version than the one on screen. */
function useTakingOver({ now, adopt }: DraftCopy, props: BlockEditorProps, autosave: Autosave): void {
  const takeOver = useEffectEvent((version: number, isSending: boolean) => {
    // While a save is under way the later version may be its own.
    if (version <= now.seenVersion || isSending) return;
    const isOurs = [now.draft, ...now.unanswered].some((draft) => isSameDraft(draft, props));
    if (!now.isUnsaved || isSameDraft(now.draft, props)) {
      adopt(props);
      autosave.drop();
    } else {
      if (isOurs) now.seenVersion = version;
      // The server answers with who changed it and when.
      autosave.hurry();
    }
  });
  useEffect(() => takeOver(props.version, autosave.state.isSending), [props.version, autosave.state.isSending]);
}
