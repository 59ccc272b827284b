import { kindKeys, kinds } from './kinds';
import type { CountKind, CountPlace } from './types';

/** 万元 have up to six decimals: added up as millionths, or 0.1 + 0.2 would show. */
const MILLIONTHS = 1_000_000n;

export type MonthlyCounts = readonly (number | null)[];

/** A kind's year over the sections given. */
export interface CountTotal {
  readonly kind: CountKind;
  readonly label: string;
  readonly unit: string;
  readonly aggregation: 'sum' | 'last';
  /** January first; null where nobody has entered anything. */
  readonly months: MonthlyCounts;
  /** Null where the year has nothing; else pieces or 万元, exact to six decimals below 9 thousand million. */
  readonly total: number | null;
}

export type StandingCount = CountPlace & { readonly value: number };

/** The year of every kind, from what stands at each place. */
export function totalsOf(counts: readonly StandingCount[]): readonly CountTotal[] {
  return kindKeys.map((kind) =>
    totalOfKind(
      kind,
      counts.filter((count) => count.kind === kind),
    ),
  );
}

function totalOfKind(kind: CountKind, counts: readonly StandingCount[]): CountTotal {
  const { label, unit, aggregation } = kinds[kind];
  const months = Array.from({ length: 12 }, (_, index) =>
    sumOf(counts.filter(({ month }) => month === index + 1).map(({ value }) => value)),
  );
  return { kind, label, unit, aggregation, months, total: aggregation === 'sum' ? sumOfKnown(months) : lastOf(counts) };
}

/** Each section's own last month, added up. */
function lastOf(counts: readonly StandingCount[]): number | null {
  const last = new Map<string, StandingCount>();
  for (const count of counts) {
    const known = last.get(count.sectionId);
    if (!known || known.month < count.month) last.set(count.sectionId, count);
  }
  return sumOf([...last.values()].map(({ value }) => value));
}

function sumOfKnown(months: MonthlyCounts): number | null {
  return sumOf(months.filter((value) => value !== null));
}

function sumOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const millionths = values.reduce((sum, value) => sum + BigInt(Math.round(value * Number(MILLIONTHS))), 0n);
  return Number(millionths) / Number(MILLIONTHS);
}
