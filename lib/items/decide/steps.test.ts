import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/roles';
import type { Gate, GateCode, ItemHead, ItemState } from '../types';
import type { ItemAction } from '../workflow';
import { decideDue, decideStep, type StepFacts, type StepRequest } from './steps';

const person = (userId: string, role: Role, sectionId: string | null = null): Actor => {
  return { userId, name: userId, agencyId: 'smmz', sectionId, roles: [role] };
};
const chen = person('chen', 'section_officer', 'relief');
const wang = person('wang', 'office_staff');
const sun = person('sun', 'office_head');
const li = person('li', 'leader');

function item(state: ItemState, over: Partial<ItemHead> = {}): ItemHead {
  return {
    id: 'i1',
    agencyId: 'smmz',
    sectionId: 'relief',
    state,
    version: 3,
    genre: 'notice',
    disclosure: 'proactive',
    correctionNote: null,
    scheduledFor: state === 'scheduled' ? new Date('2026-01-13T09:00:00+08:00') : null,
    lastEditedBy: 'chen',
    submittedBy: state === 'draft' ? null : 'chen',
    acceptedBy: ['accepted', 'approved', 'scheduled', 'published'].includes(state) ? 'wang' : null,
    approvedBy: null,
    ...over,
  };
}

const codes: readonly GateCode[] = ['metadata', 'secrecy', 'personalData', 'wording', 'attachments'];
const gates = (...closed: readonly GateCode[]): readonly Gate[] =>
  codes.map((code) => ({ code, isPassed: !closed.includes(code), remarks: closed.includes(code) ? [code] : [] }));

const ready: StepFacts = {
  gates: gates(),
  needsLeader: false,
  editions: 0,
  isPublic: false,
  documentIsPublic: true,
  now: new Date('2026-01-12T09:00:00+08:00'),
};

/** The state reached, or the code of the refusal. */
function outcome(of: ItemHead, actor: Actor, request: StepRequest, facts: StepFacts = ready): string {
  const decision = decideStep(of, actor, request, facts);
  return decision.ok ? decision.value.state : decision.failure.code;
}

describe('the way of an item', () => {
  it('leads from the section past the office to the public', () => {
    expect(outcome(item('draft'), chen, { action: 'submit' })).toBe('submitted');
    expect(outcome(item('submitted'), wang, { action: 'accept' })).toBe('approved');
    expect(outcome(item('approved'), wang, { action: 'publish' })).toBe('published');
  });

  it('leads by the leader where the genre or the agency asks for it', () => {
    const signed = { ...ready, needsLeader: true };
    expect(outcome(item('submitted'), wang, { action: 'accept' }, signed)).toBe('accepted');
    expect(outcome(item('accepted'), li, { action: 'approve' }, signed)).toBe('approved');
  });

  it('rests with the office where the item is not for the public', () => {
    const kept = item('submitted', { disclosure: 'withheld' });
    expect(outcome(kept, wang, { action: 'accept' })).toBe('accepted');
    expect(outcome({ ...kept, state: 'accepted' }, li, { action: 'approve' })).toBe('notProactive');
  });

  it('knows no way from a state that is not named', () => {
    expect(outcome(item('draft'), wang, { action: 'publish' })).toBe('wrongState');
    expect(outcome(item('published'), wang, { action: 'publish' })).toBe('wrongState');
  });
});

describe('who may (written by hand from the handbook)', () => {
  const staff = ['section_officer', 'office_staff', 'office_head'] as const;
  const office = ['office_staff', 'office_head'] as const;
  const allowed: readonly (readonly [ItemAction, ItemState, readonly Role[]])[] = [
    ['submit', 'draft', staff],
    ['recall', 'submitted', staff],
    ['accept', 'submitted', office],
    ['approve', 'accepted', ['leader']],
    ['return', 'submitted', office],
    ['return', 'accepted', [...office, 'leader']],
    ['return', 'approved', [...office, 'leader']],
    ['publish', 'approved', office],
    ['publish', 'scheduled', office],
    ['schedule', 'approved', office],
    ['unschedule', 'scheduled', office],
    ['correct', 'published', staff],
    ['withdraw', 'published', ['office_head', 'leader']],
  ];
  const roles = ['section_officer', 'office_staff', 'office_head', 'leader', 'administrator', 'auditor'] as const;

  it.each(allowed)('%s from %s', (action, state, may) => {
    for (const role of roles) {
      const actor = person('zhao', role, 'relief');
      const code = outcome(item(state), actor, { action, reason: '理由' }, { ...ready, isPublic: true });
      // Administrator and auditor read no item at all.
      const refused = role === 'administrator' || role === 'auditor' ? 'notFound' : 'forbidden';
      expect(code === refused, `${role}: ${code}`).toBe(!may.includes(role));
    }
  });

  it('hides another section’s item from an officer, and another agency’s from everyone', () => {
    const elderly = person('zhao', 'section_officer', 'elderly');
    expect(outcome(item('draft'), elderly, { action: 'submit' })).toBe('notFound');
    expect(outcome(item('submitted', { agencyId: 'other' }), wang, { action: 'accept' })).toBe('notFound');
  });
});

describe('four eyes', () => {
  it('lets nobody accept what they edited or submitted', () => {
    expect(outcome(item('submitted', { lastEditedBy: 'wang' }), wang, { action: 'accept' })).toBe('ownWork');
    expect(outcome(item('submitted', { submittedBy: 'wang' }), wang, { action: 'accept' })).toBe('ownWork');
  });

  it('lets nobody sign what they accepted', () => {
    const both: Actor = { ...li, roles: ['office_head', 'leader'] };
    expect(outcome(item('accepted', { acceptedBy: 'li' }), both, { action: 'approve' })).toBe('ownWork');
  });

  it('lets the submitter alone recall', () => {
    expect(outcome(item('submitted'), chen, { action: 'recall' })).toBe('draft');
    expect(outcome(item('submitted'), wang, { action: 'recall' })).toBe('notSubmitter');
  });
});

describe('returning', () => {
  it('asks for a reason, and spaces are none', () => {
    expect(outcome(item('submitted'), wang, { action: 'return', reason: '  ' })).toBe('reasonMissing');
  });

  it('keeps the reason for the section and forgets the signatures', () => {
    const decision = decideStep(item('approved'), li, { action: 'return', reason: '请补文号' }, ready);
    expect(decision).toMatchObject({
      value: { state: 'draft', submittedBy: null, acceptedBy: null, approvedBy: null, returnReason: '请补文号' },
    });
  });
});

describe('the checklist', () => {
  it('asks for complete metadata at submission and for nothing else', () => {
    expect(outcome(item('draft'), chen, { action: 'submit' }, { ...ready, gates: gates('metadata') })).toBe(
      'gatesClosed',
    );
    expect(outcome(item('draft'), chen, { action: 'submit' }, { ...ready, gates: gates('secrecy') })).toBe('submitted');
  });

  it.each(['metadata', 'secrecy', 'personalData', 'wording'] as const)('holds back for %s what goes out', (code) => {
    const closed = { ...ready, gates: gates(code) };
    expect(outcome(item('submitted'), wang, { action: 'accept' }, closed)).toBe('gatesClosed');
    expect(outcome(item('accepted'), li, { action: 'approve' }, closed)).toBe('gatesClosed');
    expect(outcome(item('approved'), wang, { action: 'publish' }, closed)).toBe('gatesClosed');
    const scheduledFor = new Date('2026-01-13T09:00:00+08:00');
    expect(outcome(item('approved'), wang, { action: 'schedule', scheduledFor }, closed)).toBe('gatesClosed');
  });

  it('holds no return back', () => {
    const closed = { ...ready, gates: gates(...codes) };
    expect(outcome(item('submitted'), sun, { action: 'return', reason: '请改' }, closed)).toBe('draft');
  });
});

describe('correction and withdrawal', () => {
  it('tells the public what a correction changed', () => {
    const once = { ...ready, editions: 1, isPublic: true };
    expect(outcome(item('draft'), chen, { action: 'submit' }, once)).toBe('noteMissing');
    expect(outcome(item('draft', { correctionNote: '更正日期' }), chen, { action: 'submit' }, once)).toBe('submitted');
  });

  it('withdraws what is public, with a reason, and nothing else', () => {
    const isPublic = { ...ready, isPublic: true };
    expect(outcome(item('published'), li, { action: 'withdraw' }, isPublic)).toBe('reasonMissing');
    expect(outcome(item('published'), li, { action: 'withdraw', reason: '含个人信息' }, isPublic)).toBe('withdrawn');
    expect(outcome(item('draft'), li, { action: 'withdraw', reason: '含个人信息' })).toBe('nothingPublic');
  });
});

describe('scheduling', () => {
  it('wants an hour that has not come', () => {
    const schedule = (scheduledFor?: string) =>
      outcome(item('approved'), wang, {
        action: 'schedule',
        ...(scheduledFor && { scheduledFor: new Date(scheduledFor) }),
      });
    expect(schedule()).toBe('instantMissing');
    expect(schedule('2026-01-12T09:00:00+08:00')).toBe('instantPast');
    expect(schedule('2026-01-12T09:01:00+08:00')).toBe('scheduled');
  });

  it('goes out when the hour has come, whoever asks', () => {
    const at = (now: string) => decideDue(item('scheduled'), { ...ready, now: new Date(now) });
    expect(at('2026-01-13T08:59:59+08:00')).toMatchObject({ failure: { code: 'notYet' } });
    expect(at('2026-01-13T09:00:00+08:00')).toMatchObject({ value: { state: 'published', scheduledFor: null } });
    expect(at('2026-03-01T00:00:00+08:00')).toMatchObject({ value: { state: 'published' } });
  });

  it('is held back by what has changed since', () => {
    const now = new Date('2026-01-13T09:00:00+08:00');
    const held = (facts: Partial<StepFacts>) => decideDue(item('scheduled'), { ...ready, now, ...facts });
    expect(held({ gates: gates('wording') })).toMatchObject({ failure: { code: 'gatesClosed' } });
    expect(held({ documentIsPublic: false })).toMatchObject({ failure: { code: 'documentNotPublic' } });
  });
});

describe('an interpretation', () => {
  it('goes out with its document or after it', () => {
    expect(outcome(item('approved'), wang, { action: 'publish' }, { ...ready, documentIsPublic: false })).toBe(
      'documentNotPublic',
    );
  });
});
