/** Saving begins this long after the last change … */
const pauseMs = 1_200;
/** … and at the latest this long after the first one, for those who type without a pause. */
const longestWaitMs = 8_000;
const firstRetryMs = 2_000;
const longestRetryMs = 30_000;
/** After so many lost attempts the network may be well and the page too old for the server. */
const attemptsBeforeReloadHint = 4;

export type Trouble =
  | { readonly kind: 'lost'; readonly since: number; readonly attempts: number }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly message: string };

/** Why something that was typed is not sent for the time being. */
export type Hold = 'conflict' | 'invalid';

/** Where the saving of one block or table stands. Changes are counted, so that those made during a save are not lost. */
export interface AutosaveState {
  /** Changes made so far. */
  readonly changes: number;
  /** How many of them the last save carried. */
  readonly sent: number;
  /** How many of them need no more sending. */
  readonly settled: number;
  readonly isSending: boolean;
  readonly isUrgent: boolean;
  /** Milliseconds of the clock; null when nothing waits. */
  readonly firstChangeAt: number | null;
  readonly lastChangeAt: number | null;
  readonly trouble: Trouble | null;
  /** Instant, ISO 8601. */
  readonly savedAt: string | null;
}

/** What a save came to; a call that throws is a lost connection. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly savedAt: string | null }
  /** Others were faster; `hasRest` when some changes are free of the conflict and go out at once. */
  | { readonly kind: 'conflict'; readonly hasRest: boolean }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly message: string };

export type AutosaveEvent =
  | { readonly kind: 'changed'; readonly at: number }
  /** Do not wait for a pause: Ctrl+S, the focus left, the network is back. */
  | { readonly kind: 'hurried' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'lost'; readonly at: number }
  /** What waited is gone: the others' version was taken. */
  | { readonly kind: 'dropped' }
  | SaveOutcome;

export const nothingToSave: AutosaveState = {
  changes: 0,
  sent: 0,
  settled: 0,
  isSending: false,
  isUrgent: false,
  firstChangeAt: null,
  lastChangeAt: null,
  trouble: null,
  savedAt: null,
};

/** Whether changes wait that the server does not have. */
export function hasUnsaved({ changes, settled }: AutosaveState): boolean {
  return changes > settled;
}

function settledBy(state: AutosaveState): AutosaveState {
  const isDone = state.changes === state.sent;
  return {
    ...state,
    isSending: false,
    settled: state.sent,
    trouble: null,
    firstChangeAt: isDone ? null : (state.firstChangeAt ?? state.lastChangeAt),
    lastChangeAt: isDone ? null : state.lastChangeAt,
  };
}

function lostAgain(trouble: Trouble | null, at: number): Trouble {
  return { kind: 'lost', since: at, attempts: trouble?.kind === 'lost' ? trouble.attempts + 1 : 1 };
}

/** The next state; the same state and event always give the same one. */
export function nextAutosave(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.kind) {
    case 'changed':
      return {
        ...state,
        changes: state.changes + 1,
        firstChangeAt: state.firstChangeAt ?? event.at,
        lastChangeAt: event.at,
        trouble: state.trouble?.kind === 'refused' ? null : state.trouble,
      };
    case 'hurried':
      return hasUnsaved(state) ? { ...state, isUrgent: true } : state;
    case 'sending':
      return { ...state, isSending: true, isUrgent: false, sent: state.changes, firstChangeAt: null };
    case 'saved':
      return { ...settledBy(state), savedAt: event.savedAt ?? state.savedAt };
    case 'conflict':
      return event.hasRest ? { ...state, isSending: false, isUrgent: true, trouble: null } : settledBy(state);
    case 'signedOut':
      return { ...state, isSending: false, trouble: { kind: 'signedOut' } };
    case 'refused':
      return { ...state, isSending: false, trouble: { kind: 'refused', message: event.message } };
    case 'lost':
      return { ...state, isSending: false, trouble: lostAgain(state.trouble, event.at) };
    case 'dropped':
      return {
        ...state,
        settled: state.changes,
        isUrgent: false,
        firstChangeAt: null,
        lastChangeAt: null,
        trouble: null,
      };
  }
}

function retryMs(attempts: number): number {
  return Math.min(firstRetryMs * 2 ** (attempts - 1), longestRetryMs);
}

/**
 * Milliseconds until the next save, or null when none is due: nothing waits, one is under way, or only the person
 * can go on (signed out, refused).
 * @param now milliseconds of the clock
 */
export function msUntilSave(state: AutosaveState, now: number): number | null {
  if (!hasUnsaved(state) || state.isSending) return null;
  if (state.isUrgent) return 0;
  const { trouble, firstChangeAt, lastChangeAt } = state;
  if (trouble?.kind === 'lost') return Math.max(0, trouble.since + retryMs(trouble.attempts) - now);
  if (trouble) return null;
  const last = lastChangeAt ?? now;
  return Math.max(0, Math.min(last + pauseMs, (firstChangeAt ?? last) + longestWaitMs) - now);
}

export interface StateWords {
  readonly tone: 'calm' | 'busy' | 'due' | 'error';
  readonly text: string;
  /** Offers the way to the login page. */
  readonly needsLogin?: boolean;
}

interface Circumstances {
  readonly hold: Hold | null;
  /** Whether the browser keeps a copy of what is unsaved. */
  readonly isKept: boolean;
  readonly clockOf: (instant: string) => string;
}

function troubleWords(trouble: Trouble, isKept: boolean): StateWords {
  const kept = isKept ? '内容已存在本机' : '本机也无法暂存，请不要关闭本页';
  if (trouble.kind === 'signedOut') return { tone: 'error', text: `登录已过期，${kept}`, needsLogin: true };
  if (trouble.kind === 'refused') return { tone: 'error', text: `未保存：${trouble.message}` };
  const hint = trouble.attempts >= attemptsBeforeReloadHint && isKept ? '；若一直如此，请刷新本页，内容不会丢失' : '';
  return { tone: 'error', text: `未保存：网络断开，${kept}，恢复后自动保存${hint}` };
}

const holdWords: Readonly<Record<Hold, StateWords>> = {
  conflict: { tone: 'error', text: '与他人的修改冲突，请选择保留哪一份' },
  invalid: { tone: 'due', text: '有未保存的修改，请先改正标出的错误' },
};

/** The line under a block or table; empty words while nothing was changed. */
export function stateWords(state: AutosaveState, { hold, isKept, clockOf }: Circumstances): StateWords {
  if (state.isSending && state.trouble === null) return { tone: 'busy', text: '正在保存…' };
  if (state.trouble) return troubleWords(state.trouble, isKept);
  if (hold) return holdWords[hold];
  if (hasUnsaved(state)) {
    return { tone: 'due', text: isKept ? '有未保存的修改' : '有未保存的修改，本机无法暂存，请不要关闭本页' };
  }
  return { tone: 'calm', text: state.savedAt ? `已保存 ${clockOf(state.savedAt)}` : '' };
}
