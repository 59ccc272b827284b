/** How a printed document lies on paper, by GB/T 9704-2012; docx and PDF read it alike. */

/** A4 and its margins in millimetres (5.2.1): a type area of 156 × 225. */
export const page = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35 } as const;

/** Type sizes in points: title 2号, body 3号, page number 4号 (7.3, 7.5); subtitle and captions 小四 are ours. */
export const typeSizes = { title: 22, body: 16, pageNumber: 14, subtitle: 14, caption: 12, note: 10.5 } as const;

/** Distance of two lines of text in points: 22 lines on a page (5.2.3). */
export const lineDistance = 28.95;

/** Below the type area the page number begins at this distance, in millimetres (7.5). */
export const pageNumberDistance = 7;

/** Smaller type for wider tables, in points: 小四, 五号, 小五, 六号. */
export function tableTextSize(columns: number): number {
  if (columns <= 5) return 12;
  if (columns <= 8) return 10.5;
  return columns <= 12 ? 9 : 7.5;
}

/** Characters of title size that fill a line. */
const titleWidth = 20;

/**
 * A title's lines. One too long for a line is broken after its year (「…局2019年 / 政府…」), else at the word boundary
 * nearest its middle: never inside a word, as a full line would (7.3.1). Longer than two lines: left to the renderer.
 */
export function titleLines(title: string): string[] {
  const width = widthOf(title);
  if (width <= titleWidth || width > 2 * titleWidth) return [title];

  const starts = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ index }) => index);
  const afterYear = title.match(/^.*?\d{4}年/)?.[0].length;
  const distance = (at: number) => Math.abs(widthOf(title.slice(0, at)) - width / 2);
  const middle = starts.slice(1).reduce((best, at) => (distance(at) < distance(best) ? at : best), starts[1] ?? 0);
  const fits = (at: number | undefined): at is number => at !== undefined && distance(at) <= titleWidth - width / 2;
  const at = fits(afterYear) ? afterYear : middle;
  return [title.slice(0, at).trim(), title.slice(at).trim()].filter((line) => line !== '');
}

/** In Chinese characters; digits and Latin letters are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}
