import { Node } from '@tiptap/core';
import type { ChartSpec } from '@/lib/charts/types';
import { isFigureSource } from '@/lib/documents/figure-source';
import { figureShows } from '@/lib/documents/rich-text';
import { readChart } from '@/lib/documents/text-schema';

const longestText = 30;

/** `TextFigure` in the editor: a single sign that can be selected, copied and deleted, never typed into. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ source: { default: '' }, show: { default: 'value' }, text: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-figure]', priority: 60, getAttrs: (element) => figureAttributes(element) }],
  renderHTML: ({ node }) => {
    const { source, show, text } = node.attrs;
    return ['span', { 'data-figure': source, 'data-show': show, 'data-text': text }, String(text)];
  },
  renderText: ({ node }) => String(node.attrs.text),
});

function figureAttributes(element: HTMLElement) {
  const source = element.getAttribute('data-figure') ?? '';
  const show = element.getAttribute('data-show') ?? 'value';
  const text = (element.getAttribute('data-text') ?? element.textContent ?? '').slice(0, longestText);
  if (!isFigureSource(source) || text === '') return false;
  return { source, show: figureShows.find((known) => known === show) ?? 'value', text };
}

const blankChart: ChartSpec = { kind: 'bar', title: '', unit: '', years: [], points: [] };

/** `TextChart` in the editor: drawn as it will be printed, made and changed in its dialog. */
export const ChartNode = Node.create({
  name: 'chart',
  group: 'chart',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () =>
    Object.fromEntries(Object.entries(blankChart).map(([name, value]) => [name, { default: value, rendered: false }])),
  parseHTML: () => [
    {
      tag: 'figure[data-chart]',
      getAttrs: (element) => {
        const chart = chartIn(element.getAttribute('data-chart') ?? '');
        return chart === null ? false : { ...chart };
      },
    },
  ],
  renderHTML: ({ node }) => ['figure', { 'data-chart': JSON.stringify(node.attrs) }],
  renderText: ({ node }) => String(node.attrs.title),
});

function chartIn(json: string): ChartSpec | null {
  try {
    return readChart(JSON.parse(json));
  } catch {
    return null;
  }
}
