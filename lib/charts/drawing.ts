import { drawBars } from './drawing/bars';
import { drawLines } from './drawing/lines';
import { chartWidth, type Drawing } from './drawing/shapes';
import { drawShare } from './drawing/share';
import { chartTable } from './table';
import type { ChartKind, ChartSpec } from './types';

export const chartKindNames: Readonly<Record<ChartKind, string>> = { bar: '柱形图', line: '折线图', share: '构成图' };

const drawings = { bar: drawBars, line: drawLines, share: drawShare } as const satisfies Record<
  ChartKind,
  (spec: ChartSpec) => Omit<Drawing, 'width'>
>;

/** A chart as shapes on a plane; the same chart always gives the same shapes. */
export function drawChart(spec: ChartSpec): Drawing {
  return { width: chartWidth, ...drawings[spec.kind](spec) };
}

/** A chart in one line for who cannot see it; its numbers stand in the table beneath. */
export function chartDescription(spec: ChartSpec): string {
  const { kind, points, years } = spec;
  const span = years.length > 1 ? `${years[0]}年至${years.at(-1)}年` : `${years[0]}年`;
  const unit = spec.unit === '' ? '' : `，单位：${spec.unit}`;
  const rows = chartTable(spec).body.length;
  return `${chartKindNames[kind]}，${span}，${points.length === 1 ? (points[0]?.label ?? '') : `共 ${rows} 项`}${unit}；数字见下表。`;
}
