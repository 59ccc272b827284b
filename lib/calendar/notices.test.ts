import { describe, expect, it } from 'vitest';
import { builtInNotices } from './calendar';
import { daysAtFault } from './day-faults';
import { noticeOf, rangesOf } from './festivals';

describe('the notices that come with the program', () => {
  it('are those of 2018 to 2026', () => {
    expect(builtInNotices().map(([year]) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it.each(builtInNotices())('%i: every day is of the year and on its side of the week', (year, notice) => {
    expect(daysAtFault(year, notice)).toEqual([]);
  });

  // How many of each, counted by hand in the notices.
  it.each([
    [2018, 18, 7],
    [2019, 17, 6],
    [2020, 19, 6],
    [2021, 18, 7],
    [2022, 18, 7],
    [2023, 18, 7],
    [2024, 19, 8],
    [2025, 18, 5],
    [2026, 19, 6],
  ])('%i: %i weekdays off, %i weekend days worked', (year, off, worked) => {
    const [, notice] = builtInNotices().find(([of]) => of === year) ?? [];
    expect([notice?.weekdaysOff.length, notice?.weekendsWorked.length]).toEqual([off, worked]);
  });
});

describe('a year’s holidays read back from its lists', () => {
  it.each(builtInNotices())('%i: give the same lists again', (year, notice) => {
    const { weekdaysOff, weekendsWorked } = notice;
    expect(noticeOf(year, rangesOf(year, notice), weekendsWorked)).toEqual({ weekdaysOff, weekendsWorked });
  });

  it('are named as the notice on 2026 names them', () => {
    const [, notice] = builtInNotices().find(([year]) => year === 2026) ?? [];
    expect(notice && rangesOf(2026, notice)).toEqual({
      newYear: { from: '2026-01-01', until: '2026-01-03' },
      spring: { from: '2026-02-15', until: '2026-02-23' },
      qingming: { from: '2026-04-04', until: '2026-04-06' },
      labour: { from: '2026-05-01', until: '2026-05-05' },
      dragonBoat: { from: '2026-06-19', until: '2026-06-21' },
      midAutumn: { from: '2026-09-25', until: '2026-09-27' },
      national: { from: '2026-10-01', until: '2026-10-07' },
    });
  });

  it('put what belongs to the next year’s first holiday under 其他', () => {
    const [, notice] = builtInNotices().find(([year]) => year === 2018) ?? [];
    expect(notice && rangesOf(2018, notice).other).toEqual({ from: '2018-12-30', until: '2018-12-31' });
  });

  it('join 中秋 and 国庆 where the notice does', () => {
    const [, notice] = builtInNotices().find(([year]) => year === 2025) ?? [];
    const ranges = notice && rangesOf(2025, notice);
    expect([ranges?.midAutumn, ranges?.national]).toEqual([undefined, { from: '2025-10-01', until: '2025-10-08' }]);
  });
});
