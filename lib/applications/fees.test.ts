import { describe, expect, it } from 'vitest';
import { feeOf } from './fees';

// Reckoned by hand from 国办函〔2020〕109号.
describe('processing fees', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
  ])('by items: %i cost %i yuan', (quantity, amount) => {
    expect(feeOf('items', quantity).amount).toBe(amount);
  });

  it.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [1000, 34_700],
  ])('by pages: %i cost %i yuan', (quantity, amount) => {
    expect(feeOf('pages', quantity).amount).toBe(amount);
  });

  it('say how they come about, tier by tier', () => {
    expect(feeOf('items', 41).tiers).toEqual([
      { from: 1, to: 10, quantity: 10, unitPrice: 0, amount: 0 },
      { from: 11, to: 30, quantity: 20, unitPrice: 100, amount: 2000 },
      { from: 31, to: 40, quantity: 10, unitPrice: 200, amount: 2000 },
      { from: 41, to: 50, quantity: 1, unitPrice: 300, amount: 300 },
    ]);
    expect(feeOf('pages', 201).tiers.at(-1)).toEqual({ from: 201, to: null, quantity: 1, unitPrice: 40, amount: 40 });
    expect(feeOf('pages', 0).tiers).toEqual([]);
  });

  it.each([-1, 1.5, Number.NaN, 1e9])('refuse %d', (quantity) => {
    expect(() => feeOf('items', quantity)).toThrow(RangeError);
  });
});
