import { describe, expect, it } from 'vitest';
import { dueOn, isTimeToReport, type StandingFacts, standing } from './deadlines';
import { instantsOf, monthsBack, nextMonth, previousMonth } from './months';
import type { ReturnHead } from './types';

const october = { year: 2026, month: 10 };
const on = (today: string): StandingFacts => ({ today, since: { year: 2026, month: 3 } });

type Head = Pick<ReturnHead, 'state' | 'isZero' | 'reason'> & { readonly submittedOn: string | null };
const open: Head = { state: 'open', isZero: false, reason: null, submittedOn: null };
const handedIn: Head = { ...open, state: 'submitted', submittedOn: '2026-11-05' };

const look = (head: Head | null, today: string, month = october) => {
  const { key, isLate } = standing(head, month, on(today));
  return isLate ? `${key}, late` : key;
};

describe('the day on which a month is due (每月报送)', () => {
  it('is the 5th of the month after, over the turn of the year too', () => {
    expect(dueOn(october)).toBe('2026-11-05');
    expect(dueOn({ year: 2026, month: 12 })).toBe('2027-01-05');
  });
});

describe('how a month stands', () => {
  it('is open until the 5th has passed, whether anybody looked at it or not', () => {
    expect(look(open, '2026-10-12')).toBe('open');
    expect(look(null, '2026-11-05')).toBe('open');
    expect(look(open, '2026-11-06')).toBe('late, late');
    expect(look(null, '2026-11-06')).toBe('late, late');
  });

  it('is in time when handed in on the last day, and late the day after, accepted or not', () => {
    expect(look(handedIn, '2026-11-20')).toBe('submitted');
    expect(look({ ...handedIn, submittedOn: '2026-11-06' }, '2026-11-20')).toBe('submitted, late');
    expect(look({ ...handedIn, state: 'accepted', submittedOn: '2026-11-06' }, '2026-11-20')).toBe('accepted, late');
  });

  it('says of a zero return that it is one, and whether it was accepted', () => {
    expect(look({ ...handedIn, isZero: true }, '2026-11-20')).toBe('zeroSubmitted');
    expect(look({ ...handedIn, isZero: true, state: 'accepted' }, '2026-11-20')).toBe('zero');
  });

  it('is returned when it is open with a reason, late or not', () => {
    expect(look({ ...open, reason: '数字与台账不符' }, '2026-11-03')).toBe('returned');
    expect(look({ ...open, reason: '数字与台账不符' }, '2026-11-06')).toBe('returned, late');
  });

  it('asks nothing for a month to come, nor for one before the agency was here', () => {
    expect(look(null, '2026-09-30')).toBe('future');
    expect(look(null, '2026-11-20', { year: 2026, month: 2 })).toBe('none');
    expect(look(null, '2026-11-20', { year: 2026, month: 3 })).toBe('late, late');
    expect(look(open, '2026-11-20', { year: 2026, month: 2 })).toBe('late, late');
  });
});

describe('the time to report', () => {
  it('begins on the 25th and does not end', () => {
    expect(isTimeToReport(october, '2026-10-24')).toBe(false);
    expect(isTimeToReport(october, '2026-10-25')).toBe(true);
    expect(isTimeToReport(october, '2026-11-03')).toBe(true);
    expect(isTimeToReport(october, '2026-09-30')).toBe(false);
  });
});

describe('months', () => {
  it('follow each other over the turn of the year', () => {
    expect(nextMonth({ year: 2026, month: 12 })).toEqual({ year: 2027, month: 1 });
    expect(previousMonth({ year: 2026, month: 1 })).toEqual({ year: 2025, month: 12 });
    expect(monthsBack({ year: 2026, month: 2 }, { year: 2025, month: 12 })).toEqual([
      { year: 2026, month: 2 },
      { year: 2026, month: 1 },
      { year: 2025, month: 12 },
    ]);
  });

  it('begin and end at midnight in China', () => {
    const { from, before } = instantsOf(october);
    expect(from.toISOString()).toBe('2026-09-30T16:00:00.000Z');
    expect(before.toISOString()).toBe('2026-10-31T16:00:00.000Z');
  });
});
