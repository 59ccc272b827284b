/** What two applications are compared by. */
export interface ComparedWords {
  readonly matter: string;
  readonly request: string;
}

/** From so much in common on, two requests are shown beside each other; whether they are one is for a person to say. */
const similarFrom = 0.5;

/**
 * How much two texts have in common: twice the shared pairs of neighbouring signs over all pairs (Dice), so that order
 * and punctuation weigh little.
 * @returns 0 for nothing to 1 for the same
 */
export function similarityOf(one: string, other: string): number {
  const [mine, yours] = [pairsOf(one), pairsOf(other)];
  const all = sizeOf(mine) + sizeOf(yours);
  if (all === 0) return 0;
  let shared = 0;
  for (const [pair, count] of mine) shared += Math.min(count, yours.get(pair) ?? 0);
  return (2 * shared) / all;
}

/** The applications that ask for much the same, the likest first. */
export function similarTo<Other extends ComparedWords>(
  asked: ComparedWords,
  others: readonly Other[],
): readonly { readonly other: Other; readonly similarity: number }[] {
  return others
    .map((other) => ({ other, similarity: likenessOf(asked, other) }))
    .filter(({ similarity }) => similarity >= similarFrom)
    .sort((one, another) => another.similarity - one.similarity);
}

/** The office's words and the applicant's are two views of one matter: the nearer of them counts. */
function likenessOf(one: ComparedWords, other: ComparedWords): number {
  return Math.max(similarityOf(one.matter, other.matter), similarityOf(one.request, other.request));
}

/** What stands in nearly every request and tells none from another. */
const formulas = /申请公开|政府信息|信息公开|请求公开|请提供|我想了解|相关/g;

function pairsOf(text: string): ReadonlyMap<string, number> {
  const plain = text.normalize('NFKC').toLowerCase().replace(formulas, '');
  const signs = [...plain.replace(/[^\p{L}\p{N}]/gu, '')];
  const pairs = new Map<string, number>();
  const [only] = signs;
  if (signs.length === 1 && only) pairs.set(only, 1);
  for (let index = 1; index < signs.length; index += 1) {
    const pair = `${signs[index - 1]}${signs[index]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
