import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../calendar/calendar';
import { endOfCorrectionNotice, receiptOf, urgencyOf } from './deadlines';

describe('the legal receipt date (Art. 31)', () => {
  it.each([
    ['inPerson', null, { on: '2026-09-18', basis: 'handedIn' }],
    ['inPerson', '2026-09-21', { on: '2026-09-18', basis: 'handedIn' }],
    ['registeredPost', null, { on: '2026-09-18', basis: 'signedFor' }],
    ['post', null, null],
    ['post', '2026-09-18', { on: '2026-09-18', basis: 'confirmed' }],
    ['fax', '2026-09-21', { on: '2026-09-21', basis: 'confirmed' }],
    ['email', '2026-09-21', { on: '2026-09-21', basis: 'confirmed' }],
    ['online', null, null],
    ['online', '2026-09-17', null],
  ] as const)('%s, confirmed on %s', (channel, confirmedOn, receipt) => {
    expect(receiptOf(channel, '2026-09-18', confirmedOn)).toEqual(receipt);
  });
});

describe('asking for correction (Art. 30)', () => {
  it('is open for seven working days', () => {
    expect(endOfCorrectionNotice('2026-09-18', builtInCalendar).deadline).toBe('2026-09-29');
  });
});

describe('how pressing an application is', () => {
  it.each([
    ['2026-10-14', 'due', 6],
    ['2026-10-15', 'dueSoon', 5],
    ['2026-10-22', 'dueToday', 0],
    ['2026-10-23', 'late', null],
  ] as const)('on %s it is %s', (today, urgency, workingDaysLeft) => {
    const standing = { state: 'running', dueOn: '2026-10-22' } as const;
    expect(urgencyOf(standing, today, builtInCalendar)).toEqual({ urgency, workingDaysLeft });
  });

  it('is nothing where no day is known or all is done', () => {
    const none = { urgency: 'none', workingDaysLeft: null };
    expect(urgencyOf({ state: 'running', dueOn: null }, '2026-10-22', builtInCalendar)).toEqual(none);
    expect(urgencyOf({ state: 'concluded', dueOn: '2026-10-01' }, '2026-10-22', builtInCalendar)).toEqual(none);
  });
});
