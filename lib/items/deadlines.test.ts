import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../calendar/calendar';
import { type ClockedItem, cutoffsOf, standing } from './deadlines';

const made = (madeOn: string | null, over: Partial<ClockedItem> = {}): ClockedItem => ({
  state: 'draft',
  genre: 'notice',
  disclosure: 'proactive',
  madeOn,
  publishedOn: null,
  interpretedOn: null,
  ...over,
});
const on = (today: string, item: ClockedItem) => standing(item, today, builtInCalendar);

describe('条例 Art. 26: twenty working days from making', () => {
  it('counts make-up days and leaves out holidays', () => {
    // The worked clock of 2026: Sunday 20 September works, 25–27 September and 1–7 October are off, 10 October works.
    expect(on('2026-09-19', made('2026-09-18'))).toMatchObject({
      rule: 'publication',
      dueOn: '2026-10-22',
      state: 'due',
      workingDaysLeft: 20,
    });
  });

  it('is soon from five working days on, due to the end of the last day, and late after it', () => {
    const item = made('2026-09-18');
    expect(on('2026-10-14', item)).toMatchObject({ state: 'due', workingDaysLeft: 6 });
    expect(on('2026-10-15', item)).toMatchObject({ state: 'dueSoon', workingDaysLeft: 5 });
    expect(on('2026-10-22', item)).toMatchObject({ state: 'dueSoon', workingDaysLeft: 0 });
    expect(on('2026-10-23', item)).toMatchObject({ state: 'late', workingDaysLeft: null });
  });

  it('judges what is published by the day on which it was', () => {
    const published = (publishedOn: string) =>
      on('2026-12-01', made('2026-09-18', { state: 'published', publishedOn }));
    expect(published('2026-10-22').state).toBe('ok');
    expect(published('2026-10-23').state).toBe('late');
  });

  it('is provisional where it reaches into a year without a notice', () => {
    expect(on('2026-12-21', made('2026-12-20'))).toMatchObject({ dueOn: null, provisional: true, state: 'due' });
  });

  it('does not run without a day of making, nor for what is not for the public', () => {
    expect(on('2026-09-19', made(null)).state).toBe('ok');
    expect(on('2026-12-01', made('2026-01-05', { disclosure: 'withheld' })).state).toBe('ok');
    expect(on('2026-12-01', made('2026-01-05', { state: 'withdrawn' })).state).toBe('ok');
  });
});

describe('an interpretation', () => {
  const interpretation = (interpretedOn: string | null) =>
    made('2026-09-01', { genre: 'interpretation', interpretedOn });

  it('is due three working days after its document was published', () => {
    expect(on('2026-09-18', interpretation('2026-09-18'))).toMatchObject({
      rule: 'interpretation',
      dueOn: '2026-09-22',
      state: 'dueSoon',
    });
    expect(on('2026-09-23', interpretation('2026-09-18')).state).toBe('late');
  });

  it('runs from its own making while the document is not public', () => {
    expect(on('2026-09-02', interpretation(null))).toMatchObject({ rule: 'publication', dueOn: '2026-09-29' });
  });
});

describe('the days that divide late from soon', () => {
  it.each(['2026-01-15', '2026-02-24', '2026-09-30', '2026-10-09'])(
    'agree with the clock of each item on %s',
    (today) => {
      const { late, soon } = cutoffsOf('publication', today, builtInCalendar);
      for (let back = 0; back < 70; back += 1) {
        const madeOn = new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
        const { state } = on(today, made(madeOn));
        const bySql = late !== null && madeOn <= late ? 'late' : soon !== null && madeOn <= soon ? 'dueSoon' : 'due';
        expect(bySql, madeOn).toBe(state);
      }
    },
  );
});
