const longestSource = 200;

const word = String.raw`[\p{L}\p{N}_-]+`;
const path = String.raw`${word}(?:\.${word})*`;
const filter = String.raw`(?:genre|category|theme|section)=[\p{L}\p{N}_.%-]+`;

const grammar = new RegExp(
  [
    String.raw`^cell:\p{L}+\.${path}\.${word}$`,
    `^items:(?:${filter}(?:&${filter})*)?$`,
    `^metric:${path}$`,
    `^count:${path}$`,
  ].join('|'),
  'u',
);

/**
 * Whether a text has the shape of a figure's source (`cell:`, `items:`, `metric:`, `count:`). Whether anything answers
 * to it is for whoever reads it: a text may name a metric that an agency gave up.
 */
export function isFigureSource(text: string): boolean {
  return text.length <= longestSource && grammar.test(text);
}
