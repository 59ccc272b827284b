import { describe, expect, it } from 'vitest';
import { figures2019, metrics } from './returns';

describe('the declared figures of 2019', () => {
  it('add up to what the report says', () => {
    const totals = metrics.map(({ key }) => {
      return Object.values(figures2019)
        .flatMap((figures) => figures[key])
        .reduce((sum, value) => sum + value, 0);
    });
    expect(totals).toEqual([812, 116, 12, 2060, 1]);
  });

  it('are of twelve months', () => {
    const lengths = Object.values(figures2019).flatMap((figures) => metrics.map(({ key }) => figures[key].length));
    expect(new Set(lengths)).toEqual(new Set([12]));
  });
});
