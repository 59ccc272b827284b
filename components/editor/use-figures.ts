'use client';

import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { CellOrigin } from '@/lib/reports/origins';
import type { SavedCell } from '@/lib/reports/types';
import { formsOf } from '@/lib/statistics/forms';
import type { Form, FormCell } from '@/lib/statistics/types';
import type { Hold, SaveOutcome } from './autosave-state';
import type { FigureGridProps } from './contract';
import {
  type BulkChange,
  type FigureEdit,
  type FigureEdits,
  invalidFigures,
  isKeptEdits,
  type KeptEdits,
  keptEdits,
  markedSent,
  refreshed,
  restored,
  type StoredFigure,
  takenBack,
  textAt,
  tidied,
  unsavedFigures,
  withStored,
  withText,
  withTexts,
  withTheirAnswer,
  withTheirs,
} from './figure-edits';
import { cellKey, figuresOf, type PlacedFigure } from './grid-moves';
import { readLocalCopy, removeLocalCopy, writeLocalCopy } from './local-copy';
import { type Autosave, useAutosave } from './use-autosave';

type ByKey<Value> = Readonly<Record<string, Value>>;

export interface Figures {
  readonly form: Form;
  readonly places: readonly PlacedFigure[];
  readonly state: FigureEdits;
  readonly bulk: BulkChange | null;
  readonly isRestored: boolean;
  /** Edits of this browser for a table that may no longer be edited. */
  readonly stranded: ByKey<FigureEdit>;
  readonly forgetStranded: () => void;
  readonly isKept: boolean;
  readonly hold: Hold | null;
  readonly autosave: Autosave;
  readonly type: (key: string, text: string) => void;
  readonly tidy: (key: string) => void;
  readonly fill: (kind: BulkChange['kind'], texts: ByKey<string>) => void;
  readonly takeBack: () => void;
  readonly takeTheirs: (key: string) => void;
  readonly keepMine: (key: string) => void;
}

/** What this page saved last, by table: going back to a page that was left shows it as it was before. */
const lastSaved = new Map<string, ByKey<StoredFigure>>();

function storedFrom(cells: readonly SavedCell[], known: ByKey<StoredFigure> = {}): ByKey<StoredFigure> {
  const stored = cells.map((cell): readonly [string, StoredFigure] => {
    const key = cellKey(cell);
    const later = known[key];
    return [key, later && later.version > cell.version ? later : { value: cell.value, version: cell.version }];
  });
  return Object.fromEntries(stored);
}

/** The form with what the records fill marked like a total: it is shown, not typed, not pasted over. */
function formWithCounted(form: Form, origins: readonly CellOrigin[]): Form {
  const counted = new Set(origins.filter(({ kind }) => kind !== 'typed' && kind !== 'imported').map(cellKey));
  const isFilled = (cell: FormCell) => cell.kind === 'figure' && !cell.computed && counted.has(cellKey(cell));
  const body = form.body.map((line) =>
    line.map((cell): FormCell => (isFilled(cell) ? ({ ...cell, computed: true } as FormCell) : cell)),
  );
  return { ...form, body };
}

/** The typed figures of one table: what the server has, what stands in the inputs, and how the two come together. */
export function useFigures(props: FigureGridProps): Figures {
  const form = useMemo(
    () => formWithCounted(formsOf(props.format)[props.table], props.origins),
    [props.format, props.table, props.origins],
  );
  const places = useMemo(() => figuresOf(form), [form]);
  const sheet = useSheet(props, places);
  // What is not saved has no place in a table that is only read.
  const state = useMemo(
    () => (props.readOnly ? { ...sheet.state, edits: {}, conflicts: {} } : sheet.state),
    [props.readOnly, sheet.state],
  );
  const [bulk, setBulk] = useState<BulkChange | null>(null);
  const hold = holdOf(state, places);
  const autosave = useAutosave({
    isBlocked: props.readOnly || (hold !== null && unsavedFigures(state, places).length === 0),
    send: () => sendFigures(sheet, props, places),
    keep: sheet.keep,
    isKept: sheet.isKept,
  });
  const restoring = useRestoring(sheet, props, places, autosave);
  useRefreshing(sheet, props, places, autosave);

  const change = (next: FigureEdits) => {
    sheet.set(next);
    sheet.keep();
    autosave.changed();
  };
  const fill: Figures['fill'] = (kind, after) => {
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, textAt(sheet.now.state, key)]));
    setBulk({ kind, before, after });
    change(withTexts(sheet.now.state, after));
  };
  const takeBack = () => {
    if (bulk) change(takenBack(sheet.now.state, bulk));
    setBulk(null);
  };
  const choose = (key: string, chosen: typeof withTheirs) => {
    const theirs = sheet.now.state.conflicts[key];
    if (!theirs) return;
    change(chosen(sheet.now.state, key, theirs));
    autosave.hurry();
  };
  return {
    form,
    places,
    state,
    bulk,
    ...restoring,
    isKept: sheet.isKept,
    hold,
    autosave,
    type: (key, text) => change(withText(sheet.now.state, key, text)),
    tidy: (key) => {
      const place = places.find((figure) => figure.key === key);
      if (place) sheet.set(tidied(sheet.now.state, place));
    },
    fill,
    takeBack,
    takeTheirs: (key) => choose(key, withTheirs),
    keepMine: (key) => choose(key, withStored),
  };
}

function holdOf(state: FigureEdits, places: readonly PlacedFigure[]): Hold | null {
  if (Object.keys(state.conflicts).length > 0) return 'conflict';
  return invalidFigures(state, places).length > 0 ? 'invalid' : null;
}

type Sheet = ReturnType<typeof useSheet>;

/** The state, readable by saves and timers between two drawings, and its copy in the browser. */
function useSheet(props: FigureGridProps, places: readonly PlacedFigure[]) {
  const tableId = `${props.reportId}:${props.table}`;
  const key = `gongkai:cells:${props.owner}:${tableId}`;
  const [state, setState] = useState<FigureEdits>(() => ({
    stored: storedFrom(props.cells, lastSaved.get(tableId)),
    edits: {},
    conflicts: {},
  }));
  const [isKept, setKept] = useState(true);
  const now = useRef({ state }).current;

  return {
    key,
    state,
    isKept,
    now,
    set: (next: FigureEdits) => {
      now.state = next;
      setState(next);
    },
    keep: () => {
      const cells = keptEdits(now.state, places);
      if (Object.keys(cells).length === 0) {
        removeLocalCopy(key);
        setKept(true);
        return;
      }
      const kept: KeptEdits = { cells, at: new Date().toISOString() };
      setKept(writeLocalCopy(key, kept));
    },
    remember: () => lastSaved.set(tableId, now.state.stored),
  };
}

async function sendFigures(
  sheet: Sheet,
  { reportId, table, save }: FigureGridProps,
  places: readonly PlacedFigure[],
): Promise<SaveOutcome> {
  const unsaved = unsavedFigures(sheet.now.state, places);
  // Typed and taken back again: there is nothing to send.
  if (unsaved.length === 0) return { kind: 'saved', savedAt: null };
  sheet.set(markedSent(sheet.now.state, unsaved));
  sheet.keep();

  const cells = unsaved.map(({ figure: { cell }, value, version }) => {
    return { table, row: cell.row, column: cell.column, value, seenVersion: version };
  });
  const answer = await save({ reportId, cells });
  if (answer.status === 'signedOut') return { kind: 'signedOut' };
  if (answer.status === 'refused') return { kind: 'refused', message: answer.message };
  if (answer.status === 'saved') {
    takeIn(sheet, answer.saved, (state, figure, saved) => withStored(state, figure.key, saved), places);
    return { kind: 'saved', savedAt: answer.savedAt };
  }
  const sentKeys = new Set(cells.map(cellKey));
  const theirs = answer.theirs.filter((cell) => sentKeys.has(cellKey(cell)));
  // Would be sent again and again without a pause.
  if (theirs.length === 0) throw new Error('a conflict must name a cell that was sent');
  takeIn(sheet, theirs, withTheirAnswer, places);
  const hasRest = unsavedFigures(sheet.now.state, places).length > 0;
  if (hasRest || Object.keys(sheet.now.state.conflicts).length > 0) return { kind: 'conflict', hasRest };
  return { kind: 'saved', savedAt: theirs[0]?.savedAt ?? null };
}

/** Takes a server's answer into the state as it is now, later keystrokes included. */
function takeIn<Cell extends SavedCell>(
  sheet: Sheet,
  cells: readonly Cell[],
  take: (state: FigureEdits, figure: PlacedFigure, cell: Cell) => FigureEdits,
  places: readonly PlacedFigure[],
): void {
  let next = sheet.now.state;
  for (const cell of cells) {
    const place = places.find(({ key }) => key === cellKey(cell));
    if (place) next = take(next, place, cell);
  }
  sheet.set(next);
  sheet.remember();
  sheet.keep();
}

/** Finds what an earlier visit could not save. */
function useRestoring(
  sheet: Sheet,
  { readOnly }: FigureGridProps,
  places: readonly PlacedFigure[],
  autosave: Autosave,
): Pick<Figures, 'isRestored' | 'stranded' | 'forgetStranded'> {
  const [isRestored, setRestored] = useState(false);
  const [stranded, setStranded] = useState<ByKey<FigureEdit>>({});
  const restore = useEffectEvent((key: string, isLocked: boolean) => {
    const kept = readLocalCopy(key, isKeptEdits);
    const { next, count } = restored({ ...sheet.now.state, edits: {} }, places, kept?.cells ?? {});
    setStranded(isLocked ? next.edits : {});
    if (isLocked || !kept) return;
    if (count === 0) {
      removeLocalCopy(key);
      return;
    }
    sheet.set(next);
    setRestored(true);
    autosave.changed();
    autosave.hurry();
  });
  useEffect(() => restore(sheet.key, readOnly), [sheet.key, readOnly]);

  const forgetStranded = () => {
    removeLocalCopy(sheet.key);
    setStranded({});
    sheet.set({ ...sheet.now.state, edits: {}, conflicts: {} });
    autosave.drop();
  };
  return { isRestored, stranded, forgetStranded };
}

/** The page was refreshed and may bring later figures than those on screen. */
function useRefreshing(
  sheet: Sheet,
  { cells }: FigureGridProps,
  places: readonly PlacedFigure[],
  autosave: Autosave,
): void {
  const refresh = useEffectEvent((fresh: readonly SavedCell[]) => {
    const { next, hasClash } = refreshed(sheet.now.state, places, storedFrom(fresh));
    if (next !== sheet.now.state) sheet.set(next);
    if (hasClash) autosave.hurry();
  });
  useEffect(() => refresh(cells), [cells]);
}
