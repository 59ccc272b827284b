import { createElement, type ReactNode } from 'react';
import { chartSvg, type SvgElement } from '@/lib/charts/svg';
import type { ChartSpec } from '@/lib/charts/types';

interface Props {
  /** Unique in the page. */
  readonly id: string;
  readonly chart: ChartSpec;
}

/** A chart drawn on the server, or in the editor as it will be printed; its table is the caller's. */
export function ChartView({ id, chart }: Props) {
  return (
    <figure id={id} className="doc-chart">
      <figcaption className="doc-caption">{chart.title}</figcaption>
      {drawn(chartSvg(chart, id))}
    </figure>
  );
}

function drawn({ tag, attributes, children }: SvgElement): ReactNode {
  return createElement(tag, attributes, ...children.map((child) => (typeof child === 'string' ? child : drawn(child))));
}
