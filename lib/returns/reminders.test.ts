import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../access/roles';
import { returnDigest } from './digest';
import { remindersFor } from './reminders';
import type { ReturnHead, ReturnState } from './types';

const person = (role: Role, sectionId: string | null = null): Actor => {
  return { userId: role, name: role, agencyId: 'a', sectionId, roles: [role] };
};
const sections = [
  { id: 'relief', name: '社会救助科' },
  { id: 'elderly', name: '养老服务科' },
];
const head = (sectionId: string, month: number, state: ReturnState, change: Partial<ReturnHead> = {}): ReturnHead => ({
  id: `${sectionId}-${month}`,
  agencyId: 'a',
  sectionId,
  year: 2026,
  month,
  state,
  isZero: false,
  version: 1,
  reason: null,
  submittedBy: state === 'open' ? null : 'chen',
  submittedAt: state === 'open' ? null : new Date('2026-10-03T09:00:00+08:00'),
  acceptedBy: state === 'accepted' ? 'wang' : null,
  acceptedAt: null,
  ...change,
});
const facts = { today: '2026-10-12', since: { year: 2026, month: 8 } };
const told = (actor: Actor, heads: readonly ReturnHead[], today = facts.today) =>
  remindersFor(actor, sections, heads, { ...facts, today }).map(({ kind, month, sectionId }) => [
    kind,
    month,
    sectionId,
  ]);

describe('what the desk reminds an officer of', () => {
  const officer = person('section_officer', 'relief');

  it('is the own section’s late and returned months, the oldest first', () => {
    const heads = [head('relief', 9, 'open', { reason: '数字不符' }), head('elderly', 9, 'submitted')];
    expect(told(officer, heads)).toEqual([
      ['late', 8, 'relief'],
      ['returned', 9, 'relief'],
    ]);
  });

  it('is a month that was opened before the agency was here, and none that was not', () => {
    const heads = [head('relief', 6, 'open'), head('relief', 8, 'accepted'), head('relief', 9, 'accepted')];
    expect(told(officer, heads)).toEqual([['late', 6, 'relief']]);
  });

  it('is the running month from the 25th on', () => {
    const heads = [head('relief', 8, 'accepted'), head('relief', 9, 'accepted')];
    expect(told(officer, heads)).toEqual([]);
    expect(told(officer, heads, '2026-10-25')).toEqual([['toReport', 10, 'relief']]);
  });
});

describe('what the desk reminds the office of', () => {
  it('is what came in and what did not come, but not what they handed in themselves', () => {
    const heads = [
      head('relief', 8, 'accepted'),
      head('elderly', 8, 'submitted'),
      head('relief', 9, 'submitted', { submittedBy: 'office_staff' }),
    ];
    expect(told(person('office_staff'), heads)).toEqual([
      ['toAccept', 8, 'elderly'],
      ['missing', 9, 'elderly'],
    ]);
  });

  it('is nothing for whoever only reads', () => {
    expect(told(person('leader'), [])).toEqual([]);
    expect(told(person('auditor'), [])).toEqual([]);
  });
});

describe('the e-mail about it', () => {
  it('is one for all, with what to do first', () => {
    const reminders = remindersFor(
      person('section_officer', 'relief'),
      sections,
      [head('relief', 9, 'open', { reason: '数字不符' })],
      facts,
    );
    const mail = returnDigest('陈某', reminders, 'https://example.gov.cn/desk/returns');
    expect(mail?.subject).toBe('月报提醒：2 项待办');
    expect(mail?.text.split('\n')).toEqual([
      '陈某：',
      '',
      '被退回，请修改后重新报送（1）',
      '- 2026 年 9 月 社会救助科，期限 2026-10-05；理由：数字不符',
      '',
      '已过期限，请尽快报送（1）',
      '- 2026 年 8 月 社会救助科，期限 2026-09-05',
      '',
      '办理请登录：https://example.gov.cn/desk/returns',
    ]);
  });

  it('is not sent when nothing waits', () => {
    expect(returnDigest('陈某', [], 'https://example.gov.cn/desk/returns')).toBeNull();
  });
});
