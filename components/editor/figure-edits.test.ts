import { describe, expect, it } from 'vitest';
import { formsOf } from '@/lib/statistics/forms';
import {
  type FigureEdits,
  invalidFigures,
  keptEdits,
  markedSent,
  refreshed,
  restored,
  takenBack,
  textAt,
  tidied,
  unsavedFigures,
  valueAt,
  withStored,
  withText,
  withTexts,
  withTheirAnswer,
  withTheirs,
  zerosFor,
} from './figure-edits';
import { figuresOf } from './grid-moves';

const figures = figuresOf(formsOf('2021').appeals);
const key = 'reconsideration|upheld';
const upheld = figures.find((figure) => figure.key === key) ?? figures[0];
if (!upheld) throw new Error('the form of table 四 has figures');

const stored: FigureEdits = { stored: { [key]: { value: 3, version: 2 } }, edits: {}, conflicts: {} };
const chen = { savedBy: '陈', savedAt: '2026-09-24T06:05:00Z' };
const unsaved = (state: FigureEdits) =>
  unsavedFigures(state, figures).map(({ value, version }) => ({ value, version }));

describe('typing into a cell', () => {
  it('makes it unsaved, resting on the version that was seen', () => {
    expect(unsaved(withText(stored, key, '7'))).toEqual([{ value: 7, version: 2 }]);
  });

  it('is no change when the text says the same, and none after going back', () => {
    expect(unsaved(withText(stored, key, '3.0'))).toEqual([]);
    expect(withText(withText(stored, key, '7'), key, '3')).toEqual(stored);
  });

  it('keeps an unreadable text in its place, sends nothing, and counts with the stored figure', () => {
    const state = withText(stored, key, '三件');
    expect(textAt(state, key)).toBe('三件');
    expect(unsaved(state)).toEqual([]);
    expect(invalidFigures(state, figures)).toMatchObject([{ message: '只能填数字' }]);
    expect(valueAt(state, upheld)).toBe(3);
  });

  it('empties a cell to a blank', () => {
    expect(unsaved(withText(stored, key, ''))).toEqual([{ value: null, version: 2 }]);
  });

  it('is written plainly once the cell is left', () => {
    expect(textAt(tidied(withText(stored, key, '１，２３４'), upheld), key)).toBe('1234');
    expect(textAt(tidied(withText(stored, key, '-'), upheld), key)).toBe('-');
  });
});

describe('a save', () => {
  it('leaves nothing unsaved, and what was typed meanwhile rests on the new version', () => {
    const typedOn = withText(withText(stored, key, '7'), key, '71');
    expect(unsaved(withStored(withText(stored, key, '7'), key, { value: 7, version: 3 }))).toEqual([]);
    expect(unsaved(withStored(typedOn, key, { value: 7, version: 3 }))).toEqual([{ value: 71, version: 3 }]);
  });
});

describe('somebody else was faster', () => {
  const mine = withText(stored, key, '7');
  const clash = withTheirAnswer(mine, upheld, { value: 5, version: 3, ...chen });

  it('waits for a choice and sends nothing until then', () => {
    expect(clash.conflicts[key]).toMatchObject({ value: 5, savedBy: '陈' });
    expect(unsaved(clash)).toEqual([]);
    expect(keptEdits(clash, figures)).toHaveProperty([key]);
  });

  it('takes theirs, or keeps mine over their version', () => {
    expect(textAt(withTheirs(clash, key, { value: 5, version: 3 }), key)).toBe('5');
    expect(unsaved(withStored(clash, key, { value: 5, version: 3 }))).toEqual([{ value: 7, version: 3 }]);
  });

  it('is no conflict when both typed the same', () => {
    expect(withTheirAnswer(mine, upheld, { value: 7, version: 3, ...chen }).conflicts).toEqual({});
  });

  it('is no conflict when it was our own save whose answer was lost', () => {
    const typedOn = withText(markedSent(mine, unsavedFigures(mine, figures)), key, '8');
    const next = withTheirAnswer(typedOn, upheld, { value: 7, version: 3, ...chen });
    expect(next.conflicts).toEqual({});
    expect(unsaved(next)).toEqual([{ value: 8, version: 3 }]);
  });
});

describe('a refreshed page', () => {
  it('brings later figures where nothing was typed', () => {
    const { next, hasClash } = refreshed(stored, figures, { [key]: { value: 9, version: 5 } });
    expect([textAt(next, key), hasClash]).toEqual(['9', false]);
  });

  it('brings no earlier ones', () => {
    expect(refreshed(stored, figures, { [key]: { value: 1, version: 1 } }).next).toEqual(stored);
  });

  it('leaves typed text alone and says that there is a clash', () => {
    const { next, hasClash } = refreshed(withText(stored, key, '7'), figures, { [key]: { value: 9, version: 5 } });
    expect([textAt(next, key), hasClash]).toEqual(['7', true]);
  });
});

describe('edits kept in the browser', () => {
  const kept = (text: string, sent?: readonly number[]) => ({ [key]: { text, seenVersion: 2, ...(sent && { sent }) } });

  it('come back, readable or not', () => {
    expect(textAt(restored(stored, figures, kept('三件')).next, key)).toBe('三件');
    expect(unsaved(restored(stored, figures, kept('7')).next)).toEqual([{ value: 7, version: 2 }]);
  });

  it('are passed over where the server has the same figure', () => {
    expect(restored(stored, figures, kept('3')).count).toBe(0);
  });

  it('rest on the later version when that was a save of our own', () => {
    const later: FigureEdits = { ...stored, stored: { [key]: { value: 7, version: 3 } } };
    expect(unsaved(restored(later, figures, kept('8', [7])).next)).toEqual([{ value: 8, version: 3 }]);
    expect(unsaved(restored(later, figures, kept('8')).next)).toEqual([{ value: 8, version: 2 }]);
  });

  it('never fill a computed cell', () => {
    const total = { 'reconsideration|total': { text: '9', seenVersion: 1 } };
    expect(restored(stored, figures, total).count).toBe(0);
  });
});

describe('filling the blanks with 0', () => {
  it('fills every typed blank and can be taken back, but for what was typed since', () => {
    const after = zerosFor(stored, figures);
    const before = Object.fromEntries(Object.keys(after).map((blank) => [blank, '']));
    expect(Object.keys(after)).toHaveLength(11);
    const typed = withText(withTexts(stored, after), 'reconsideration|pending', '4');
    const back = takenBack(typed, { kind: 'zeros', before, after });
    expect(unsaved(back)).toEqual([{ value: 4, version: 1 }]);
  });
});
