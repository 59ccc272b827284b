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
  return (
    a.left <= b.right + near && b.left <= a.right + near && a.bottom <= b.top + near && b.bottom <= a.top + near
  );
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
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      const [top, bottom, left] = [ys[row] ?? 0, ys[row + 1] ?? 0, xs[column] ?? 0];
      let end = column + 1;
      while (end < xs.length - 1 && !isCrossed(down, xs[end] ?? 0, (top + bottom) / 2)) end += 1;
      let last = row + 1;
      while (last < ys.length - 1 && !isCrossed(across, ys[last] ?? 0, (left + (xs[column + 1] ?? left)) / 2)) last += 1;
      for (let y = row; y < last; y += 1) for (let x = column; x < end; x += 1) taken.add(`${y},${x}`);
      cells.push({ left, right: xs[end] ?? left, top, bottom: ys[last] ?? bottom, row, rowSpan: last - row });
    }
  }
  return cells;
}

function isCrossed(lines: readonly RulingLine[], at: number, place: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) <= near && line.from - 1 <= place && place <= line.to + 1);
}
