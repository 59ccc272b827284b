/**
 * The text with full-width digits, letters and signs as plain ones, character for character: an offset in it is an
 * offset in the original.
 */
export function narrowed(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u3000\u2002-\u200a\u202f]/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/×(?!\d)/g, 'X');
}

/** What stands between a digit and the one before it. */
type Gap = 'none' | 'space' | 'cell' | 'line' | 'far';

interface Digit {
  readonly at: number;
  readonly gap: Gap;
  /** Number of its run: digits with nothing far between them. */
  readonly run: number;
}

/** Digits that belong together by what stands between them, with the gaps they were read over. */
export interface DigitWindow {
  readonly digits: string;
  /** Where each digit stands. */
  readonly offsets: readonly number[];
  readonly start: number;
  readonly end: number;
  /** How many digits stand together, in order: [3, 4, 4] for 138 0000 0000. */
  readonly groups: readonly number[];
  readonly crossesCells: boolean;
  readonly crossesLines: boolean;
}

/** A narrowed text with its digits, read once for all that look for numbers in it. */
export interface NarrowedText {
  readonly text: string;
  readonly digits: readonly Digit[];
  /** All digits in one, so that a shape is tried before anything is built. */
  readonly number: string;
}

export function withDigits(text: string): NarrowedText {
  const digits = digitsOf(text);
  return { text, digits, number: digits.map(({ at }) => text[at]).join('') };
}

/** Every window of so many digits of a shape that begins and ends where a group of digits does. */
export function* digitWindows(
  { text, digits, number }: NarrowedText,
  length: number,
  shape: RegExp,
): Generator<DigitWindow> {
  for (let first = 0; first + length <= digits.length; first += 1) {
    if (digits[first]?.gap === 'none' || digits[first + length]?.gap === 'none') continue;
    if (digits[first]?.run !== digits[first + length - 1]?.run) continue;
    if (!shape.test(number.slice(first, first + length))) continue;
    yield windowAt(text, digits.slice(first, first + length));
  }
}

function digitsOf(text: string): readonly Digit[] {
  const digits: Digit[] = [];
  let previousEnd = 0;
  let run = 0;
  for (const { index } of text.matchAll(/\d/g)) {
    const gap = digits.length === 0 ? 'far' : gapOf(text, previousEnd, index);
    if (gap === 'far') run += 1;
    digits.push({ at: index, gap, run });
    previousEnd = index + 1;
  }
  return digits;
}

const longestGap = 4;

function gapOf(text: string, from: number, to: number): Gap {
  if (from === to) return 'none';
  if (to - from > longestGap) return 'far';
  const between = text.slice(from, to);
  if (/^[ \-_·\u200b-\u200d\u2060\ufeff]+$/.test(between)) return 'space';
  if (/^ *[\t|] *$/.test(between)) return 'cell';
  return /^[ \t]*\r?\n[ \t]*$/.test(between) ? 'line' : 'far';
}

function windowAt(text: string, digits: readonly Digit[]): DigitWindow {
  const offsets = digits.map(({ at }) => at);
  const gaps = digits.slice(1).map(({ gap }) => gap);
  const groups = [1];
  for (const gap of gaps) {
    if (gap === 'none') groups.push((groups.pop() ?? 0) + 1);
    else groups.push(1);
  }
  return {
    digits: offsets.map((at) => text[at]).join(''),
    offsets,
    start: offsets.at(0) ?? 0,
    end: (offsets.at(-1) ?? 0) + 1,
    groups,
    crossesCells: gaps.includes('cell'),
    crossesLines: gaps.includes('line'),
  };
}

/** Whether the number is a sum or a measure: 13800000000.00, 13800000000 元. */
export function isQuantity(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /\d\.$|[¥$]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:\.\d|\s?(?:元|万元|亿元|%|平方米|公里|吨|人次|户(?!主)))/.test(text.slice(end, end + 4))
  );
}

/** What is written just before a place, as far back as the line goes. */
export function wordsBefore(text: string, start: number, reach: number): string {
  return text.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*\n/, '');
}
