/** Punctuation and spaces do not make a text another. */
const idle = /[\s\p{P}\p{S}]/gu;

/**
 * How alike two texts are, from 0 to 1: Dice's measure over pairs of characters. Numbers count as one sign, so that last
 * year's paragraph with this year's figures in it is seen as copied.
 */
export function similarity(left: string, right: string): number {
  return diceOf(pairsOf(left), pairsOf(right));
}

type Pairs = ReadonlyMap<string, number>;

function pairsOf(text: string): Pairs {
  const plain = text
    .normalize('NFKC')
    .replace(/\d+(?:[.,]\d+)*/g, '0')
    .replace(idle, '');
  const pairs = new Map<string, number>();
  const characters = [...plain];
  for (let at = 0; at < Math.max(1, characters.length - 1) && characters.length > 0; at += 1) {
    const pair = characters.slice(at, at + 2).join('');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function diceOf(left: Pairs, right: Pairs): number {
  const size = (pairs: Pairs) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  const all = size(left) + size(right);
  if (all === 0) return 0;
  const shared = [...left].reduce((sum, [pair, count]) => sum + Math.min(count, right.get(pair) ?? 0), 0);
  return (2 * shared) / all;
}

/** A paragraph of this year beside the most alike of last year's. */
export interface Likeness {
  readonly text: string;
  /** The most alike of last year's paragraphs; null where there is none. */
  readonly before: string | null;
  /** 0 to 1. */
  readonly similarity: number;
  /** Word for word the same, its numbers included. */
  readonly isSame: boolean;
}

/** From so much likeness on a paragraph counts as taken over. */
export const copiedFrom = 0.8;

/** Shorter ones (「无。」) are alike by their nature. */
const shortest = 12;

/** Each paragraph of this year with the most alike of last year's; the shortest are left out. */
export function likenesses(now: readonly string[], before: readonly string[]): readonly Likeness[] {
  const old = before.map((text) => ({ text, pairs: pairsOf(text) }));
  return now
    .filter((text) => [...text.replace(idle, '')].length >= shortest)
    .map((text): Likeness => {
      const pairs = pairsOf(text);
      const best = old
        .map((candidate) => ({ text: candidate.text, similarity: diceOf(pairs, candidate.pairs) }))
        .reduce<{ text: string; similarity: number } | null>(
          (most, candidate) => (candidate.similarity > (most?.similarity ?? 0) ? candidate : most),
          null,
        );
      const isSame = old.some((candidate) => candidate.text.trim() === text.trim());
      return { text, before: best?.text ?? null, similarity: best?.similarity ?? 0, isSame };
    });
}

/** 「与上年相同」, 「相似 92%」, or null where it was written anew. */
export function likenessWords({ similarity: alike, isSame }: Likeness): string | null {
  if (isSame) return '与上年相同';
  return alike >= copiedFrom ? `与上年相似 ${Math.floor(100 * alike)}%` : null;
}
