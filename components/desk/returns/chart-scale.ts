const factors = [1, 1.5, 2, 3, 4, 5, 6, 8, 10] as const;

/** The least round number that holds a value: where an axis may end. Whole, and at least 1. */
export function niceTop(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return factors.map((factor) => factor * power).find((top) => top >= value && Number.isInteger(top)) ?? 10 * power;
}
