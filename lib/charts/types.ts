export const chartKinds = ['bar', 'line', 'share'] as const;

/** Bars beside each other, lines over years, or parts of a whole. */
export type ChartKind = (typeof chartKinds)[number];

/** How much one chart may hold: more could neither be told apart in print nor labelled beside its shape. */
export const chartLimits = { points: 12, lines: 5, parts: 6, years: 5, title: 60, label: 40, unit: 10 } as const;

/** A chart as it is stored: what it shows, and the numbers that it last showed. */
export interface ChartSpec {
  readonly kind: ChartKind;
  readonly title: string;
  /** 件, 条, 万元 …; empty where the points have different ones. */
  readonly unit: string;
  /** Ascending; a share has one. */
  readonly years: readonly number[];
  readonly points: readonly ChartPoint[];
}

/** One named quantity through the chart's years. */
export interface ChartPoint {
  readonly label: string;
  /** Where its numbers come from: a `FigureSource`. */
  readonly source: string;
  /** One for each of the chart's years; null is unknown, not zero. */
  readonly values: readonly (number | null)[];
}
