import type { PDFPageProxy } from 'unpdf/pdfjs';
import { getResolvedPDFJS } from 'unpdf';

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
  const saved: Matrix[] = [];
  let matrix = identity;
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? identity;
    else if (operator === OPS.transform) matrix = times(matrix, numbersOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, numbersOf(Array.isArray(args) ? args[0] : null));
    } else if (operator === OPS.constructPath && Array.isArray(args)) {
      const paths = pathsOf(args[1]).map((path) => path.map((point) => placed(matrix, point)));
      if (strokes.has(args[0])) lines.push(...paths.flatMap(strokedLines));
      if (fills.has(args[0])) lines.push(...paths.flatMap(filledBar));
    }
    if (lines.length > mostLines) return [];
  }
  return lines;
}

function numbersOf(value: unknown): readonly number[] {
  return value !== null && typeof value === 'object' && Symbol.iterator in value ? [...(value as Iterable<number>)] : [];
}

function times([a, b, c, d, e, f]: Matrix, given: readonly number[]): Matrix {
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = given;
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ];
}

function placed([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How many numbers follow each drawing step of a path: move, line, curve, quadratic curve, close. */
const stepLengths = [2, 2, 6, 4, 0] as const;

/** The parts of a path as corner points; a part with a curve is no frame and is left out. */
function pathsOf(value: unknown): Point[][] {
  const steps = numbersOf(Array.isArray(value) ? value[0] : null);
  const paths: Point[][] = [];
  let path: Point[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] ?? 4;
    const length = stepLengths[step as 0] ?? 0;
    const point = { x: steps[at + 1] ?? 0, y: steps[at + 2] ?? 0 };
    if (step === 0) {
      paths.push(path);
      path = [point];
    } else if (step === 1) path.push(point);
    else if (step === 4 && path[0]) path.push(path[0]);
    else path = [];
    at += 1 + length;
  }
  return [...paths, path].filter((points) => points.length > 1);
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
    return [{ direction: 'horizontal', at: (from.y + to.y) / 2, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) }];
  }
  if (width <= tolerance && height >= shortest) {
    return [{ direction: 'vertical', at: (from.x + to.x) / 2, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) }];
  }
  return [];
}
