import { describe, expect, it } from 'vitest';
import type { ApplicationState } from '@/lib/applications/types';
import { builtInCalendar } from '@/lib/calendar/calendar';
import { dayWords, dueSentence, dueWords, pauseSentences } from './due-words';

const on = (today: string) => ({ today, calendar: builtInCalendar });
const standing = (state: ApplicationState, dueOn: string | null) => {
  return { state, dueOn, isProvisional: false, isLate: false };
};

describe('the clock of an application in words', () => {
  it('counts working days up to the last day (Art. 33)', () => {
    expect(dueWords(standing('running', '2026-10-22'), on('2026-10-19'))).toEqual({
      tone: 'due',
      text: '还有 3 个工作日',
    });
    expect(dueWords(standing('running', '2026-10-22'), on('2026-10-22'))?.text).toBe('今天到期');
    expect(dueSentence(standing('running', '2026-10-22'), on('2026-10-19'))).toBe(
      '答复期限到10月22日，还有 3 个工作日。',
    );
  });

  it('says by how many working days it is late', () => {
    expect(dueWords(standing('running', '2026-10-22'), on('2026-10-26'))).toEqual({
      tone: 'error',
      text: '已逾期 2 个工作日',
    });
    // Saturday: late, and no working day has passed.
    expect(dueWords(standing('running', '2026-10-23'), on('2026-10-24'))?.text).toBe('已逾期');
    expect(dueWords(standing('awaitingCorrection', '2026-10-22'), on('2026-10-26'))?.text).toBe('补正期限已过');
  });

  it('runs for nobody before receipt and after the end', () => {
    expect(dueWords(standing('filed', null), on('2026-10-22'))?.text).toBe('尚未起算');
    expect(dueWords(standing('concluded', null), on('2026-10-22'))).toBeNull();
    expect(dueWords({ ...standing('concluded', null), isLate: true }, on('2026-10-22'))?.text).toBe('逾期答复');
  });

  it('is provisional where a year is not known yet', () => {
    const unknown = { ...standing('running', null), isProvisional: true };
    expect(dueWords(unknown, on('2026-12-20'))?.text).toBe('期限暂定');
    expect(dueSentence(unknown, on('2026-12-20'))).toContain('节假日安排尚未公布');
  });

  it('names the year where it is another', () => {
    expect(dayWords('2026-10-22', '2026-09-01')).toBe('10月22日');
    expect(dayWords('2026-01-05', '2025-12-01')).toBe('2026年1月5日');
  });

  it('tells a pause from the day after the asking up to the answer', () => {
    const pauses = [{ of: 'thirdParty', name: '第三方1', from: '2026-09-22', until: '2026-10-12' }] as const;
    expect(pauseSentences({ pauses }, '2026-10-13')).toEqual([
      '9月23日至10月12日征求第三方（第三方1）意见，不计入答复期限',
    ]);
    const sameDay = [{ of: 'agency', name: '乙局', from: '2026-09-22', until: '2026-09-22' }] as const;
    expect(pauseSentences({ pauses: sameDay }, '2026-10-13')).toEqual([]);
  });
});
