import type { CellAddress, Figure } from '@/lib/statistics/types';
import type { PlacedFigure } from './grid-moves';
import { figureText, type ReadFigure, readFigure } from './read-figure';

export interface StoredFigure {
  readonly value: Figure;
  readonly version: number;
}

/** What stands in an input and is not, or not so written, on the server. */
export interface FigureEdit {
  readonly text: string;
  /** The version of the cell that the person had on screen. */
  readonly seenVersion: number;
  /** Values that were sent and never answered: the server may have one of them. */
  readonly sent?: readonly Figure[];
}

export interface TheirFigure extends StoredFigure {
  readonly savedBy: string;
  /** Instant, ISO 8601. */
  readonly savedAt: string;
}

type ByKey<Value> = Readonly<Record<string, Value>>;

/** The typed cells of one table: as the server has them, as they stand in the inputs, and where others were faster. */
export interface FigureEdits {
  readonly stored: ByKey<StoredFigure>;
  readonly edits: ByKey<FigureEdit>;
  readonly conflicts: ByKey<TheirFigure>;
}

/** Edits in the browser's storage. */
export interface KeptEdits {
  readonly cells: ByKey<FigureEdit>;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** A row of the database exists for each typed cell from the report's creation on, in version 1. */
const firstVersion = 1;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFigureEdit(value: unknown): value is FigureEdit {
  return isRecord(value) && typeof value.text === 'string' && typeof value.seenVersion === 'number';
}

export function isKeptEdits(value: unknown): value is KeptEdits {
  return isRecord(value) && isRecord(value.cells) && Object.values(value.cells).every(isFigureEdit);
}

function without<Value>(record: ByKey<Value>, key: string): ByKey<Value> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

function storedAt({ stored }: FigureEdits, key: string): StoredFigure {
  return stored[key] ?? { value: null, version: firstVersion };
}

/** The text in a cell's input. */
export function textAt(state: FigureEdits, key: string): string {
  return state.edits[key]?.text ?? figureText(storedAt(state, key).value);
}

/** What the text in a cell's input means, or what is wrong with it. */
export function readAt(state: FigureEdits, { key, cell }: PlacedFigure): ReadFigure {
  const edit = state.edits[key];
  return edit ? readFigure(edit.text, cell) : { ok: true, value: storedAt(state, key).value };
}

/** The figure that counts for totals and rules: an unreadable text leaves the stored one standing. */
export function valueAt(state: FigureEdits, figure: PlacedFigure): Figure {
  const read = readAt(state, figure);
  return read.ok ? read.value : storedAt(state, figure.key).value;
}

/** Puts a text into an input. */
export function withText(state: FigureEdits, key: string, text: string): FigureEdits {
  const stored = storedAt(state, key);
  const edit = state.edits[key];
  if (text === figureText(stored.value) && (edit?.seenVersion ?? stored.version) === stored.version) {
    return { ...state, edits: without(state.edits, key) };
  }
  const { seenVersion = stored.version, sent } = edit ?? {};
  return { ...state, edits: { ...state.edits, [key]: { text, seenVersion, ...(sent && { sent }) } } };
}

/** Writes figures plainly once the person has left the cell: 「１，２３４」 becomes 「1234」. */
export function tidied(state: FigureEdits, figure: PlacedFigure): FigureEdits {
  const read = readAt(state, figure);
  return state.edits[figure.key] && read.ok ? withText(state, figure.key, figureText(read.value)) : state;
}

export interface UnsavedFigure extends StoredFigure {
  readonly figure: PlacedFigure;
}

/** Readable figures that differ from the server's and wait for no choice; `version` is the one that was seen. */
export function unsavedFigures(state: FigureEdits, figures: readonly PlacedFigure[]): readonly UnsavedFigure[] {
  return figures.flatMap((figure) => {
    const edit = state.edits[figure.key];
    const read = readAt(state, figure);
    if (!edit || !read.ok || state.conflicts[figure.key]) return [];
    if (read.value === storedAt(state, figure.key).value) return [];
    return [{ figure, value: read.value, version: edit.seenVersion }];
  });
}

/** Cells whose text is no figure that the form takes. */
export function invalidFigures(state: FigureEdits, figures: readonly PlacedFigure[]) {
  return figures.flatMap((figure) => {
    const read = readAt(state, figure);
    return read.ok ? [] : [{ figure, message: read.message }];
  });
}

/** Remembers what goes out, in case its answer is lost on the way. */
export function markedSent(state: FigureEdits, unsaved: readonly UnsavedFigure[]): FigureEdits {
  const marked = unsaved.flatMap(({ figure: { key }, value }) => {
    const edit = state.edits[key];
    return edit ? [[key, { ...edit, sent: [...new Set([...(edit.sent ?? []), value])] }] as const] : [];
  });
  return { ...state, edits: { ...state.edits, ...Object.fromEntries(marked) } };
}

/** Takes in what the server has for a cell now; a text typed since then stays, resting on that version. */
export function withStored(state: FigureEdits, key: string, { value, version }: StoredFigure): FigureEdits {
  const edit = state.edits[key];
  const stored = { ...state.stored, [key]: { value, version } };
  const edits = edit ? { ...state.edits, [key]: { text: edit.text, seenVersion: version } } : state.edits;
  return { stored, edits, conflicts: without(state.conflicts, key) };
}

/** Drops what was typed and takes the server's figure. */
export function withTheirs(state: FigureEdits, key: string, theirs: StoredFigure): FigureEdits {
  const next = withStored(state, key, theirs);
  return { ...next, edits: without(next.edits, key) };
}

function isOwn(state: FigureEdits, figure: PlacedFigure, theirs: StoredFigure): boolean {
  const read = readAt(state, figure);
  return (read.ok && read.value === theirs.value) || (state.edits[figure.key]?.sent ?? []).includes(theirs.value);
}

/**
 * Takes in a lost race. Equal figures agree, a save of our own whose answer was lost is recognised; what is left
 * waits for the person's choice.
 */
export function withTheirAnswer(state: FigureEdits, figure: PlacedFigure, theirs: TheirFigure): FigureEdits {
  if (isOwn(state, figure, theirs)) return withStored(state, figure.key, theirs);
  return { ...state, conflicts: { ...state.conflicts, [figure.key]: theirs } };
}

/**
 * Takes in the figures of a refreshed page, where nothing was typed over them.
 * @returns the next state, and whether a later version met a text of ours: the server will say whose it is
 */
export function refreshed(
  state: FigureEdits,
  figures: readonly PlacedFigure[],
  fresh: ByKey<StoredFigure>,
): { readonly next: FigureEdits; readonly hasClash: boolean } {
  let next = state;
  let hasClash = false;
  for (const figure of figures) {
    const theirs = fresh[figure.key];
    if (!theirs || theirs.version <= storedAt(next, figure.key).version || next.conflicts[figure.key]) continue;
    if (!next.edits[figure.key] || isOwn(next, figure, theirs)) next = withStored(next, figure.key, theirs);
    else hasClash = true;
  }
  return { next, hasClash };
}

/** What has to be kept in the browser: everything typed that the server has not. */
export function keptEdits(state: FigureEdits, figures: readonly PlacedFigure[]): ByKey<FigureEdit> {
  const waiting = [...unsavedFigures(state, figures), ...invalidFigures(state, figures)].map(
    ({ figure }) => figure.key,
  );
  const keys = new Set([...waiting, ...Object.keys(state.conflicts)]);
  return Object.fromEntries(Object.entries(state.edits).filter(([key]) => keys.has(key)));
}

/** Puts kept edits back into the inputs; those that the server has meanwhile are passed over. */
export function restored(
  state: FigureEdits,
  figures: readonly PlacedFigure[],
  kept: ByKey<FigureEdit>,
): { readonly next: FigureEdits; readonly count: number } {
  let next = state;
  let count = 0;
  for (const figure of figures) {
    const edit = figure.cell.computed ? undefined : kept[figure.key];
    if (!edit) continue;
    const stored = storedAt(state, figure.key);
    const read = readFigure(edit.text, figure.cell);
    if (read.ok && read.value === stored.value) continue;
    const isOurs = (edit.sent ?? []).includes(stored.value);
    const seenVersion = isOurs ? stored.version : edit.seenVersion;
    next = { ...next, edits: { ...next.edits, [figure.key]: { ...edit, seenVersion } } };
    count += 1;
  }
  return { next, count };
}

/** A change of many cells at once that can be taken back. */
export interface BulkChange {
  readonly kind: 'zeros' | 'paste';
  readonly before: ByKey<string>;
  readonly after: ByKey<string>;
}

/** Puts texts into many inputs. */
export function withTexts(state: FigureEdits, texts: ByKey<string>): FigureEdits {
  return Object.entries(texts).reduce((next, [key, text]) => withText(next, key, text), state);
}

/** Takes back a bulk change where its cells were not changed since. */
export function takenBack(state: FigureEdits, { before, after }: BulkChange): FigureEdits {
  const untouched = Object.entries(before).filter(([key]) => textAt(state, key) === after[key]);
  return withTexts(state, Object.fromEntries(untouched));
}

/** Zeros for every blank that is typed. */
export function zerosFor(state: FigureEdits, figures: readonly PlacedFigure[]): ByKey<string> {
  const blank = figures.filter((figure) => !figure.cell.computed && textAt(state, figure.key).trim() === '');
  return Object.fromEntries(blank.map(({ key }) => [key, '0']));
}

export function addressOf(table: CellAddress['table'], { cell }: PlacedFigure): CellAddress {
  return { table, row: cell.row, column: cell.column };
}
