import { describe, expect, it } from 'vitest';
import { niceTop } from './chart-scale';

describe('where an axis ends', () => {
  it.each([
    [0, 1],
    [1, 1],
    [3, 3],
    [7, 8],
    [10, 10],
    [11, 15],
    [56, 60],
    [484, 500],
    [2001, 3000],
  ])('%s is held by %s', (value, top) => {
    expect(niceTop(value)).toBe(top);
  });
});
