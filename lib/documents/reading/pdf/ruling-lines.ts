import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';

/** A drawn line along the page's edges, in points from the lower left corner; `at` is its place across. */
export interface RulingLine {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Borders are drawn as thin filled bars as often as by strokes. */
const thinnest = 3;
const shortest = 4;
/** A page with more is a drawing. */
const mostLines = 20_000;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The straight lines of a page: what frames the cells of its tables. */
export async function rulingLinesOf(page: PDFPageProxy): Promise<readonly RulingLine[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const fills = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const lines: RulingLine[] = [];
  const pen = new Pen();
  const steps: Readonly<Record<number, (args: unknown) => void>> = {
    [OPS.save]: () => pen.save(),
    [OPS.restore]: () => pen.restore(),
    [OPS.transform]: (args) => pen.move(args),
    [OPS.paintFormXObjectBegin]: (args) => {
      pen.save();
      pen.move(itemOf(args, 0));
    },
    [OPS.paintFormXObjectEnd]: () => pen.restore(),
    [OPS.constructPath]: (args) => {
      const paths = pathsOf(itemOf(args, 1)).map((path) => path.map((point) => placed(pen.matrix, point)));
      const paint = Number(itemOf(args, 0));
      if (strokes.has(paint)) lines.push(...paths.flatMap(strokedLines));
      if (fills.has(paint)) lines.push(...paths.flatMap(filledBar));
    },
  };
  for (const [index, operator] of fnArray.entries()) {
    steps[operator]?.(argsArray[index]);
    if (lines.length > mostLines) return [];
  }
  return lines;
}

/** Where on the page drawing goes on, as the page's steps move it. */
class Pen {
  matrix = identity;
  private readonly saved: Matrix[] = [];

  save(): void {
    this.saved.push(this.matrix);
  }

  restore(): void {
    this.matrix = this.saved.pop() ?? identity;
  }

  move(by: unknown): void {
    this.matrix = times(this.matrix, numbersOf(by));
  }
}

function itemOf(args: unknown, index: number): unknown {
  return Array.isArray(args) ? args[index] : undefined;
}

function numbersOf(value: unknown): readonly number[] {
  return value !== null && typeof value === 'object' && Symbol.iterator in value
    ? [...(value as Iterable<number>)]
    : [];
}

function times([a, b, c, d, e, f]: Matrix, given: readonly number[]): Matrix {
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = given;
  return [a * a2 + c * b2, b * a2 + d * b2, a * c2 + c * d2, b * c2 + d * d2, a * e2 + c * f2 + e, b * e2 + d * f2 + f];
}

function placed([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How many numbers follow each drawing step of a path: move, line, curve, quadratic curve, close. */
const stepLengths: readonly number[] = [2, 2, 6, 4, 0];

/** The parts of a path as corner points; a part with a curve is no frame and is left out. */
function pathsOf(value: unknown): Point[][] {
  const steps = numbersOf(itemOf(value, 0));
  const paths: Point[][] = [[]];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] ?? 4;
    const point = { x: steps[at + 1] ?? 0, y: steps[at + 2] ?? 0 };
    take(paths, step, point);
    at += 1 + (stepLengths[step] ?? 0);
  }
  return paths.filter((points) => points.length > 1);
}

/** One drawing step: begins a part, adds a corner, closes the part, or spoils it by a curve. */
function take(paths: Point[][], step: number, point: Point): void {
  const path = paths.at(-1) ?? [];
  if (step === 0) paths.push([point]);
  else if (step === 1) path.push(point);
  else if (step === 4) path.push(...path.slice(0, 1));
  else path.length = 0;
}

function strokedLines(points: readonly Point[]): RulingLine[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return barOf(from, to, 0.6);
  });
}

function filledBar(points: readonly Point[]): RulingLine[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return barOf({ x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) }, thinnest);
}

function barOf(from: Point, to: Point, tolerance: number): RulingLine[] {
  const width = Math.abs(to.x - from.x);
  const height = Math.abs(to.y - from.y);
  if (height <= tolerance && width >= shortest) {
    return [
      { direction: 'horizontal', at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) },
    ];
  }
  if (width <= tolerance && height >= shortest) {
    return [
      { direction: 'vertical', at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) },
    ];
  }
  return [];
}
