import { describe, expect, it } from 'vitest';
import { builtInCalendar as calendar, calendarOf } from './calendar';
import { addDays, daysBetween } from './plain-dates';
import {
  addCalendarDays,
  addCalendarMonths,
  addWorkingDays,
  dayKindOf,
  isWorkingDay,
  workingDaysBetween,
} from './working-days';

describe('a working day (工作日)', () => {
  it.each([
    ['2026-09-18', 'workday', true],
    ['2026-09-19', 'weekend', false],
    ['2026-09-20', 'makeUp', true],
    ['2026-09-25', 'holiday', false],
    ['2018-12-29', 'makeUp', true],
    ['2018-12-31', 'holiday', false],
    ['2020-01-31', 'holiday', false],
    ['2019-05-02', 'holiday', false],
  ] as const)('%s is a %s', (day, kind, works) => {
    expect([dayKindOf(day, calendar), isWorkingDay(day, calendar)]).toEqual([kind, works]);
  });

  it.each(['2017-12-31', '2027-01-01', '2027-01-02', '2027-03-03'])(
    'is unknown in a year without a notice, Sundays too: %s',
    (day) => {
      expect(isWorkingDay(day, calendar)).toBe('unknown');
    },
  );
});

describe('counting (the day of the event is not counted)', () => {
  const days = (numbers: readonly number[], month: string) =>
    numbers.map((day) => `2026-${month}-${String(day).padStart(2, '0')}`);

  it('counts the worked clock of 18 September 2026 day by day', () => {
    const term = addWorkingDays('2026-09-18', 20, calendar);
    expect(term).toMatchObject({ deadline: '2026-10-22', provisional: false });
    expect(term.days[0]).toEqual({ date: '2026-09-19', counted: false, reason: 'weekend' });
    expect(term.days[1]).toEqual({ date: '2026-09-20', counted: true, reason: 'makeUp' });
    expect(term.days.at(-1)).toEqual({ date: '2026-10-22', counted: true, reason: 'workday' });
    expect(term.days.filter(({ counted }) => counted).map(({ date }) => date)).toEqual([
      ...days([20, 21, 22, 23, 24, 28, 29, 30], '09'),
      ...days([8, 9, 10, 12, 13, 14, 15, 16, 19, 20, 21, 22], '10'),
    ]);
  });

  it('leaves out a third party’s time (条例 Art. 33): 22 September to 12 October moves it to 4 November', () => {
    const term = addWorkingDays('2026-09-18', 20, calendar, [{ from: '2026-09-22', until: '2026-10-12' }]);
    expect(term.deadline).toBe('2026-11-04');
    const counted = term.days.filter((day) => day.counted).map(({ date }) => date);
    expect(counted.slice(0, 4)).toEqual(['2026-09-20', '2026-09-21', '2026-09-22', '2026-10-13']);
    expect(term.days.filter(({ reason }) => reason === 'paused').map(({ date }) => date)).toEqual(
      daysBetween('2026-09-23', '2026-10-12'),
    );
  });

  it('counts a day once that two pauses cover', () => {
    const pauses = [
      { from: '2026-10-01', until: '2026-10-12' },
      { from: '2026-09-22', until: '2026-10-09' },
    ];
    expect(addWorkingDays('2026-09-18', 20, calendar, pauses).deadline).toBe('2026-11-04');
  });

  it('loses nothing to a pause that ends on the day it begins', () => {
    const pauses = [{ from: '2026-09-22', until: '2026-09-22' }];
    expect(addWorkingDays('2026-09-18', 20, calendar, pauses).deadline).toBe('2026-10-22');
  });

  it('can’t say an end while a pause lasts, and tells the days until it', () => {
    const term = addWorkingDays('2026-09-18', 20, calendar, [{ from: '2026-09-22', until: null }]);
    expect(term).toMatchObject({ deadline: null, provisional: true });
    expect(term.days.at(-1)?.date).toBe('2026-09-22');
  });

  it('has ended before a pause that begins later', () => {
    const pauses = [{ from: '2026-10-22', until: null }];
    expect(addWorkingDays('2026-09-18', 20, calendar, pauses).deadline).toBe('2026-10-22');
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a term of %s days', (workingDays) => {
    expect(() => addWorkingDays('2026-09-18', workingDays, calendar)).toThrow(RangeError);
  });
});

describe('a year without a notice is unknown, not one without holidays', () => {
  it('makes a term provisional that reaches into it, and tells the days known', () => {
    const term = addWorkingDays('2026-12-25', 20, calendar);
    expect(term).toMatchObject({ deadline: null, provisional: true });
    expect(term.days.map(({ date }) => date)).toEqual(daysBetween('2026-12-26', '2026-12-31'));
  });

  it('knows a term that ends on the year’s last day', () => {
    expect(addWorkingDays('2026-12-30', 1, calendar)).toMatchObject({ deadline: '2026-12-31', provisional: false });
  });

  it.each(['2016-05-05', '2026-12-31', '9999-12-31'])('knows no day after %s', (from) => {
    expect(addWorkingDays(from, 1, calendar)).toEqual({ deadline: null, provisional: true, days: [] });
  });

  it('goes through it where a pause does, since no day of a pause counts', () => {
    const around = calendarOf([
      [2030, { weekdaysOff: [], weekendsWorked: [] }],
      [2032, { weekdaysOff: ['2032-01-01'], weekendsWorked: [] }],
    ]);
    const pauses = [{ from: '2030-12-31', until: '2031-12-31' }];
    expect(addWorkingDays('2030-12-30', 2, around, pauses).deadline).toBe('2032-01-02');
  });

  it('is known once its notice is entered', () => {
    const entered = calendarOf([
      [2026, { weekdaysOff: [], weekendsWorked: [] }],
      [2027, { weekdaysOff: ['2027-01-01'], weekendsWorked: ['2027-01-03'] }],
    ]);
    expect(addWorkingDays('2026-12-31', 2, entered).deadline).toBe('2027-01-04');
  });
});

describe('every day of nine years as the day of an event', () => {
  const starts = daysBetween('2018-01-01', '2026-11-01');

  it('ends on a working day, with exactly as many working days after the event, and no day of the way left out', () => {
    const wrong = starts.filter((from, index) => {
      const workingDays = (index % 25) + 1;
      const { deadline, days } = addWorkingDays(from, workingDays, calendar);
      if (deadline === null || isWorkingDay(deadline, calendar) !== true) return true;
      if (workingDaysBetween(from, deadline, calendar) !== workingDays) return true;
      if (days.filter(({ counted }) => counted).length !== workingDays) return true;
      return days.map(({ date }) => date).join() !== daysBetween(addDays(from, 1), deadline).join();
    });
    expect(wrong).toEqual([]);
  });

  it('never ends earlier for a later event, and always later for a longer term', () => {
    const endOf = (from: string, workingDays: number) => addWorkingDays(from, workingDays, calendar).deadline ?? '';
    const wrong = starts.filter((from) => {
      const end = endOf(from, 20);
      return end === '' || endOf(addDays(from, 1), 20) < end || endOf(from, 19) >= end;
    });
    expect(wrong).toEqual([]);
  });
});

describe('working days left', () => {
  it.each([
    ['2026-10-14', '2026-10-22', 6],
    ['2026-10-22', '2026-10-22', 0],
    ['2026-10-23', '2026-10-22', 0],
    ['2026-12-30', '2026-12-31', 1],
    ['2026-12-31', '2027-01-08', null],
  ])('from %s to %s: %s', (after, until, left) => {
    expect(workingDaysBetween(after, until, calendar)).toBe(left);
  });
});

describe('a term of calendar days or months (民法典 Art. 202, 203)', () => {
  it.each([
    [addCalendarDays('2026-09-08', 10, calendar), '2026-09-18'],
    // Saturday 19 September; Sunday the 20th is worked.
    [addCalendarDays('2026-09-09', 10, calendar), '2026-09-20'],
    // In the National Day holiday.
    [addCalendarDays('2026-08-03', 60, calendar), '2026-10-08'],
    [addCalendarMonths('2026-01-31', 1, calendar), '2026-02-28'],
    [addCalendarMonths('2025-08-31', 6, calendar), '2026-02-28'],
    [addCalendarMonths('2023-08-31', 6, calendar), '2024-02-29'],
    [addCalendarMonths('2026-04-01', 6, calendar), '2026-10-08'],
    [addCalendarMonths('2025-12-15', 6, calendar), '2026-06-15'],
  ])('%j ends on %s', (end, day) => {
    expect(end).toEqual({ deadline: day, provisional: false });
  });

  it('is provisional where the last day’s year, or the year it would move into, is unknown', () => {
    const unknown = { deadline: null, provisional: true };
    expect(addCalendarDays('2026-12-20', 60, calendar)).toEqual(unknown);
    const early = calendarOf([[2028, { weekdaysOff: [], weekendsWorked: [] }]]);
    // 30 and 31 December 2028 are a weekend.
    expect(addCalendarDays('2028-12-20', 10, early)).toEqual(unknown);
  });
});
