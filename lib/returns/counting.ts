import type { Aggregation } from './types';

/** What one month says, or null where it says nothing. Whole numbers. */
export type MonthlyFigures = readonly (number | null)[];

/** A year of months as one number: added up, or the last that is known; null where no month says anything. */
export function totalOf(aggregation: Aggregation, months: MonthlyFigures): number | null {
  const known = months.filter((value) => value !== null);
  if (known.length === 0) return null;
  return aggregation === 'last' ? (known.at(-1) ?? null) : known.reduce((sum, value) => sum + value, 0);
}

/** Several sections' months as the agency's: a stock is added up over sections too, each as it stood in that month. */
export function addUpSections(sections: readonly MonthlyFigures[]): MonthlyFigures {
  return Array.from({ length: 12 }, (_, index) => {
    const known = sections.map((months) => months[index] ?? null).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  });
}

/**
 * The agency's year: each section's own total, added up. With `last` this is not the last column's sum, for a section
 * that has not handed in December still has what it had in November.
 */
export function agencyTotal(aggregation: Aggregation, sections: readonly MonthlyFigures[]): number | null {
  const totals = sections.map((months) => totalOf(aggregation, months)).filter((value) => value !== null);
  return totals.length === 0 ? null : totals.reduce((sum, value) => sum + value, 0);
}

/** Twelve months with these figures in their places. */
export function monthlyFigures(entries: readonly { readonly month: number; readonly value: number }[]): MonthlyFigures {
  const byMonth = new Map(entries.map(({ month, value }) => [month, value]));
  return Array.from({ length: 12 }, (_, index) => byMonth.get(index + 1) ?? null);
}

/** Rows by what they share, in their order. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
