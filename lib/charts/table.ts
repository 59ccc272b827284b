import type { ChartSpec } from './types';

/** What a chart prints for a number that nobody knows. */
const unknownValue = '—';

/** The table beneath a chart: its head, and a row for each point; cells as text. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/** The numbers of a chart as a table: a column for each year, and for a share what part of the whole each is. */
export function chartTable({ kind, unit, years, points }: ChartSpec): ChartTable {
  const named = unit === '' ? '' : `（${unit}）`;
  const total = points.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
  const isShare = kind === 'share';
  return {
    head: ['', ...years.map((year) => `${year}年${named}`), ...(isShare ? ['占比'] : [])],
    body: points.map(({ label, values }) => [
      label,
      ...values.map(printedNumber),
      ...(isShare ? [shareText(values[0] ?? null, total)] : []),
    ]),
  };
}

/** A chart in words alone: its title, then a line for each point with tabs between. */
export function chartLines(spec: ChartSpec): string[] {
  const { head, body } = chartTable(spec);
  return [spec.title, head.join('\t'), ...body.map((cells) => cells.join('\t'))];
}

/** A number without zeros at its end. */
export function printedNumber(value: number | null): string {
  return value === null ? unknownValue : String(Number(value.toFixed(6)));
}

/** A part in per cent of the whole, one digit after the point. */
export function shareText(value: number | null, total: number): string {
  if (value === null || total <= 0) return unknownValue;
  return `${Number(((100 * value) / total).toFixed(1))}%`;
}
