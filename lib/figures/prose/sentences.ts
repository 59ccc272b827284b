/** A part of a line; offsets are code units of the line. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const sentenceEnds = /[。；;！!？?\n]/;
const clauseEnds = /[。；;！!？?\n，,：:]/;

/** The sentence around a place; a semicolon ends one, since what is behind it is another matter. */
export function sentenceAround(line: string, place: Span): Span {
  return around(line, place, sentenceEnds);
}

/** The clause around a place, up to the commas on both sides; those between digits part thousands. */
export function clauseAround(line: string, place: Span): Span {
  return around(line, place, clauseEnds);
}

function around(line: string, { from, to }: Span, ends: RegExp): Span {
  let start = from;
  while (start > 0 && !isEnd(line, start - 1, ends)) start -= 1;
  let end = to;
  while (end < line.length && !isEnd(line, end, ends)) end += 1;
  return { from: start, to: end };
}

function isEnd(line: string, at: number, ends: RegExp): boolean {
  const character = line[at] ?? '';
  if (!ends.test(character)) return false;
  const isThousands = character === ',' && /\d/.test(line[at - 1] ?? '') && /^\d{3}(?!\d)/.test(line.slice(at + 1));
  return !isThousands;
}
