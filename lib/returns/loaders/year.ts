import { notFound } from 'next/navigation';
import { db } from '../../db';
import { addUpSections, type MonthlyFigures, totalOf } from '../counting';
import { monthOf } from '../months';
import { countPublishedByMonth } from '../queries/items';
import { type MetricTotal, metricTotals } from '../queries/metrics';
import { findFirstYear, listReportingSections } from '../queries/returns';
import { yearSchema } from '../schema';
import type { Aggregation } from '../types';
import { requireReader, seesAllSections, yearsBetween } from './matrix';
import { standingFacts } from './standings';

/** One figure over the year: what is published, or a declared metric. */
export interface YearIndicator {
  /** `items`, or the metric's key. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly aggregation: Aggregation;
  readonly rows: readonly {
    readonly section: string;
    readonly months: MonthlyFigures;
    readonly total: number | null;
  }[];
  readonly months: MonthlyFigures;
  readonly total: number | null;
}

/** A year's figures by section and month: items as published, metrics as accepted. An officer sees the own section's. */
export async function loadYear(asked: string) {
  const actor = await requireReader();
  const year = yearSchema.safeParse(asked).data;
  if (year === undefined) notFound();
  const own = seesAllSections(actor) ? null : actor.sectionId;
  const [facts, all, published, metrics, firstYear] = await Promise.all([
    standingFacts(actor),
    listReportingSections(db, actor.agencyId, year),
    countPublishedByMonth(db, actor.agencyId, year),
    metricTotals(db, actor.agencyId, year),
    findFirstYear(db, actor.agencyId),
  ]);
  const sections = all.filter(({ id }) => own === null || id === own);
  const current = monthOf(facts.today).year;
  return {
    year,
    indicators: [itemsIndicator(sections, published), ...metrics.map((metric) => metricIndicator(sections, metric))],
    years: yearsBetween(Math.min(firstYear ?? current, facts.since.year, year), Math.max(current, year)),
    isOfficer: own !== null,
  };
}

type Sections = readonly { readonly id: string; readonly name: string }[];

const noMonths: MonthlyFigures = Array.from({ length: 12 }, () => null);

function itemsIndicator(sections: Sections, published: ReadonlyMap<string, MonthlyFigures>): YearIndicator {
  const rows = sections.map(({ id, name }) => rowOf(name, published.get(id) ?? noMonths, 'sum'));
  return { key: 'items', label: '主动公开信息', unit: '条', aggregation: 'sum', ...summed(rows) };
}

function metricIndicator(sections: Sections, metric: MetricTotal): YearIndicator {
  const { key, label, unit, aggregation } = metric;
  const monthsOf = (id: string) => metric.sections.find(({ sectionId }) => sectionId === id)?.months ?? noMonths;
  const rows = sections.map(({ id, name }) => rowOf(name, monthsOf(id), aggregation));
  return { key, label, unit, aggregation, ...summed(rows) };
}

function rowOf(section: string, months: MonthlyFigures, aggregation: Aggregation): YearIndicator['rows'][number] {
  return { section, months, total: totalOf(aggregation, months) };
}

function summed(rows: YearIndicator['rows']): Pick<YearIndicator, 'rows' | 'months' | 'total'> {
  const totals = rows.map(({ total }) => total).filter((total) => total !== null);
  return {
    rows,
    months: addUpSections(rows.map(({ months }) => months)),
    total: totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0),
  };
}
