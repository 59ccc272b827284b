/** A piece of text on a page, in points from the lower left corner. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** Radicals that some fonts give for whole characters, and that Unicode's compatibility forms don't cover. */
const radicals: Readonly<Record<string, string>> = {
  ...{ '⺠': '民', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青' },
  ...{ '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼' },
  ...{ '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⺟': '母' },
};

/** Kangxi radicals and the like as the characters that they stand for. */
export function wholeCharacters(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/g, (sign) => radicals[sign] ?? sign)
    .replace(/[\u2f00-\u2fdf]/g, (sign) => sign.normalize('NFKC'));
}

/**
 * A piece of text as the words in it. The parser joins what stands on one line, over the edges of cells as well; where
 * the gaps were is reckoned from the signs' widths: a Chinese one is as wide as it is high, a Latin one half of it.
 */
export function partedWords(word: Word): readonly Word[] {
  const parts = word.text.split(/\s+/).filter((part) => part !== '');
  if (parts.length < 2) return [{ ...word, text: word.text.trim() }];
  const widths = parts.map((part) => [...part].reduce((sum, sign) => sum + (sign > '\u2000' ? 1 : 0.5), 0) * word.size);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  // Where the signs seem wider than the piece they are set narrower.
  const scale = Math.min(1, word.width / (whole + (parts.length - 1) * word.size * 0.25));
  const gap = (word.width - whole * scale) / (parts.length - 1);
  let x = word.x;
  return parts.map((text, index) => {
    const width = (widths[index] ?? 0) * scale;
    const part = { ...word, text, x, width };
    x += width + gap;
    return part;
  });
}

/** Words in reading order: lines from the top, in each from the left. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - word.y) <= Math.max(first.size, word.size) * 0.5) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.x - b.x)));
}

function lineOf(words: readonly Word[]): Line {
  let text = '';
  let end = words[0]?.x ?? 0;
  for (const word of words) {
    if (text !== '') text += gapBetween(word.x - end, word.size);
    text += word.text;
    end = Math.max(end, word.x + word.width);
  }
  const [first] = words;
  return { text, x: first?.x ?? 0, end, y: first?.y ?? 0, size: first?.size ?? 10 };
}

/** A wide gap parts columns: two spaces, so that whoever reads on can tell. */
function gapBetween(gap: number, size: number): string {
  if (gap > size * 0.9) return '  ';
  return gap > size * 0.35 ? ' ' : '';
}
