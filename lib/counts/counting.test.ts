import { describe, expect, it } from 'vitest';
import { type StandingCount, totalsOf } from './counting';
import { kindNamed } from './kinds';
import { readValue } from './schema';

const count = (kind: StandingCount['kind'], sectionId: string, month: number, value: number): StandingCount => {
  return { kind, sectionId, year: 2026, month, value };
};
const yearOf = (kind: StandingCount['kind'], counts: readonly StandingCount[]) => {
  return totalsOf(counts).find((total) => total.kind === kind);
};

describe('a year of administrative counts', () => {
  it('adds up months and sections', () => {
    const permits = yearOf('permits', [
      count('permits', 'relief', 1, 3),
      count('permits', 'elderly', 1, 4),
      count('permits', 'relief', 12, 5),
      count('penalties', 'relief', 1, 9),
    ]);
    expect(permits).toMatchObject({ total: 12 });
    expect(permits?.months).toEqual([7, ...Array(10).fill(null), 5]);
  });

  it('adds up 万元 to the last of six decimals', () => {
    expect(yearOf('feeAmount', [count('feeAmount', 'a', 1, 0.1), count('feeAmount', 'a', 2, 0.2)])?.total).toBe(0.3);
    expect(yearOf('feeAmount', [count('feeAmount', 'a', 1, 999_999_999.000001)])?.total).toBe(999_999_999.000001);
  });

  it('takes the number of fee items as it stood last in each section (收费项目)', () => {
    const items = [count('feeItems', 'a', 1, 3), count('feeItems', 'a', 2, 2), count('feeItems', 'b', 1, 5)];
    expect(yearOf('feeItems', items)?.total).toBe(7);
  });

  it('says nothing of what nobody entered', () => {
    expect(yearOf('permits', [])).toMatchObject({ total: null });
  });
});

describe('a value as people type it', () => {
  it.each([
    ['１，２３４', 1234],
    [' 0 ', 0],
    ['12.345678', 12.345678],
    ['12.5000000', 12.5],
  ])('%s is %s', (text, value) => {
    expect(readValue(text)).toEqual({ ok: true, value });
  });

  it.each(['', '-3', '3件', '1.1234567', '1e3', '9999999999'])('%s is none', (text) => {
    expect(readValue(text).ok).toBe(false);
  });
});

describe('the name of a kind', () => {
  it('is read with or without its unit', () => {
    expect(kindNamed('行政许可')).toBe('permits');
    expect(kindNamed('行政事业性收费金额（万元）')).toBe('feeAmount');
    expect(kindNamed('许可')).toBeNull();
  });
});
