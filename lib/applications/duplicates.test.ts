import { describe, expect, it } from 'vitest';
import { similarityOf, similarTo } from './duplicates';

describe('what two texts have in common', () => {
  it('is all where they are the same but for marks, width and formulas', () => {
    expect(similarityOf('申请公开2025年低保资金发放情况。', '低保资金发放情况（２０２５年）')).toBeGreaterThan(0.8);
    expect(similarityOf('低保资金', '低保资金！')).toBe(1);
  });

  it('is two thirds for two of three pairs each', () => {
    // 殡葬、葬收、收费 and 殡葬、葬收、收支
    expect(similarityOf('殡葬收费', '殡葬收支')).toBeCloseTo(2 / 3);
  });

  it('is nothing for other words, for none, and for formulas alone', () => {
    expect(similarityOf('养老机构名单', '地名更改批复')).toBe(0);
    expect(similarityOf('', '')).toBe(0);
    expect(similarityOf('申请公开政府信息', '请求公开相关政府信息')).toBe(0);
  });

  it('counts a pair as often as both have it', () => {
    expect(similarityOf('哈哈哈哈', '哈哈')).toBeCloseTo(0.5);
  });
});

describe('similar applications', () => {
  const asked = { matter: '低保资金发放情况', request: '请提供2025年城乡低保资金发放明细' };

  it('come likest first, by matter or by request, and leave out the others', () => {
    const others = [
      { id: 'no', matter: '地名更改', request: '某路更名的批复' },
      { id: 'near', matter: '低保资金情况', request: '另一个问题' },
      { id: 'same', matter: '城乡低保', request: '2025年城乡低保资金发放明细' },
    ];
    expect(similarTo(asked, others).map(({ other }) => other.id)).toEqual(['same', 'near']);
  });
});
