import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isPlainDate, weekdayOf, weeksOfMonth } from './plain-dates';

describe('legal days without a zone', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    // Nights on which clocks were put forward: Los Angeles, Shanghai.
    ['2026-03-07', 2, '2026-03-09'],
    ['1986-05-03', 2, '1986-05-05'],
  ])('%s and %i day(s) is %s', (day, days, sum) => {
    expect(addDays(day, days)).toBe(sum);
  });

  it('walks twenty years day by day', () => {
    expect(daysBetween('2010-01-01', '2029-12-31')).toHaveLength(7305);
    expect(daysBetween('2026-01-02', '2026-01-01')).toEqual([]);
  });

  it.each([
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ])('%s is a day: %s', (text, isDay) => {
    expect(isPlainDate(text)).toBe(isDay);
  });

  it('knows weekdays from Monday', () => {
    expect(['2026-09-21', '2026-09-26', '2026-09-27'].map(weekdayOf)).toEqual([1, 6, 7]);
  });

  it('takes a month’s last day where it has no such day', () => {
    expect([addMonths('2026-08-31', 1), addMonths('2026-11-30', 3)]).toEqual(['2026-09-30', '2027-02-28']);
  });

  it('lays a month out in weeks from Monday', () => {
    const weeks = weeksOfMonth(2026, 2);
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
    expect(weeks[4]?.slice(0, 6)).toEqual(daysBetween('2026-02-23', '2026-02-28'));
  });
});
