import { describe, expect, it } from 'vitest';
import { fullTime, timeWords } from './time-words';

const at = (instant: string) => new Date(instant);
const now = at('2026-01-02T00:30:00+08:00');

describe('a time in words', () => {
  it.each([
    ['2026-01-02T00:05:00+08:00', '今天 00:05'],
    ['2026-01-01T23:59:00+08:00', '昨天 23:59'],
    ['2025-12-31T10:00:00+08:00', '2025年12月31日 10:00'],
    ['2026-09-24T14:05:00+08:00', '9月24日 14:05'],
  ])('%s is %s', (instant, words) => {
    expect(timeWords(at(instant), now)).toBe(words);
  });

  it('is told by the clock of Beijing', () => {
    expect(fullTime(at('2026-03-01T18:00:00Z'))).toBe('2026年3月2日 02:00');
  });
});
