import type { Reader } from '../../db';
import { addUpSections, agencyTotal, groupedBy, type MonthlyFigures, monthlyFigures, totalOf } from '../counting';
import type { Aggregation, MetricDefinition, MetricValues } from '../types';

const definition = {
  id: true,
  key: true,
  label: true,
  unit: true,
  aggregation: true,
  help: true,
  position: true,
  isActive: true,
} as const;

/** All of the agency's definitions in their order. */
export async function listDefinitions(db: Reader, agencyId: string): Promise<readonly MetricDefinition[]> {
  const rows = await db.metricDefinition.findMany({
    where: { agencyId },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    take: 200,
    select: definition,
  });
  return rows.map((row) => ({ ...row, aggregation: row.aggregation as Aggregation }));
}

/** What a return declares, by the definition's id. */
export async function findValues(db: Reader, returnId: string): Promise<MetricValues> {
  const rows = await db.metricValue.findMany({
    where: { returnId },
    select: { definitionId: true, value: true },
    take: 200,
  });
  return Object.fromEntries(rows.map(({ definitionId, value }) => [definitionId, value]));
}

export interface SectionFigures {
  readonly sectionId: string;
  /** January first; null where the section has declared nothing. */
  readonly months: MonthlyFigures;
  readonly total: number | null;
}

/** One metric's year over the agency. */
export interface MetricTotal {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly aggregation: Aggregation;
  readonly isActive: boolean;
  readonly sections: readonly SectionFigures[];
  /** All sections together, January first. */
  readonly months: MonthlyFigures;
  /** By the metric's aggregation; null where nothing was declared. */
  readonly total: number | null;
}

/** Whose figures count: what the office accepted, or also what still waits for it. */
export type Counted = 'accepted' | 'handedIn';

/**
 * The agency's declared metrics of a year, in their order: those in use, and others that hold a figure.
 * @param counted accepted returns alone unless told: a figure of the annual report must be one that somebody checked
 */
export async function metricTotals(
  db: Reader,
  agencyId: string,
  year: number,
  counted: Counted = 'accepted',
): Promise<readonly MetricTotal[]> {
  const states = counted === 'accepted' ? ['accepted'] : ['accepted', 'submitted'];
  // One after the other: the annual report asks inside a transaction, which has one connection.
  const definitions = await listDefinitions(db, agencyId);
  const rows = await db.metricValue.findMany({
    where: { monthlyReturn: { agencyId, year, state: { in: states } } },
    select: { definitionId: true, value: true, monthlyReturn: { select: { sectionId: true, month: true } } },
  });
  const byDefinition = groupedBy(rows, ({ definitionId }) => definitionId);
  return definitions
    .filter(({ id, isActive }) => isActive || byDefinition.has(id))
    .map((metric) => totalOfMetric(metric, byDefinition.get(metric.id) ?? []));
}

interface ValueRow {
  readonly value: number;
  readonly monthlyReturn: { readonly sectionId: string; readonly month: number };
}

function totalOfMetric(metric: MetricDefinition, rows: readonly ValueRow[]): MetricTotal {
  const { key, label, unit, aggregation, isActive } = metric;
  const bySection = groupedBy(rows, ({ monthlyReturn }) => monthlyReturn.sectionId);
  const sections = [...bySection].map(([sectionId, values]): SectionFigures => {
    const months = monthlyFigures(values.map(({ value, monthlyReturn }) => ({ month: monthlyReturn.month, value })));
    return { sectionId, months, total: totalOf(aggregation, months) };
  });
  const all = sections.map(({ months }) => months);
  const total = agencyTotal(aggregation, all);
  return { key, label, unit, aggregation, isActive, sections, months: addUpSections(all), total };
}
