import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeats } from './seats';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends when it is told to. */
function openEnded() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => done, end: () => end() };
}

describe('seats', () => {
  it('let so many work at once, and the next one when one is done', async () => {
    const seats = createSeats({ atOnce: 2, waiting: 5, patienceMs: 1_000 });
    const first = openEnded();
    const started: number[] = [];
    const all = [1, 2, 3].map((n) =>
      seats.take(async () => {
        started.push(n);
        if (n < 3) await first.work();
        return n;
      }),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toEqual([1, 2]);
    first.end();
    expect(await Promise.all(all)).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
  });

  it('send away who comes when too many wait', async () => {
    const seats = createSeats({ atOnce: 1, waiting: 1, patienceMs: 1_000 });
    const long = openEnded();
    const working = seats.take(long.work);
    const waiting = seats.take(async () => 'waited');
    expect(await seats.take(async () => 'too many')).toEqual({ ok: false, failure: 'full' });
    long.end();
    await working;
    expect(await waiting).toEqual({ ok: true, value: 'waited' });
  });

  it('send away who has waited too long, and keep the seat for the next', async () => {
    const seats = createSeats({ atOnce: 1, waiting: 1, patienceMs: 1_000 });
    const long = openEnded();
    const working = seats.take(long.work);
    const impatient = seats.take(async () => 'late');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await impatient).toEqual({ ok: false, failure: 'full' });
    long.end();
    await working;
    expect(await seats.take(async () => 'next')).toEqual({ ok: true, value: 'next' });
  });

  it('are free again after a fault', async () => {
    const seats = createSeats({ atOnce: 1, waiting: 0, patienceMs: 1_000 });
    await expect(seats.take(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await seats.take(async () => 'next')).toEqual({ ok: true, value: 'next' });
  });
});
