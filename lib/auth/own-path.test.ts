import { describe, expect, it } from 'vitest';
import { ownDeskPath } from './own-path';

describe('where a sign-in goes on to', () => {
  it.each(['/desk', '/desk/people?page=2', '/desk/reports/7'])('goes to %s', (path) => {
    expect(ownDeskPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'https://evil.example/desk',
    '//evil.example/desk',
    '/\\evil.example/desk',
    '/\t/evil.example/desk',
    'javascript:alert(1)',
    '/login',
    '/deskless',
    '/desk/../api/auth/signout',
  ])('does not go to %j', (path) => {
    expect(ownDeskPath(path)).toBeNull();
  });
});
