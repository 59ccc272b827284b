import { describe, expect, it } from 'vitest';
import { letterKinds } from '../types';
import { builtInWording, checkWording, emptyPlaceholders, filledIn, type PlaceholderValues } from './wording';

const none = { opening: '', advice: '', closing: '' };
const refusalOf = (opening: string) => {
  const checked = checkWording({ ...none, opening });
  return checked.ok ? null : checked.failure;
};

describe('the agency’s wording', () => {
  it.each([
    ['一'.repeat(301), { code: 'wordingTooLong', part: 'opening', atMost: 300 }],
    ['请联系{联系人}', { code: 'unknownPlaceholder', part: 'opening', placeholder: '联系人' }],
    ['请联系{联系电话', { code: 'looseBrace', part: 'opening' }],
    ['请联系联系电话}', { code: 'looseBrace', part: 'opening' }],
    ['可以向任何法院起诉', { code: 'fixedMatter', part: 'opening', words: '起诉' }],
    ['不得申请行政复议', { code: 'fixedMatter', part: 'opening', words: '行政复议' }],
  ])('is refused: %s', (opening, refusal) => {
    expect(refusalOf(opening)).toEqual(refusal);
  });

  it('may use the known placeholders, and is trimmed', () => {
    expect(checkWording({ ...none, closing: ' 请致电{ 联系电话 }。\r\n' })).toEqual({
      ok: true,
      value: { ...none, closing: '请致电{ 联系电话 }。' },
    });
  });

  it.each(letterKinds)('as the program brings it for %s passes its own check', (kind) => {
    expect(checkWording(builtInWording[kind]).ok).toBe(true);
  });
});

describe('placeholders', () => {
  const values: PlaceholderValues = {
    单位: '{申请编号}',
    申请编号: '2026-0007',
    收到日期: '',
    答复期限: '',
    联系机构: '办公室',
    联系电话: '',
    联系地址: '',
  };

  it('are filled in once: what stands in their place is not looked at again', () => {
    expect(filledIn('{单位}，{申请编号}', values)).toBe('{申请编号}，2026-0007');
  });

  it('that nothing is known for are told', () => {
    const closing = '请致电{联系电话}，{联系机构}。';
    expect(emptyPlaceholders({ ...none, closing }, values)).toEqual(['联系电话']);
  });
});
