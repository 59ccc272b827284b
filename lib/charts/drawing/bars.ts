import { printedNumber } from '../table';
import type { ChartSpec } from '../types';
import { chartWidth, type Drawing, extentOf, fitted, type Shape, textSize, widthOfText } from './shapes';

const barHeight = 18;
const barGap = 4;
const groupGap = 14;
const widestLabel = 200;

/** Lying bars, since Chinese names are long: a group for each point, a bar for each year, its number at its end. */
export function drawBars({ points, years }: ChartSpec): Omit<Drawing, 'width'> {
  const labelRoom = Math.min(widestLabel, Math.max(...points.map(({ label }) => widthOfText(label))));
  const words = (value: number | null, year: number) =>
    years.length === 1 ? printedNumber(value) : `${printedNumber(value)}（${year}年）`;
  const wordRoom = Math.max(
    ...points.flatMap(({ values }) => values.map((v, i) => widthOfText(words(v, years[i] ?? 0)))),
  );
  const left = labelRoom + 10;
  const { least, most } = extentOf(points.flatMap(({ values }) => values));
  const scale = (chartWidth - left - wordRoom - 10) / (most - least || 1);
  const zero = left - least * scale;

  const groupHeight = years.length * (barHeight + barGap) - barGap;
  const height = points.length * (groupHeight + groupGap) + groupGap;
  const shapes = points.flatMap(({ label, values }, index): Shape[] => {
    const top = groupGap + index * (groupHeight + groupGap);
    const middle = top + groupHeight / 2 + textSize * 0.36;
    const bars = values.flatMap((value, row) =>
      barOf({
        value,
        look: row,
        top: top + row * (barHeight + barGap),
        zero,
        scale,
        words: words(value, years[row] ?? 0),
      }),
    );
    return [{ kind: 'text', at: { x: labelRoom, y: middle }, text: fitted(label, labelRoom), anchor: 'end' }, ...bars];
  });
  return {
    height,
    shapes: [...shapes, { kind: 'rule', from: { x: zero, y: 0 }, to: { x: zero, y: height }, isAxis: true }],
  };
}

interface Bar {
  readonly value: number | null;
  readonly look: number;
  readonly top: number;
  readonly zero: number;
  readonly scale: number;
  readonly words: string;
}

function barOf({ value, look, top, zero, scale, words }: Bar): Shape[] {
  const length = Math.abs(value ?? 0) * scale;
  const x = (value ?? 0) < 0 ? zero - length : zero;
  const text: Shape = {
    kind: 'text',
    at: { x: (value ?? 0) < 0 ? zero + 6 : zero + length + 6, y: top + barHeight / 2 + textSize * 0.36 },
    text: words,
    anchor: 'start',
  };
  return value === null ? [text] : [{ kind: 'bar', x, y: top, width: length, height: barHeight, look }, text];
}
