import { describe, expect, it } from 'vitest';
import { likenesses, likenessWords, similarity } from './similarity';

const old = '我局高度重视政府信息公开工作，进一步健全工作机制，明确专人负责，全年共公开信息120条。';

describe('similarity', () => {
  it('is 1 for the same words, whatever the figures, and 0 for others', () => {
    expect(similarity(old, old)).toBe(1);
    expect(similarity(old, old.replace('120', '1,345'))).toBe(1);
    expect(similarity(old, '无')).toBe(0);
    expect(similarity('', '')).toBe(0);
  });

  it('does not mind punctuation and width', () => {
    expect(similarity('甲乙丙，丁戊。', '甲乙丙 丁戊')).toBe(1);
  });

  it('counts pairs: half of them shared is a half', () => {
    expect(similarity('甲乙丙', '乙丙丁')).toBeCloseTo(0.5);
  });
});

describe('what was copied of last year', () => {
  const words = (now: string) => likenesses([now], [old, '另一段完全不同的文字，讲的是别的事情。']).map(likenessWords);

  it('is marked as the same, or by how alike it is', () => {
    expect(words(old)).toEqual(['与上年相同']);
    expect(words(old.replace('120', '130'))).toEqual(['与上年相似 100%']);
    expect(words(old.replace('明确专人负责', '落实专人负责'))).toEqual(['与上年相似 91%']);
  });

  it('is not found in what was written anew', () => {
    expect(words('今年新建了政策文件库，归集现行有效文件，群众可以按主题检索。')).toEqual([null]);
  });

  it('leaves short paragraphs out, which are alike by nature', () => {
    expect(likenesses(['无其他需要报告的事项。'], ['无其他需要报告的事项。'])).toEqual([]);
  });
});
