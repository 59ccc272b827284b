'use client';

import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { textAt } from './figure-edits';
import { pasteWords } from './figure-words';
import { landPaste, type Move, moveFrom } from './grid-moves';
import { figureText, parseTsv, readFigure } from './read-figure';
import type { Figures } from './use-figures';

/** A form has 24 lines at most; what is longer was copied from somewhere else. */
const longestPaste = 100_000;
const longestFigure = 100;

const keysAlways: ReadonlyMap<string, Move> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Enter', 'down'],
  ['shift+Enter', 'up'],
  ['ctrl+Home', 'first'],
  ['ctrl+End', 'last'],
]);
const keysAtStart: ReadonlyMap<string, Move> = new Map([
  ['ArrowLeft', 'left'],
  ['Home', 'rowStart'],
]);
const keysAtEnd: ReadonlyMap<string, Move> = new Map([
  ['ArrowRight', 'right'],
  ['End', 'rowEnd'],
]);

function keyOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.figure : undefined;
}

/** What explains the focused cell, with its forms. */
function isInNote(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-figure-note]') !== null;
}

/** A cell wholly selected, as after a move, is at both ends: the next arrow moves on. */
function endsOf(target: EventTarget): { readonly atStart: boolean; readonly atEnd: boolean } {
  if (!(target instanceof HTMLInputElement)) return { atStart: true, atEnd: true };
  const { selectionStart, selectionEnd, value } = target;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const isCaret = selectionStart === selectionEnd;
  return {
    atStart: isWhole || (isCaret && selectionStart === 0),
    atEnd: isWhole || (isCaret && selectionEnd === value.length),
  };
}

function moveOf(event: KeyboardEvent): Move | undefined {
  const isControl = event.ctrlKey || event.metaKey;
  if (event.altKey || event.nativeEvent.isComposing) return undefined;
  const name = `${isControl ? 'ctrl+' : ''}${event.shiftKey ? 'shift+' : ''}${event.key}`;
  const { atStart, atEnd } = endsOf(event.target);
  return (
    keysAlways.get(name) ?? (atStart ? keysAtStart.get(name) : undefined) ?? (atEnd ? keysAtEnd.get(name) : undefined)
  );
}

/** Moves, Escape and pasting for a whole grid, by listeners on the element around it. */
export function useGridKeys(figures: Figures, focusCell: (key: string) => void) {
  const { places, state } = figures;
  const [focused, setFocused] = useState<string | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const textBefore = useRef('');

  const restore = (key: string) => {
    const text = textAt(state, key);
    const stored = figureText(state.stored[key]?.value ?? null);
    // A second Escape, or one in a cell that was entered wrong: back to what is saved.
    figures.type(key, text === textBefore.current ? stored : textBefore.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event.target);
    if (!key) return;
    if (event.key === 'Escape' && event.target instanceof HTMLInputElement) {
      restore(key);
      return;
    }
    const move = moveOf(event);
    if (!move) return;
    event.preventDefault();
    focusCell(moveFrom(places, key, move));
  };
  const onPaste = (event: ClipboardEvent) => {
    const key = keyOf(event.target);
    const text = event.clipboardData.getData('text/plain').replace(/(\r\n|\n|\r)$/, '');
    if (!key || (!/[\t\r\n]/.test(text) && text.length <= longestFigure)) return;
    event.preventDefault();
    setPasted(text.length > longestPaste ? '粘贴的内容过长，不像表格中的数，未填入。' : pasteBlock(figures, key, text));
  };
  const onFocus = (event: FocusEvent) => {
    // What explains the cell stays while it is used.
    if (isInNote(event.target)) return;
    const key = keyOf(event.target) ?? null;
    setFocused(key);
    if (!key) return;
    textBefore.current = textAt(state, key);
    if (event.target instanceof HTMLInputElement) event.target.select();
  };
  const onBlur = (event: FocusEvent) => {
    const key = keyOf(event.target);
    if (key) figures.tidy(key);
    // A form in it is inert while it is on its way, and loses the focus to nobody: it must not go with its words.
    if (isInNote(event.target) && event.relatedTarget === null) return;
    if (!event.currentTarget.contains(event.relatedTarget)) {
      setFocused(null);
      figures.autosave.hurry();
    }
  };
  return { focused, pasted, on: { onKeyDown, onPaste, onFocus, onBlur } };
}

/** @returns what became of it, in words */
function pasteBlock({ places, fill }: Figures, key: string, text: string): string {
  const landings = landPaste(parseTsv(text), places, key);
  const read = landings.typed.map(({ figure, text: field }) => ({
    figure,
    field,
    result: readFigure(field, figure.cell),
  }));
  const texts = read.map(({ figure, field, result }) => [
    figure.key,
    result.ok ? figureText(result.value) : field.trim(),
  ]);
  if (texts.length > 0) fill('paste', Object.fromEntries(texts));
  return pasteWords(landings, read.filter(({ result }) => !result.ok).length);
}
