import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../access/roles';
import { decideYear } from './decide';
import type { YearDraft } from './types';

const as = (role: Role) => ({ userId: 'p', name: '王', agencyId: 'a', sectionId: null, roles: [role] });
const draft: YearDraft = {
  year: 2027,
  source: '通知',
  weekdaysOff: ['2027-01-01'],
  weekendsWorked: ['2027-01-03'],
  reason: '',
};
const unknown = { standing: null, thisYear: 2026 };
const standing = { source: '通知', weekdaysOff: ['2027-01-01'], weekendsWorked: [] };

describe('entering a year’s notice', () => {
  it.each(roles)('is the administrator’s alone: %s', (role) => {
    expect(decideYear(as(role), draft, unknown).ok).toBe(role === 'administrator');
  });

  it.each([
    ['a year after the next', { ...draft, year: 2028 }, unknown, 'notYetPublished'],
    ['a Saturday off', { ...draft, weekdaysOff: ['2027-01-02'] }, unknown, 'wrongDays'],
    ['a Monday made up', { ...draft, weekendsWorked: ['2027-01-04'] }, unknown, 'wrongDays'],
    ['a day of another year', { ...draft, weekdaysOff: ['2026-01-01'] }, unknown, 'wrongDays'],
    ['a known year without a reason', draft, { standing, thisYear: 2026 }, 'reasonMissing'],
    ['nothing new', { ...draft, ...standing, reason: '改' }, { standing, thisYear: 2026 }, 'unchanged'],
  ] as const)('refuses %s', (_, given, facts, code) => {
    expect(decideYear(as('administrator'), given, facts)).toEqual({ ok: false, failure: { code } });
  });

  it('corrects a known year with a reason', () => {
    const corrected = { ...draft, reason: '国务院调整' };
    expect(decideYear(as('administrator'), corrected, { standing, thisYear: 2026 })).toEqual({
      ok: true,
      value: corrected,
    });
  });
});
