import type { ChartPoint, ChartSpec } from '../charts/types';
import type { RichText, TextBlock, TextRun } from '../documents/rich-text';
import type { BoundFigure, FigureShow, FigureSource, ReadFigure } from './types';

/** What stands for a number that nobody knows yet: a draft shows it, and nobody takes it for a figure. */
export const unknownFigure = '××';

/**
 * The number that a bound figure stands for: difference with its sign, rate in per cent of last year's with its sign.
 * Null where the source or last year's is unknown, and for a rate on nothing.
 */
export function shownNumber(show: FigureShow, { value, previous }: Pick<ReadFigure, 'value' | 'previous'>) {
  if (show === 'value') return value;
  if (show === 'previous') return previous;
  if (value === null || previous === null) return null;
  const difference = rounded(value - previous, 6);
  if (show === 'difference') return difference;
  return previous === 0 ? null : rounded((100 * difference) / previous, 1);
}

/**
 * What a bound figure prints: digits alone, without its unit; a rate with 「%」. A difference and a rate have no sign,
 * since the sentence says 增加 or 减少 before them.
 */
export function printedFigure(
  { show }: Pick<BoundFigure, 'show'>,
  read: Pick<ReadFigure, 'value' | 'previous'>,
): string {
  const number = shownNumber(show, read);
  if (number === null) return unknownFigure;
  const isChange = show === 'difference' || show === 'rate';
  const digits = String(rounded(isChange ? Math.abs(number) : number, 6));
  return show === 'rate' ? `${digits}%` : digits;
}

/**
 * The text with its bound figures and charts as they read now; the same object where nothing changed. A source that was
 * not read keeps what it last printed.
 * @param year of the report, for the years of its charts; left out, charts keep their numbers
 * @param earlier sources as they read in other years, for charts over more than two
 */
export function withFigures(
  text: RichText,
  read: ReadonlyMap<FigureSource, ReadFigure>,
  year?: number,
  earlier: ReadonlyMap<number, ReadonlyMap<FigureSource, ReadFigure>> = new Map(),
): RichText {
  const content = mapped(text.content, (block) => printedBlock(block, { read, year, earlier }));
  return content === text.content ? text : { ...text, content };
}

/** The sources that a text has to be printed with, each once; those of its charts included. */
export function figureSourcesIn(text: RichText): readonly FigureSource[] {
  return [...new Set(blocksWithin(text.content).flatMap(sourcesOfBlock))];
}

/** The years that a text's charts show. */
export function chartYearsIn(text: RichText): readonly number[] {
  return [...new Set(text.content.flatMap((block) => (block.type === 'chart' ? block.attrs.years : [])))];
}

interface Readings {
  readonly read: ReadonlyMap<FigureSource, ReadFigure>;
  readonly year: number | undefined;
  readonly earlier: ReadonlyMap<number, ReadonlyMap<FigureSource, ReadFigure>>;
}

function printedBlock(block: TextBlock, readings: Readings): TextBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = block.content && mapped(block.content, (run) => printedRun(run, readings.read));
      return content === block.content ? block : ({ ...block, content } as TextBlock);
    }
    case 'chart': {
      const attrs = printedChart(block.attrs, readings);
      return attrs === block.attrs ? block : { ...block, attrs };
    }
    case 'table': {
      const inCell = <Node extends { readonly content: readonly TextBlock[] }>(cell: Node) => within(cell, readings);
      const content = mapped(block.content, (row) => {
        const cells = mapped(row.content, inCell);
        return cells === row.content ? row : { ...row, content: cells };
      });
      return content === block.content ? block : { ...block, content };
    }
    default: {
      const content = mapped(block.content, (item) => within(item, readings));
      return content === block.content ? block : { ...block, content };
    }
  }
}

function within<Node extends { readonly content: readonly TextBlock[] }>(node: Node, readings: Readings): Node {
  const content = mapped(node.content, (block) => printedBlock(block, readings));
  return content === node.content ? node : { ...node, content };
}

function printedRun(run: TextRun, read: Readings['read']): TextRun {
  if (run.type !== 'figure') return run;
  const found = read.get(run.attrs.source);
  const text = found ? printedFigure(run.attrs, found) : run.attrs.text;
  return text === run.attrs.text ? run : { ...run, attrs: { ...run.attrs, text } };
}

function printedChart(chart: ChartSpec, readings: Readings): ChartSpec {
  const points = mapped(chart.points, (point) => printedPoint(point, chart.years, readings));
  return points === chart.points ? chart : { ...chart, points };
}

function printedPoint(point: ChartPoint, years: readonly number[], { read, year, earlier }: Readings): ChartPoint {
  const now = read.get(point.source);
  const values = mapped(point.values, (value, index) => {
    const shown = years[index];
    if (shown === undefined || year === undefined) return value;
    if (now && shown === year) return now.value;
    const then = earlier.get(shown)?.get(point.source);
    if (then) return then.value;
    return now && shown === year - 1 ? now.previous : value;
  });
  return values === point.values ? point : { ...point, values };
}

/** Like `map`, but answers with the list itself where no element changed. */
function mapped<Item>(list: readonly Item[], change: (item: Item, index: number) => Item): readonly Item[] {
  const next = list.map(change);
  return next.every((item, index) => item === list[index]) ? list : next;
}

function blocksWithin(blocks: readonly TextBlock[]): readonly TextBlock[] {
  return blocks.flatMap((block): readonly TextBlock[] => {
    if (block.type === 'table')
      return block.content.flatMap((row) => row.content.flatMap((c) => blocksWithin(c.content)));
    if (block.type === 'bulletList' || block.type === 'orderedList') {
      return block.content.flatMap((item) => blocksWithin(item.content));
    }
    return [block];
  });
}

function sourcesOfBlock(block: TextBlock): readonly FigureSource[] {
  if (block.type === 'chart') return block.attrs.points.map(({ source }) => source);
  if (block.type !== 'paragraph' && block.type !== 'heading') return [];
  return (block.content ?? []).flatMap((run) => (run.type === 'figure' ? [run.attrs.source] : []));
}

function rounded(number: number, decimals: number): number {
  return Number(number.toFixed(decimals));
}
