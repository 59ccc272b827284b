import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/roles';
import type { BlockHead, ReportHead, ReportState } from '../types';
import { decideCells, decideCorrection } from './cells';
import { decideCreation } from './creation';
import { decideBlockEdit, decideEdit } from './edits';
import { decideHanding } from './handing';

const person = (role: Role, sectionId: string | null = null): Actor => {
  return { userId: role, name: role, agencyId: 'smmz', sectionId, roles: [role] };
};
const office = person('office_staff');
const officer = person('section_officer', 'relief');
const stranger = person('section_officer', 'elderly');

const block = (change: Partial<BlockHead> = {}): BlockHead => ({
  id: 'b1',
  report: report('draft'),
  chapter: 1,
  kind: 'prose',
  heading: null,
  version: 1,
  holder: 'office',
  sectionId: null,
  ...change,
});

const report = (state: ReportState): ReportHead => ({
  id: 'r1',
  agencyId: 'smmz',
  year: 2021,
  format: '2021',
  state,
  figures: 'typed',
  version: 1,
  correctionNote: null,
  lastEditedBy: 'office_staff',
  submittedBy: null,
  reviewedBy: null,
  approvedBy: null,
});

const answer = (decision: { ok: true } | { ok: false; failure: { code: string } }) => {
  return decision.ok ? 'allowed' : decision.failure.code;
};

describe('writing in a block', () => {
  it('is the office’s until a section has it', () => {
    expect(answer(decideBlockEdit(block(), office))).toBe('allowed');
    expect(answer(decideBlockEdit(block({ holder: 'withSection', sectionId: 'relief' }), office))).toBe('withSection');
  });

  it('is the section’s alone while it has it, and no longer once handed back', () => {
    expect(answer(decideBlockEdit(block({ holder: 'withSection', sectionId: 'relief' }), officer))).toBe('allowed');
    expect(answer(decideBlockEdit(block({ holder: 'handedBack', sectionId: 'relief' }), officer))).toBe('forbidden');
  });

  it('shows a section no block but its own', () => {
    expect(answer(decideBlockEdit(block(), officer))).toBe('notFound');
    expect(answer(decideBlockEdit(block({ holder: 'withSection', sectionId: 'relief' }), stranger))).toBe('notFound');
  });

  it('ends when the report leaves the draft', () => {
    for (const state of ['inReview', 'awaitingApproval', 'approved', 'published', 'withdrawn'] as const) {
      expect(answer(decideBlockEdit(block({ report: report(state) }), office))).toBe('notDraft');
      expect(answer(decideEdit(report(state), office))).toBe('notDraft');
    }
  });

  it('is nothing for an administrator, an auditor or a leader', () => {
    for (const role of ['administrator', 'auditor', 'leader'] as const) {
      expect(answer(decideEdit(report('draft'), person(role)))).toBe('forbidden');
    }
  });
});

describe('约稿', () => {
  const out = block({ holder: 'withSection', sectionId: 'relief' });
  const back = block({ holder: 'handedBack', sectionId: 'relief' });

  it('goes out, comes back and is taken in', () => {
    const handOut = decideHanding(block(), office, { action: 'handOut', sectionId: 'relief', note: ' 救助信息 ' });
    expect(handOut).toMatchObject({ value: { holder: 'withSection', sectionId: 'relief', handNote: '救助信息' } });
    expect(decideHanding(out, officer, { action: 'handBack' })).toMatchObject({ value: { holder: 'handedBack' } });
    expect(decideHanding(back, office, { action: 'takeIn' })).toMatchObject({
      value: { holder: 'office', sectionId: 'relief' },
    });
  });

  it('needs a section to go to and a reason to go back', () => {
    expect(answer(decideHanding(block(), office, { action: 'handOut' }))).toBe('sectionMissing');
    expect(answer(decideHanding(back, office, { action: 'returnToSection', note: ' ' }))).toBe('reasonMissing');
  });

  it('is handed back by its own section only, and not by the office', () => {
    expect(answer(decideHanding(out, office, { action: 'handBack' }))).toBe('forbidden');
    expect(answer(decideHanding(out, stranger, { action: 'handBack' }))).toBe('notFound');
  });

  it('does not hand out statutory tables', () => {
    const table = block({ kind: 'applications' });
    expect(answer(decideHanding(table, office, { action: 'handOut', sectionId: 'relief' }))).toBe('notProse');
  });

  it('does not hand out twice', () => {
    expect(answer(decideHanding(out, office, { action: 'handOut', sectionId: 'elderly' }))).toBe('wrongHolder');
  });
});

describe('typing a figure (2021 form)', () => {
  const type = (table: 'proactive' | 'applications', row: string, column: string, value: number | null) =>
    answer(decideCells(report('draft'), office, [{ table, row, column, value }]));

  it('takes whole numbers and blanks where the form asks for a count', () => {
    expect(type('applications', 'disclosed', 'naturalPerson', 12)).toBe('allowed');
    expect(type('applications', 'disclosed', 'naturalPerson', null)).toBe('allowed');
  });

  it('refuses negative and fractional counts', () => {
    expect(type('applications', 'disclosed', 'naturalPerson', -1)).toBe('negative');
    expect(type('applications', 'disclosed', 'naturalPerson', 1.5)).toBe('tooManyDecimals');
  });

  it('takes fees in 万元 with six decimals', () => {
    expect(type('proactive', 'fees', 'amountTenThousandYuan', 63.994_712)).toBe('allowed');
    expect(type('proactive', 'fees', 'amountTenThousandYuan', 63.994_712_3)).toBe('tooManyDecimals');
  });

  it('refuses totals, which are computed, and rows of the other form', () => {
    expect(type('applications', 'disclosed', 'total', 12)).toBe('computed');
    expect(type('applications', 'other', 'naturalPerson', 1)).toBe('notOnTheForm');
  });
});

describe('beginning a report', () => {
  it('takes the form of its year: 〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021', () => {
    expect(decideCreation(office, 2020, 2026, false)).toMatchObject({ value: '2019' });
    expect(decideCreation(office, 2021, 2026, false)).toMatchObject({ value: '2021' });
  });

  it('refuses years before the form, years that have not begun, and a second report on a year', () => {
    expect(answer(decideCreation(office, 2018, 2026, false))).toBe('yearTooEarly');
    expect(answer(decideCreation(office, 2027, 2026, false))).toBe('yearTooLate');
    expect(answer(decideCreation(office, 2025, 2026, true))).toBe('yearTaken');
  });
});

describe('a report that lives from the records', () => {
  const live: ReportHead = { ...report('draft'), figures: 'live' };
  const counted = { table: 'applications', row: 'disclosed', column: 'naturalPerson', value: 3 } as const;
  const correct = (change: object) =>
    answer(decideCorrection(live, office, { ...counted, reason: '未登记', ...change }));

  it('is not typed over where the records give the figure, and typed where they do not', () => {
    expect(answer(decideCells(live, office, [counted]))).toBe('counted');
    const change = { table: 'proactive', row: 'permits', column: 'change', value: -1 } as const;
    const of2019: ReportHead = { ...live, year: 2019, format: '2019' };
    expect(answer(decideCells(of2019, office, [change]))).toBe('allowed');
  });

  it('is corrected with a figure and a reason, where there is a count to correct', () => {
    expect(correct({})).toBe('allowed');
    expect(correct({ reason: '  ' })).toBe('reasonMissing');
    expect(correct({ value: null })).toBe('valueMissing');
    expect(correct({ value: -1 })).toBe('negative');
    expect(correct({ column: 'total' })).toBe('computed');
    const typed = report('draft');
    expect(answer(decideCorrection(typed, office, { ...counted, reason: '未登记' }))).toBe('notCounted');
    expect(answer(decideCorrection({ ...live, state: 'inReview' }, office, { ...counted, reason: '-' }))).toBe(
      'notDraft',
    );
  });
});
