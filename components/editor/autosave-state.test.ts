import { describe, expect, it } from 'vitest';
import {
  type AutosaveEvent,
  type AutosaveState,
  hasUnsaved,
  msUntilSave,
  nextAutosave,
  nothingToSave,
  stateWords,
} from './autosave-state';

const stateAfter = (...events: AutosaveEvent[]): AutosaveState => events.reduce(nextAutosave, nothingToSave);
const changed = (at: number): AutosaveEvent => ({ kind: 'changed', at });
const sending: AutosaveEvent = { kind: 'sending' };
const saved: AutosaveEvent = { kind: 'saved', savedAt: '2026-09-24T06:05:00Z' };
const lost = (at: number): AutosaveEvent => ({ kind: 'lost', at });
const words = (state: AutosaveState, isKept = true) =>
  stateWords(state, { hold: null, isKept, clockOf: () => '14:05' }).text;

describe('when the next save is due', () => {
  it('is never, while nothing changed', () => {
    expect(msUntilSave(nothingToSave, 0)).toBeNull();
  });

  it('is 1.2 seconds after the last change', () => {
    expect(msUntilSave(stateAfter(changed(0), changed(1_000)), 1_500)).toBe(700);
  });

  it('is at most 8 seconds after the first change of one who types on', () => {
    expect(msUntilSave(stateAfter(changed(0), changed(7_900)), 7_900)).toBe(100);
  });

  it('is at once when hurried, and a hurry without changes is nothing', () => {
    expect(msUntilSave(stateAfter(changed(0), { kind: 'hurried' }), 0)).toBe(0);
    expect(stateAfter({ kind: 'hurried' })).toEqual(nothingToSave);
  });

  it('waits while another save is under way, also when hurried', () => {
    expect(msUntilSave(stateAfter(changed(0), sending, changed(1), { kind: 'hurried' }), 5_000)).toBeNull();
  });

  it('comes back later and later after a lost connection, 30 seconds at most', () => {
    const once = stateAfter(changed(0), sending, lost(1_000));
    expect(msUntilSave(once, 1_000)).toBe(2_000);
    expect(msUntilSave([sending, lost(3_000)].reduce(nextAutosave, once), 3_000)).toBe(4_000);
    const often = Array.from({ length: 9 }, () => [sending, lost(0)]).flat();
    expect(msUntilSave(often.reduce(nextAutosave, once), 0)).toBe(30_000);
  });

  it('waits for the person after a refusal or a sign-out, until something changes or hurries it', () => {
    const refused = stateAfter(changed(0), sending, { kind: 'refused', message: '报告已送审' });
    expect(msUntilSave(refused, 60_000)).toBeNull();
    expect(msUntilSave(nextAutosave(refused, changed(0)), 0)).toBe(1_200);
    const signedOut = stateAfter(changed(0), sending, { kind: 'signedOut' }, changed(5));
    expect(msUntilSave(signedOut, 60_000)).toBeNull();
    expect(msUntilSave(nextAutosave(signedOut, { kind: 'hurried' }), 60_000)).toBe(0);
  });
});

describe('what counts as unsaved', () => {
  it('is nothing after a save', () => {
    expect(hasUnsaved(stateAfter(changed(0), sending, saved))).toBe(false);
  });

  it('is what was typed while the save was under way', () => {
    const state = stateAfter(changed(0), sending, changed(100), saved);
    expect(hasUnsaved(state)).toBe(true);
    expect(msUntilSave(state, 100)).toBe(1_200);
  });

  it('stays after a lost connection', () => {
    expect(hasUnsaved(stateAfter(changed(0), sending, lost(0)))).toBe(true);
  });

  it('is gone when the others’ version was taken', () => {
    expect(hasUnsaved(stateAfter(changed(0), { kind: 'dropped' }))).toBe(false);
  });

  it('goes out at once where a conflict leaves some of it free', () => {
    expect(msUntilSave(stateAfter(changed(0), sending, { kind: 'conflict', hasRest: true }), 0)).toBe(0);
    expect(msUntilSave(stateAfter(changed(0), sending, { kind: 'conflict', hasRest: false }), 0)).toBeNull();
  });
});

describe('the line that says so', () => {
  it('is empty before the first change', () => {
    expect(words(nothingToSave)).toBe('');
  });

  it('follows a save from typing to saved', () => {
    expect(words(stateAfter(changed(0)))).toBe('有未保存的修改');
    expect(words(stateAfter(changed(0), sending))).toBe('正在保存…');
    expect(words(stateAfter(changed(0), sending, saved))).toBe('已保存 14:05');
  });

  it('says where the text is when the network is away, also while it tries again', () => {
    const state = stateAfter(changed(0), sending, lost(0));
    expect(words(state)).toBe('未保存：网络断开，内容已存在本机，恢复后自动保存');
    expect(words(nextAutosave(state, sending))).toBe(words(state));
    expect(words(state, false)).toContain('请不要关闭本页');
  });

  it('advises a reload when the network alone cannot be the cause', () => {
    const often = Array.from({ length: 4 }, () => [sending, lost(0)]).flat();
    expect(words(stateAfter(changed(0), ...often))).toContain('请刷新本页');
  });

  it('offers the login page when the session is over', () => {
    const state = stateAfter(changed(0), sending, { kind: 'signedOut' });
    expect(stateWords(state, { hold: null, isKept: true, clockOf: String })).toMatchObject({ needsLogin: true });
  });

  it('passes on why a save was refused', () => {
    expect(words(stateAfter(changed(0), sending, { kind: 'refused', message: '报告已送审' }))).toBe(
      '未保存：报告已送审',
    );
  });
});
