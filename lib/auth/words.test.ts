import { describe, expect, it } from 'vitest';
import { accountDelays, addressDelays } from './throttle';
import { signInRefusalWords, waitWords } from './words';

describe('delays after failed sign-ins', () => {
  it('grow for an account from the fifth failure on, to 15 minutes', () => {
    expect(accountDelays).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900]);
  });

  it('grow for an address from the twentieth on', () => {
    expect(addressDelays.slice(0, 19).every((seconds) => seconds === 0)).toBe(true);
    expect(addressDelays.slice(19)).toEqual([30, 60, 120, 240, 480, 900]);
  });

  it.each([
    [1, '1 秒'],
    [59, '59 秒'],
    [60, '1 分钟'],
    [61, '2 分钟'],
    [900, '15 分钟'],
  ])('%i seconds are told as %s', (seconds, words) => {
    expect(waitWords(seconds)).toBe(words);
  });

  it('are told without a word on whether the account exists', () => {
    expect(signInRefusalWords({ code: 'wrong' })).toBe('用户名或密码不正确，请核对后重新输入。');
  });
});
