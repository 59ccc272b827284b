/** Widths and sizes are in the drawing's own units, about a pixel each; x grows to the right, y downwards. */
export const chartWidth = 640;

export const textSize = 14;

/** Looks that can be told apart in grey print: by hatching or dashes and marks, not by colour alone. */
export const lookCount = 6;

export type Shape =
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly look: number;
    }
  | { readonly kind: 'rule'; readonly from: Point; readonly to: Point; readonly isAxis: boolean }
  | { readonly kind: 'path'; readonly points: readonly Point[]; readonly look: number }
  | { readonly kind: 'mark'; readonly at: Point; readonly look: number }
  | { readonly kind: 'text'; readonly at: Point; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** How wide a text is drawn: a Chinese character is a square, digits and Latin letters a little over half. */
export function widthOfText(text: string): number {
  return [...text].reduce((sum, character) => sum + textSize * (character.charCodeAt(0) < 0x2000 ? 0.58 : 1), 0);
}

/** The text, cut with 「…」 where it is wider than there is room. */
export function fitted(text: string, room: number): string {
  if (widthOfText(text) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOfText(`${characters.join('')}…`) > room) characters.pop();
  return `${characters.join('')}…`;
}

/** Round numbers from at or below `least` to at or above `most`, at most seven of them. */
export function ticksBetween(least: number, most: number): readonly number[] {
  const span = most - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= 5) ?? 10 * power;
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step);
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(6)),
  );
}

/** The numbers that are known, with nought among them. */
export function extentOf(values: readonly (number | null)[]): { readonly least: number; readonly most: number } {
  const known = values.filter((value) => value !== null);
  return { least: Math.min(0, ...known), most: Math.max(0, ...known) };
}
