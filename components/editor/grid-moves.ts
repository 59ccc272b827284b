import type { Form, FormCell } from '@/lib/statistics/types';

type FigureCell = Extract<FormCell, { kind: 'figure' }>;

/** A cell of the form with the place where it begins; rows and grid columns counted from 0, merged cells unfolded. */
export interface PlacedCell {
  readonly cell: FormCell;
  readonly line: number;
  readonly left: number;
  readonly width: number;
}

export interface PlacedFigure extends PlacedCell {
  readonly cell: FigureCell;
  readonly key: string;
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'rowStart' | 'rowEnd' | 'first' | 'last';

/** What a cell is kept under within its table. */
export function cellKey({ row, column }: { readonly row: string; readonly column: string }): string {
  return `${row}|${column}`;
}

function rowSpanOf(cell: FormCell): number {
  return cell.kind === 'label' ? (cell.rowSpan ?? 1) : 1;
}

/** Lays out lines of cells as a browser does: each goes to the next column that no cell from above still fills. */
export function placeCells(lines: Form['body']): readonly (readonly PlacedCell[])[] {
  const filledUntil: number[] = [];
  return lines.map((cells, line) => {
    let left = 0;
    return cells.map((cell): PlacedCell => {
      while ((filledUntil[left] ?? 0) > line) left += 1;
      const width = cell.colSpan ?? 1;
      const placed = { cell, line, left, width };
      for (let column = left; column < left + width; column += 1) filledUntil[column] = line + rowSpanOf(cell);
      left += width;
      return placed;
    });
  });
}

function isFigure(placed: PlacedCell): placed is PlacedCell & { readonly cell: FigureCell } {
  return placed.cell.kind === 'figure';
}

/** The places of figures in reading order, computed ones included. */
export function figuresOf(form: Form): readonly PlacedFigure[] {
  return placeCells(form.body)
    .flat()
    .filter(isFigure)
    .map((placed) => ({ ...placed, key: cellKey(placed.cell) }));
}

function distance(figure: PlacedFigure, from: PlacedFigure): number {
  return from.left >= figure.left && from.left < figure.left + figure.width ? 0 : Math.abs(figure.left - from.left);
}

function nearest(figures: readonly PlacedFigure[], from: PlacedFigure): PlacedFigure | undefined {
  return figures.reduce<PlacedFigure | undefined>(
    (best, figure) => (best && distance(best, from) <= distance(figure, from) ? best : figure),
    undefined,
  );
}

function onLine(figures: readonly PlacedFigure[], line: number | undefined): readonly PlacedFigure[] {
  return figures.filter((figure) => figure.line === line);
}

/** The key of the cell that a move from `key` leads to; the same key at an edge. */
export function moveFrom(figures: readonly PlacedFigure[], key: string, move: Move): string {
  const from = figures.find((figure) => figure.key === key);
  if (!from) return key;
  const line = onLine(figures, from.line);
  const at = line.indexOf(from);
  const above = figures.findLast((figure) => figure.line < from.line)?.line;
  const below = figures.find((figure) => figure.line > from.line)?.line;
  const goals: Readonly<Record<Move, PlacedFigure | undefined>> = {
    left: line[at - 1],
    right: line[at + 1],
    up: nearest(onLine(figures, above), from),
    down: nearest(onLine(figures, below), from),
    rowStart: line[0],
    rowEnd: line.at(-1),
    first: figures[0],
    last: figures.at(-1),
  };
  return goals[move]?.key ?? key;
}

export interface Landing {
  readonly figure: PlacedFigure;
  readonly text: string;
}

/** Where pasted fields come to lie. */
export interface Landings {
  readonly typed: readonly Landing[];
  /** Fields over computed cells, which are never typed. */
  readonly computed: number;
  /** Fields with content beyond the table or between its figures. */
  readonly outside: number;
}

/** Whether the pasted lines carry the form's own head lines, so that line answers to line. */
function carriesHeads(
  fields: readonly (readonly string[])[],
  figures: readonly PlacedFigure[],
  start: number,
): boolean {
  const hasDigits = (line: readonly string[]) =>
    line.some((field) => /^[\s\d,.+-]*\d[\s\d,.+-]*$/.test(field.normalize('NFKC')));
  const last = figures.at(-1)?.line ?? start;
  const heads = fields.filter((_, index) => start + index <= last && onLine(figures, start + index).length === 0);
  return heads.length > 0 && heads.every((line) => !hasDigits(line));
}

/**
 * Lays a pasted block over the form, its first field on the cell `key`.
 * Blank fields leave their cells as they are. Head lines inside the form (table 二) are passed over unless the block
 * brings them along.
 */
export function landPaste(
  fields: readonly (readonly string[])[],
  figures: readonly PlacedFigure[],
  key: string,
): Landings {
  const from = figures.find((figure) => figure.key === key);
  if (!from) return { typed: [], computed: 0, outside: 0 };
  const lines = [...new Set(figures.map((figure) => figure.line))].filter((line) => line >= from.line);
  const hasHeads = carriesHeads(fields, figures, from.line);
  const typed: Landing[] = [];
  let computed = 0;
  let outside = 0;
  fields.forEach((line, down) => {
    const target = onLine(figures, hasHeads ? from.line + down : lines[down]);
    if (hasHeads && target.length === 0) return;
    line.forEach((text, across) => {
      if (text.trim() === '') return;
      const figure = target.find(({ left }) => left === from.left + across);
      if (!figure) outside += 1;
      else if (figure.cell.computed) computed += 1;
      else typed.push({ figure, text });
    });
  });
  return { typed, computed, outside };
}
