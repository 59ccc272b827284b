import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/roles';
import type { ReturnHead, ReturnState } from '../types';
import type { ReturnAction } from '../workflow';
import { decideFigures } from './figures';
import { decideStep, type StepFacts } from './steps';

const person = (userId: string, role: Role, sectionId: string | null = null): Actor => {
  return { userId, name: userId, agencyId: 'smmz', sectionId, roles: [role] };
};
const chen = person('chen', 'section_officer', 'relief');
const wang = person('wang', 'office_staff');
const zhou = person('zhou', 'office_staff');

const october = (state: ReturnState, change: Partial<ReturnHead> = {}): ReturnHead => ({
  id: 'r1',
  agencyId: 'smmz',
  sectionId: 'relief',
  year: 2026,
  month: 10,
  state,
  isZero: false,
  version: 2,
  reason: null,
  submittedBy: state === 'open' ? null : 'chen',
  submittedAt: state === 'open' ? null : new Date('2026-11-02T09:00:00+08:00'),
  acceptedBy: state === 'accepted' ? 'wang' : null,
  acceptedAt: null,
  ...change,
});

const definitions = [
  { id: 'd1', key: 'consultations' },
  { id: 'd2', key: 'events' },
];
const filled: StepFacts = { today: '2026-11-02', items: 3, definitions, values: { d1: 12, d2: 0 } };
const nothing: StepFacts = { ...filled, items: 0, values: {} };

const codeOf = (head: ReturnHead, actor: Actor, action: ReturnAction, facts = filled, reason?: string) => {
  const decision = decideStep(head, actor, { action, reason }, facts);
  return decision.ok ? decision.value.state : decision.failure.code;
};

describe('the way of a monthly return (填报 → 报送 → 采用)', () => {
  it('goes from the section to the office, each by its own hand', () => {
    expect(codeOf(october('open'), chen, 'submit')).toBe('submitted');
    expect(codeOf(october('submitted'), wang, 'accept')).toBe('accepted');
  });

  it('comes back with a reason, which stays until it is accepted', () => {
    expect(decideStep(october('submitted'), wang, { action: 'return', reason: ' 与台账不符 ' }, filled)).toMatchObject({
      value: { state: 'open', reason: '与台账不符', submittedBy: null },
    });
    const mended = october('open', { reason: '与台账不符' });
    expect(decideStep(mended, chen, { action: 'submit' }, filled)).toMatchObject({ value: { reason: '与台账不符' } });
    const again = october('submitted', { reason: '与台账不符' });
    expect(decideStep(again, wang, { action: 'accept' }, filled)).toMatchObject({ value: { reason: null } });
  });

  it('is closed once accepted, and opens again with a reason alone', () => {
    expect(codeOf(october('accepted'), chen, 'submit')).toBe('wrongState');
    expect(codeOf(october('accepted'), wang, 'return', filled, '漏报')).toBe('wrongState');
    expect(codeOf(october('accepted'), wang, 'reopen', filled, '  ')).toBe('reasonMissing');
    expect(codeOf(october('accepted'), wang, 'reopen', filled, '漏报')).toBe('open');
  });

  it('asks for a reason to return', () => {
    expect(codeOf(october('submitted'), wang, 'return')).toBe('reasonMissing');
  });

  it('is not handed in for a month that has not begun', () => {
    expect(codeOf(october('open'), chen, 'submit', { ...filled, today: '2026-09-30' })).toBe('monthNotBegun');
    expect(codeOf(october('open'), chen, 'declareZero', { ...nothing, today: '2026-09-30' })).toBe('monthNotBegun');
    expect(codeOf(october('open'), chen, 'submit', { ...filled, today: '2026-10-01' })).toBe('submitted');
  });
});

describe('four eyes', () => {
  it('is refused to whoever handed it in for the section', () => {
    expect(codeOf(october('submitted', { submittedBy: 'wang' }), wang, 'accept')).toBe('ownWork');
    expect(codeOf(october('submitted', { submittedBy: 'wang' }), zhou, 'accept')).toBe('accepted');
  });
});

describe('what is handed in', () => {
  it('has every figure filled in: blank is not zero', () => {
    expect(decideStep(october('open'), chen, { action: 'submit' }, { ...filled, values: { d1: 12 } })).toEqual({
      ok: false,
      failure: { code: 'metricsMissing', keys: ['events'] },
    });
  });

  it('is not zero by accident', () => {
    expect(codeOf(october('open'), chen, 'submit', { ...nothing, values: { d1: 0, d2: 0 } })).toBe('nothingToReport');
    expect(codeOf(october('open'), chen, 'submit', { ...filled, values: { d1: 0, d2: 0 } })).toBe('submitted');
  });
});

describe('a zero return (零报送)', () => {
  it('is declared when there is no item and no figure', () => {
    expect(decideStep(october('open'), chen, { action: 'declareZero' }, nothing)).toMatchObject({
      value: { state: 'submitted', isZero: true },
    });
    expect(codeOf(october('open'), chen, 'declareZero', { ...nothing, values: { d1: 0 } })).toBe('submitted');
  });

  it('is refused when there is an item or a figure', () => {
    expect(codeOf(october('open'), chen, 'declareZero', { ...nothing, items: 1 })).toBe('somethingToReport');
    expect(codeOf(october('open'), chen, 'declareZero', { ...nothing, values: { d2: 1 } })).toBe('somethingToReport');
  });

  it('stays one when accepted, and is none any more when it comes back', () => {
    const zero = october('submitted', { isZero: true });
    expect(decideStep(zero, wang, { action: 'accept' }, nothing)).toMatchObject({ value: { isZero: true } });
    expect(decideStep(zero, wang, { action: 'return', reason: '有活动' }, nothing)).toMatchObject({
      value: { isZero: false },
    });
  });
});

// Written from the handbook: the section hands in, the office does so for it where it must; the office alone judges.
const handbook: readonly [ReturnAction, ReturnState, readonly Role[]][] = [
  ['submit', 'open', ['section_officer', 'office_staff', 'office_head']],
  ['declareZero', 'open', ['section_officer', 'office_staff', 'office_head']],
  ['accept', 'submitted', ['office_staff', 'office_head']],
  ['return', 'submitted', ['office_staff', 'office_head']],
  ['reopen', 'accepted', ['office_staff', 'office_head']],
];
const roles: readonly Role[] = ['section_officer', 'office_staff', 'office_head', 'leader', 'administrator', 'auditor'];

/** Who oversees may not even know of it. */
const refusalFor = (role: Role) => (role === 'administrator' || role === 'auditor' ? 'notFound' : 'forbidden');

describe('who may take a step, by the handbook and not by the policy file', () => {
  const cells = handbook.flatMap(([action, state, allowed]) =>
    roles.map((role) => [action, state, role, allowed.includes(role) ? 'taken' : refusalFor(role)] as const),
  );

  it.each(cells)('%s from %s by %s: %s', (action, state, role, expected) => {
    const facts = action === 'declareZero' ? nothing : filled;
    const code = codeOf(october(state), person('zhao', role, 'relief'), action, facts, '理由');
    expect(['open', 'submitted', 'accepted'].includes(code) ? 'taken' : code).toBe(expected);
  });

  it('does not exist for another section or agency', () => {
    expect(codeOf(october('open'), person('zhao', 'section_officer', 'elderly'), 'submit')).toBe('notFound');
    expect(codeOf(october('submitted'), { ...wang, agencyId: 'other' }, 'accept')).toBe('notFound');
  });
});

describe('filling in figures', () => {
  it('keeps what is filled in and leaves out what is blank or no longer asked for', () => {
    expect(decideFigures(october('open'), chen, { consultations: 3, events: null, gone: 9 }, definitions)).toEqual({
      ok: true,
      value: { d1: 3 },
    });
  });

  it('ends when the month is handed in', () => {
    expect(decideFigures(october('submitted'), chen, {}, definitions)).toMatchObject({
      failure: { code: 'wrongState', state: 'submitted' },
    });
  });

  it('is not the leader’s', () => {
    expect(decideFigures(october('open'), person('li', 'leader'), {}, definitions)).toMatchObject({
      failure: { code: 'forbidden' },
    });
  });
});
