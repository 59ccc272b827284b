import { afterEach, describe, expect, it, vi } from 'vitest';
import { now, today } from './clock';

afterEach(() => vi.unstubAllEnvs());

describe('the legal day', () => {
  it.each([
    ['2026-01-31T15:59:59.999Z', '2026-01-31'],
    ['2026-01-31T16:00:00.000Z', '2026-02-01'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('begins at midnight in China: %s is %s', (instant, day) => {
    expect(today(new Date(instant))).toBe(day);
  });

  it('is asked in a zone that is neither China nor UTC', () => {
    expect(new Date('2026-01-01T00:00:00Z').getHours()).toBe(5);
  });
});

describe('a clock that stands still (GONGKAI_NOW)', () => {
  it('gives the fixed instant', () => {
    vi.stubEnv('GONGKAI_NOW', '2020-01-20T09:00:00+08:00');
    expect(now()).toEqual(new Date('2020-01-20T01:00:00Z'));
  });

  it('is refused in production', () => {
    vi.stubEnv('GONGKAI_NOW', '2020-01-20T09:00:00+08:00');
    vi.stubEnv('NODE_ENV', 'production');
    expect(now).toThrow('GONGKAI_NOW');
  });

  it('is allowed in a demo', () => {
    vi.stubEnv('GONGKAI_NOW', '2020-01-20T09:00:00+08:00');
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('GONGKAI_DEMO', '1');
    expect(now()).toEqual(new Date('2020-01-20T01:00:00Z'));
  });

  it('is refused when it is no instant', () => {
    vi.stubEnv('GONGKAI_NOW', 'yesterday');
    expect(now).toThrow('GONGKAI_NOW');
  });
});
