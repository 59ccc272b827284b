import { describe, expect, it } from 'vitest';
import { type NextFacts, nextAct } from './next';

const running: NextFacts = {
  standing: { state: 'running', dueOn: '2026-10-22' },
  today: '2026-10-10',
  missing: [],
  wasCorrectionAsked: false,
  assignment: null,
  openLetters: [],
};

describe('what comes next with an application', () => {
  it('is to confirm the receipt (Art. 31)', () => {
    expect(nextAct({ ...running, standing: { state: 'filed', dueOn: null } })).toMatchObject({ event: 'received' });
  });

  it('is to ask for correction once, where something is missing (Art. 30)', () => {
    expect(nextAct({ ...running, missing: ['content'] })).toMatchObject({ letter: 'correctionNotice' });
    expect(nextAct({ ...running, missing: ['content'], wasCorrectionAsked: true })).toMatchObject({ kind: 'assign' });
  });

  it('goes from the section to the reply', () => {
    expect(nextAct(running)).toMatchObject({ kind: 'assign' });
    expect(nextAct({ ...running, assignment: 'withSection' })).toMatchObject({ kind: 'wait' });
    expect(nextAct({ ...running, assignment: 'handedBack' })).toMatchObject({ kind: 'opinion' });
    expect(nextAct({ ...running, assignment: 'taken' })).toMatchObject({ kind: 'draft', letter: 'reply' });
  });

  it('is the letter that is on its way, before anything else', () => {
    const openLetters = [{ id: 'a', kind: 'extensionNotice', state: 'signed' }] as const;
    expect(nextAct({ ...running, openLetters })).toMatchObject({ kind: 'letter', letterId: 'a' });
  });

  it('is the applicant’s turn until their term has passed', () => {
    const standing = { state: 'awaitingCorrection', dueOn: '2026-10-22' } as const;
    expect(nextAct({ ...running, standing })).toMatchObject({ event: 'corrected' });
    expect(nextAct({ ...running, standing, today: '2026-10-23' })).toMatchObject({ event: 'lapsed' });
  });

  it('is nothing once it is concluded', () => {
    expect(nextAct({ ...running, standing: { state: 'concluded', dueOn: null } })).toBeNull();
  });
});
