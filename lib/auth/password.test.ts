import { describe, expect, it } from 'vitest';
import { firstPassword, hashPassword, passwordMatches } from './password';
import { passwordFault } from './password-rules';

describe('a stored password', () => {
  it('is argon2id with at least 19 MiB', async () => {
    const digest = await hashPassword('three boats');
    const memory = Number(/^\$argon2id\$v=19\$m=(\d+),/.exec(digest)?.[1]);
    expect(memory).toBeGreaterThanOrEqual(19 * 1024);
  });

  it('opens to itself and to nothing else', async () => {
    const digest = await hashPassword('three boats');
    expect(await passwordMatches(digest, 'three boats')).toBe(true);
    expect(await passwordMatches(digest, 'three boat')).toBe(false);
  });

  it('is salted', async () => {
    expect(await hashPassword('three boats')).not.toBe(await hashPassword('three boats'));
  });

  it('opens to nothing where there is no account, or no digest', async () => {
    expect(await passwordMatches(null, 'no account has this digest')).toBe(false);
    expect(await passwordMatches('disabled', 'disabled')).toBe(false);
  });
});

describe('a first password', () => {
  it('can be read out, and stands up to the rules', () => {
    const password = firstPassword();
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){2}$/);
    expect(passwordFault(password, 'wang')).toBeNull();
    expect(firstPassword()).not.toBe(password);
  });
});
