import { describe, expect, it } from 'vitest';
import { addUpSections, agencyTotal, monthlyFigures, totalOf } from './counting';

const relief = monthlyFigures([
  { month: 1, value: 10 },
  { month: 11, value: 5 },
]);
const elderly = monthlyFigures([
  { month: 11, value: 7 },
  { month: 12, value: 8 },
]);

describe('a year of months', () => {
  it('is added up, or is what stood last', () => {
    expect(totalOf('sum', relief)).toBe(15);
    expect(totalOf('last', relief)).toBe(5);
  });

  it('says nothing where no month does', () => {
    expect(totalOf('sum', monthlyFigures([]))).toBeNull();
    expect(agencyTotal('last', [monthlyFigures([])])).toBeNull();
  });

  it('takes zero for a figure', () => {
    expect(totalOf('last', monthlyFigures([{ month: 2, value: 0 }]))).toBe(0);
  });
});

describe('an agency’s year', () => {
  it('adds up its sections month by month', () => {
    expect(addUpSections([relief, elderly])).toEqual([10, ...Array(9).fill(null), 12, 8]);
  });

  it('of a stock takes each section’s own last month', () => {
    expect(agencyTotal('last', [relief, elderly])).toBe(13);
    expect(agencyTotal('sum', [relief, elderly])).toBe(30);
  });
});
