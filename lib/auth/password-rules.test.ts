import { describe, expect, it } from 'vitest';
import { passwordFault } from './password-rules';

describe('a new password', () => {
  it.each([
    ['nine chars', 'abcdefgh1', 'tooShort'],
    ['nine Chinese characters', '春眠不觉晓处处闻啼', 'tooShort'],
    ['129 characters', `${'ab3'.repeat(43)}`, 'tooLong'],
    ['a known first guess', '1234567890', 'tooCommon'],
    ['the same with capitals', 'PassWord123', 'tooCommon'],
    ['one letter over and over', 'aaaaaaaaaaaa', 'tooCommon'],
    ['two letters in turn', 'ababababab', 'tooCommon'],
    ['the username', 'Wang.Xiaoming', 'sameAsUsername'],
  ])('refuses %s', (_, password, fault) => {
    expect(passwordFault(password, 'wang.xiaoming')).toBe(fault);
  });

  it.each([
    ['ten lower-case letters', 'shanyuanlu'],
    ['words with spaces', 'three boats on the river'],
    ['ten Chinese characters', '春眠不觉晓处处闻啼鸟'],
    ['the demo’s', 'Gongkai#2019'],
  ])('takes %s, without asking for kinds of characters', (_, password) => {
    expect(passwordFault(password, 'wang.xiaoming')).toBeNull();
  });
});
