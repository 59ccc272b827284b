import type { RulingLine } from './ruling-lines';

/** A cell that lines frame; places in points, rows and columns of its own table. */
export interface FramedCell {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly row: number;
  readonly rowSpan: number;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly rowCount: number;
  readonly cells: readonly FramedCell[];
}

/** Lines this near are one: double borders, and the gaps between cells that browsers leave. */
const near = 4.5;

/** The tables that a page's lines draw, from top to bottom. */
export function framesOf(lines: readonly RulingLine[]): readonly Frame[] {
  return groupsOf(lines)
    .map(frameOf)
    .filter((frame) => frame !== null)
    .toSorted((a, b) => b.top - a.top);
}

/** Lines that touch belong to one table. */
function groupsOf(lines: readonly RulingLine[]): RulingLine[][] {
  const groups: { lines: RulingLine[]; box: Box }[] = [];
  for (const line of lines) {
    let box = boxOf(line);
    const merged: RulingLine[] = [line];
    for (let index = groups.length - 1; index >= 0; index -= 1) {
      const group = groups[index];
      if (!group || !touch(group.box, box)) continue;
      groups.splice(index, 1);
      merged.push(...group.lines);
      box = union(group.box, box);
      // What the grown box touches now was passed already: look again from the end.
      index = groups.length;
    }
    groups.push({ lines: merged, box });
  }
  return groups.map((group) => group.lines);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function boxOf({ direction, at, from, to }: RulingLine): Box {
  return direction === 'horizontal'
    ? { left: from, right: to, bottom: at, top: at }
    : { left: at, right: at, bottom: from, top: to };
}

function touch(a: Box, b: Box): boolean {
  return a.left <= b.right + near && b.left <= a.right + near && a.bottom <= b.top + near && b.bottom <= a.top + near;
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
    top: Math.max(a.top, b.top),
  };
}

/** Near places as one, in rising order. */
export function distinctPlaces(places: readonly number[], tolerance = near): readonly number[] {
  const groups: { first: number; last: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && place - group.last <= tolerance && place - group.first <= 2 * tolerance) group.last = place;
    else groups.push({ first: place, last: place });
  }
  return groups.map(({ first, last }) => (first + last) / 2);
}

function frameOf(lines: readonly RulingLine[]): Frame | null {
  const across = lines.filter(({ direction }) => direction === 'horizontal');
  const down = lines.filter(({ direction }) => direction === 'vertical');
  const xs = distinctPlaces(down.map(({ at }) => at));
  const ys = distinctPlaces(across.map(({ at }) => at)).toReversed();
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > 10_000) return null;
  const cells = cellsOf(xs, ys, across, down);
  return cells.length < 2 ? null : { left, right, top, bottom, rowCount: ys.length - 1, cells };
}

/** Joins the fields of the grid that no line parts, each cell grown to the right and then downwards. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly RulingLine[],
  down: readonly RulingLine[],
): FramedCell[] {
  const taken = new Set<string>();
  const cells: FramedCell[] = [];
  const fields = fieldsOf(xs, ys);
  for (const field of fields) {
    if (taken.has(field.join())) continue;
    const { cell, end, last } = grown(field, xs, ys, across, down);
    for (const other of fields) if (isWithin(other, field, [last, end])) taken.add(other.join());
    cells.push(cell);
  }
  return cells;
}

type Field = readonly [row: number, column: number];

function grown(
  [row, column]: Field,
  xs: readonly number[],
  ys: readonly number[],
  across: readonly RulingLine[],
  down: readonly RulingLine[],
): { cell: FramedCell; end: number; last: number } {
  const [top, bottom, left] = [ys[row] ?? 0, ys[row + 1] ?? 0, xs[column] ?? 0];
  const [middleX, middleY] = [(left + (xs[column + 1] ?? left)) / 2, (top + bottom) / 2];
  const end = reach(xs, column + 1, (x) => isCrossed(down, x, middleY));
  const last = reach(ys, row + 1, (y) => isCrossed(across, y, middleX));
  const cell = { left, right: xs[end] ?? left, top, bottom: ys[last] ?? bottom, row, rowSpan: last - row };
  return { cell, end, last };
}

function isWithin([y, x]: Field, [row, column]: Field, [last, end]: Field): boolean {
  return row <= y && y < last && column <= x && x < end;
}

function fieldsOf(xs: readonly number[], ys: readonly number[]): Field[] {
  return ys.slice(1).flatMap((_, row) => xs.slice(1).map((__, column) => [row, column]));
}

/** The first place from `start` on at which a line crosses, the last one at most. */
function reach(places: readonly number[], start: number, crosses: (place: number) => boolean): number {
  let end = start;
  while (end < places.length - 1 && !crosses(places[end] ?? 0)) end += 1;
  return end;
}

function isCrossed(lines: readonly RulingLine[], at: number, place: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) <= near && line.from - 1 <= place && place <= line.to + 1);
}
