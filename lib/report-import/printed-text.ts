/** Full-width letters, digits and brackets as half-width ones, without any space or line break. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');
}

const numeral = '[一二三四五六七八九十\\d]{1,3}';
const numbering = new RegExp(`^(?:\\(${numeral}\\)|第${numeral}(?:部分|章)|${numeral}[、.,)．:])[、.,:．]*`);

/** A label without its number ("(三)", "1.", "二、"), remarks in brackets and punctuation: what two of them share. */
export function labelCore(text: string): string {
  let core = squeezed(text);
  for (let before = ''; before !== core; ) {
    before = core;
    core = core.replace(numbering, '');
  }
  return core.replace(/\([^()]*\)/g, '').replace(/[^\p{L}\p{N}/]/gu, '');
}

/** How alike two labels are, 0 to 1, by the pairs of neighbouring signs that they share (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) => [...text].slice(1).map((sign, index) => `${[...text][index]}${sign}`);
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length === 0 || right.length === 0) return a === b ? 1 : 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}
