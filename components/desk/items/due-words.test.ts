import { describe, expect, it } from 'vitest';
import type { Calendar } from '@/lib/calendar/types';
import type { Standing } from '@/lib/items/deadlines';
import { dueWords } from './due-words';

const calendar: Calendar = { knownYears: new Set([2026]), weekdaysOff: new Set(), weekendsWorked: new Set() };
const publication = (standing: Partial<Standing>): Standing => ({
  state: 'due',
  rule: 'publication',
  dueOn: '2026-03-20',
  provisional: false,
  workingDaysLeft: 8,
  ...standing,
});

describe('the clock of an item in words (条例 Art. 26)', () => {
  it('counts working days, not days', () => {
    const late = publication({ state: 'late', workingDaysLeft: null });
    // Friday 20 March was the last day; the 21st and 22nd are a weekend.
    expect(dueWords(late, false, { today: '2026-03-22', calendar })?.text).toBe('已逾期');
    expect(dueWords(late, false, { today: '2026-03-25', calendar })?.text).toBe('已逾期 3 个工作日');
  });

  it('says the last day itself', () => {
    const soon = { today: '2026-03-20', calendar };
    expect(dueWords(publication({ state: 'dueSoon', workingDaysLeft: 0 }), false, soon)?.text).toBe('今天到期');
    expect(dueWords(publication({ state: 'dueSoon', workingDaysLeft: 2 }), false, soon)?.text).toBe('还有 2 个工作日');
  });

  it('promises nothing beyond the last notice of holidays', () => {
    const unknown = publication({ dueOn: null, provisional: true, workingDaysLeft: null });
    expect(dueWords(unknown, false, { today: '2026-12-28', calendar })?.text).toBe('期限暂定');
  });

  it('stops at the publication, and keeps in mind that it was late', () => {
    const today = { today: '2026-05-01', calendar };
    expect(dueWords(publication({ state: 'ok', workingDaysLeft: null }), true, today)).toBeNull();
    expect(dueWords(publication({ state: 'late', workingDaysLeft: null }), true, today)?.text).toBe('逾期发布');
  });
});
