export interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where a key leads from a place in the matrix: on to the next cell that can be opened in its direction.
 * @param open which cells can be opened, by row and column
 * @returns null where the key means nothing, or leads nowhere
 */
export function moveFrom({ row, column }: Place, key: string, open: readonly (readonly boolean[])[]): Place | null {
  const line = open[row] ?? [];
  if (key === 'Home') return placeIn(row, line.indexOf(true), column);
  if (key === 'End') return placeIn(row, line.lastIndexOf(true), column);
  const [down, right] = steps[key] ?? [0, 0];
  if (down === 0 && right === 0) return null;
  let at = { row: row + down, column: column + right };
  while (open[at.row]?.[at.column] === false) at = { row: at.row + down, column: at.column + right };
  return open[at.row]?.[at.column] ? at : null;
}

function placeIn(row: number, column: number, from: number): Place | null {
  return column < 0 || column === from ? null : { row, column };
}

/** The first cell that can be opened: where the tab key leads into the matrix. */
export function firstPlace(open: readonly (readonly boolean[])[]): Place | null {
  const row = open.findIndex((line) => line.includes(true));
  return row < 0 ? null : { row, column: open[row]?.indexOf(true) ?? 0 };
}
