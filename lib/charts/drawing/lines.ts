import { printedNumber } from '../table';
import type { ChartPoint, ChartSpec } from '../types';
import {
  chartWidth,
  type Drawing,
  extentOf,
  fitted,
  type Point,
  type Shape,
  textSize,
  ticksBetween,
  widthOfText,
} from './shapes';

const top = 60;
const plotHeight = 240;
const height = top + plotHeight + 32;
const widestName = 180;
const lineHeight = 18;

/** A line for each point over the years; its name stands at its end, each number above its mark. */
export function drawLines({ points, years }: ChartSpec): Omit<Drawing, 'width'> {
  const { least, most } = extentOf(points.flatMap(({ values }) => values));
  const ticks = ticksBetween(least, most);
  const low = ticks[0] ?? 0;
  const scale = plotHeight / ((ticks.at(-1) ?? 1) - low || 1);
  const left = Math.max(...ticks.map((tick) => widthOfText(printedNumber(tick)))) + 12;
  const nameRoom = Math.min(widestName, Math.max(...points.map(({ label }) => widthOfText(label))));
  const right = chartWidth - nameRoom - 30;
  const place = {
    x: (index: number) =>
      years.length === 1 ? (left + right) / 2 : left + 24 + (index * (right - left - 48)) / (years.length - 1),
    y: (value: number) => top + plotHeight - (value - low) * scale,
  };
  return {
    height,
    shapes: [
      ...ticks.flatMap((tick) => gridLine(tick, place.y(tick), left, right)),
      ...years.map((year, index): Shape => {
        return { kind: 'text', at: { x: place.x(index), y: height - 8 }, text: `${year}年`, anchor: 'middle' };
      }),
      ...points.flatMap((point, look) => lineOf(point, look, place)),
      ...years.flatMap((_, index) => numbersOf(points, index, place)),
      ...namesOf(points, right + 24, nameRoom, place.y),
    ],
  };
}

function gridLine(tick: number, y: number, left: number, right: number): Shape[] {
  return [
    { kind: 'rule', from: { x: left, y }, to: { x: right, y }, isAxis: tick === 0 },
    { kind: 'text', at: { x: left - 8, y: y + textSize * 0.36 }, text: printedNumber(tick), anchor: 'end' },
  ];
}

interface Place {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** An unknown year leaves a gap: a line across it would claim what nobody counted. */
function lineOf({ values }: ChartPoint, look: number, place: Place): Shape[] {
  const known = values.map((value, index) => (value === null ? null : { x: place.x(index), y: place.y(value) }));
  const marks = known.flatMap((at): Shape[] => (at ? [{ kind: 'mark', at, look }] : []));
  return [...stretches(known).map((points): Shape => ({ kind: 'path', points, look })), ...marks];
}

/** One year's numbers over their marks; those that would overlap climb, in the order of their marks. */
function numbersOf(points: readonly ChartPoint[], index: number, place: Place): Shape[] {
  const known = points.flatMap(({ values }) => values[index] ?? []).toSorted((a, b) => a - b);
  let last = Number.POSITIVE_INFINITY;
  return known.map((value): Shape => {
    last = Math.min(place.y(value) - 9, last - textSize);
    return { kind: 'text', at: { x: place.x(index), y: last }, text: printedNumber(value), anchor: 'middle' };
  });
}

function stretches(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 1);
}

/** The names beside the lines' ends, each a little mark before it; those that would overlap move apart. */
function namesOf(points: readonly ChartPoint[], x: number, room: number, y: (value: number) => number): Shape[] {
  const wanted = points
    .map(({ label, values }, look) => ({ label, look, y: y(values.findLast((value) => value !== null) ?? 0) }))
    .toSorted((a, b) => a.y - b.y);
  const lowest = top + plotHeight;
  let last = Number.NEGATIVE_INFINITY;
  const placed = wanted.map((name) => {
    last = Math.max(name.y, last + lineHeight);
    return { ...name, y: last };
  });
  const overflow = Math.max(0, last - lowest);
  return placed.flatMap(({ label, look, y: at }): Shape[] => [
    { kind: 'mark', at: { x: x - 10, y: at - overflow }, look },
    { kind: 'text', at: { x, y: at - overflow + textSize * 0.36 }, text: fitted(label, room), anchor: 'start' },
  ]);
}
