import { printedNumber, shareText } from '../table';
import type { ChartSpec } from '../types';
import { chartWidth, type Drawing, fitted, type Shape, textSize } from './shapes';

const barHeight = 44;
const lineHeight = 24;
const listTop = barHeight + 20;

/** One bar cut into the parts, and beneath it each part's look with its name, number and share, in the same order. */
export function drawShare({ points, unit }: ChartSpec): Omit<Drawing, 'width'> {
  const total = points.reduce((sum, { values }) => sum + Math.max(0, values[0] ?? 0), 0);
  let x = 0;
  const bars = points.map(({ values }, look): Shape => {
    const width = total === 0 ? 0 : (chartWidth * Math.max(0, values[0] ?? 0)) / total;
    x += width;
    return { kind: 'bar', x: x - width, y: 0, width, height: barHeight, look };
  });
  const list = points.flatMap(({ label, values }, look): Shape[] => {
    const y = listTop + look * lineHeight;
    const value = values[0] ?? null;
    const words = `${printedNumber(value)}${value === null ? '' : unit}，${shareText(value, total)}`;
    return [
      { kind: 'bar', x: 0, y, width: 24, height: 15, look },
      { kind: 'text', at: { x: 34, y: y + textSize * 0.86 }, text: `${fitted(label, 380)}：${words}`, anchor: 'start' },
    ];
  });
  const isDrawn = (shape: Shape) => shape.kind !== 'bar' || shape.width > 0;
  return { height: listTop + points.length * lineHeight, shapes: [...bars, ...list].filter(isDrawn) };
}
