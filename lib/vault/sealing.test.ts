import { describe, expect, it } from 'vitest';
import { keyedHash, normalised, seal, unseal } from './sealing';

const key = new Uint8Array(32).fill(7);
const place = { agencyId: 'a', subject: 'application:1', part: 'applicant' };
const content = new TextEncoder().encode('测试甲');

describe('sealing', () => {
  it('gives back what was sealed, and shows nothing of it', () => {
    const sealed = seal(content, key, place);
    expect(Buffer.from(unseal(sealed, key, place)).toString()).toBe('测试甲');
    expect(Buffer.from(sealed).includes(Buffer.from(content))).toBe(false);
  });

  it('is another text each time', () => {
    expect(seal(content, key, place)).not.toEqual(seal(content, key, place));
  });

  it.each([
    ['agency', { ...place, agencyId: 'b' }],
    ['subject', { ...place, subject: 'application:2' }],
    ['part', { ...place, part: 'wording' }],
  ])('opens at no other %s', (_, elsewhere) => {
    const sealed = seal(content, key, place);
    expect(() => unseal(sealed, key, elsewhere)).toThrow();
  });

  it('opens under no other key, and not after a bit has changed', () => {
    const sealed = seal(content, key, place);
    expect(() => unseal(sealed, new Uint8Array(32).fill(8), place)).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => unseal(sealed, key, place)).toThrow();
  });
});

describe('a keyed hash', () => {
  it('is the same however a number was typed', () => {
    expect(normalised(' １２３ ４x')).toBe(normalised('1234X'));
  });

  it('keeps its parts apart', () => {
    expect(keyedHash(key, ['a', 'bc'])).not.toBe(keyedHash(key, ['ab', 'c']));
  });
});
