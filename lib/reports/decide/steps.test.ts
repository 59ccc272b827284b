import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/roles';
import type { ReportHead, ReportState } from '../types';
import type { ReportAction } from '../workflow';
import { decideStep, type StepFacts } from './steps';

const ready: StepFacts = { openErrors: [], blocksOut: 0, editions: 0, isPublic: false };

const person = (userId: string, ...roles: Role[]): Actor => {
  return { userId, name: userId, agencyId: 'smmz', sectionId: null, roles };
};
const chen = person('chen', 'office_staff');
const wang = person('wang', 'office_head');
const li = person('li', 'leader');

const report = (state: ReportState, hands: Partial<ReportHead> = {}): ReportHead => ({
  id: 'r1',
  agencyId: 'smmz',
  year: 2019,
  format: '2019',
  state,
  figures: 'typed',
  version: 3,
  correctionNote: null,
  lastEditedBy: 'chen',
  submittedBy: state === 'draft' ? null : 'chen',
  reviewedBy: ['awaitingApproval', 'approved', 'published'].includes(state) ? 'wang' : null,
  approvedBy: ['approved', 'published'].includes(state) ? 'li' : null,
  ...hands,
});

const codeOf = (head: ReportHead, actor: Actor, action: ReportAction, facts = ready, reason?: string) => {
  const decision = decideStep(head, actor, { action, reason }, facts);
  return decision.ok ? decision.value.state : decision.failure.code;
};

describe('the way of a report from draft to public (草稿 → 送审 → 审核 → 签发 → 发布)', () => {
  it('goes step by step, each by its own hand', () => {
    expect(codeOf(report('draft'), chen, 'submit')).toBe('inReview');
    expect(codeOf(report('inReview'), wang, 'review')).toBe('awaitingApproval');
    expect(codeOf(report('awaitingApproval'), li, 'approve')).toBe('approved');
    expect(codeOf(report('approved'), chen, 'publish')).toBe('published');
  });

  it('keeps who submitted, reviewed and signed', () => {
    expect(decideStep(report('awaitingApproval'), li, { action: 'approve' }, ready)).toMatchObject({
      value: { submittedBy: 'chen', reviewedBy: 'wang', approvedBy: 'li' },
    });
  });

  it('skips no step', () => {
    expect(codeOf(report('draft'), li, 'approve')).toBe('wrongState');
    expect(codeOf(report('inReview'), chen, 'publish')).toBe('wrongState');
    expect(codeOf(report('published'), chen, 'submit')).toBe('wrongState');
  });
});

describe('who may take a step, by the handbook and not by the policy file', () => {
  const steps: readonly [ReportAction, ReportState, readonly Role[]][] = [
    ['submit', 'draft', ['office_staff', 'office_head']],
    ['review', 'inReview', ['office_head']],
    ['return', 'inReview', ['office_head']],
    ['return', 'awaitingApproval', ['leader']],
    ['return', 'approved', ['leader']],
    ['approve', 'awaitingApproval', ['leader']],
    ['publish', 'approved', ['office_staff', 'office_head']],
    ['correct', 'published', ['office_staff', 'office_head']],
    ['correct', 'withdrawn', ['office_staff', 'office_head']],
    ['withdraw', 'published', ['office_head', 'leader']],
  ];
  const all: readonly Role[] = ['section_officer', 'office_staff', 'office_head', 'leader', 'administrator', 'auditor'];

  it.each(steps)('%s from %s', (action, state, allowed) => {
    for (const role of all) {
      const code = codeOf(report(state), person('zhao', role), action, { ...ready, isPublic: true }, '理由');
      expect(code === 'forbidden', role).toBe(!allowed.includes(role));
    }
  });
});

describe('four eyes', () => {
  it('refuses the review to whoever edited last or submitted', () => {
    expect(codeOf(report('inReview', { lastEditedBy: 'wang' }), wang, 'review')).toBe('ownWork');
    expect(codeOf(report('inReview', { submittedBy: 'wang' }), wang, 'review')).toBe('ownWork');
  });

  it('refuses the signature to whoever reviewed, also when they are leader too', () => {
    const both = person('wang', 'office_head', 'leader');
    expect(codeOf(report('awaitingApproval'), both, 'approve')).toBe('ownWork');
  });
});

describe('returning and recalling', () => {
  it('asks for a reason, and spaces are none', () => {
    expect(codeOf(report('inReview'), wang, 'return')).toBe('reasonMissing');
    expect(codeOf(report('inReview'), wang, 'return', ready, '   ')).toBe('reasonMissing');
    expect(codeOf(report('inReview'), wang, 'return', ready, '表三第 2 列请核对')).toBe('draft');
  });

  it('forgets the signatures of what went back', () => {
    expect(decideStep(report('approved'), li, { action: 'return', reason: '重签' }, ready)).toMatchObject({
      value: { submittedBy: null, reviewedBy: null, approvedBy: null },
    });
  });

  it('lets the submitter alone recall, and only before anyone has acted', () => {
    expect(codeOf(report('inReview'), chen, 'recall')).toBe('draft');
    expect(codeOf(report('inReview'), person('sun', 'office_staff'), 'recall')).toBe('notSubmitter');
    expect(codeOf(report('awaitingApproval'), chen, 'recall')).toBe('wrongState');
  });
});

describe('what keeps a draft in the office', () => {
  it('is a failing rule that nobody has waived', () => {
    expect(codeOf(report('draft'), chen, 'submit', { ...ready, openErrors: ['A1|applications||total'] })).toBe(
      'checksFailing',
    );
  });

  it('is a block that a section still has or that nobody has taken in', () => {
    expect(codeOf(report('draft'), chen, 'submit', { ...ready, blocksOut: 1 })).toBe('blocksOut');
  });

  it('is a correction that does not tell the public what it corrects', () => {
    const corrected = { ...ready, editions: 1, isPublic: true };
    expect(codeOf(report('draft'), chen, 'submit', corrected)).toBe('noteMissing');
    expect(codeOf(report('draft', { correctionNote: '更正表二一处数字。' }), chen, 'submit', corrected)).toBe(
      'inReview',
    );
  });
});

describe('withdrawing', () => {
  it('takes away what is public, whatever the working version is at', () => {
    for (const state of ['published', 'draft', 'inReview', 'awaitingApproval', 'approved'] as const) {
      expect(codeOf(report(state), li, 'withdraw', { ...ready, editions: 1, isPublic: true }, '含个人信息')).toBe(
        'withdrawn',
      );
    }
  });

  it('is refused where nothing is public', () => {
    expect(codeOf(report('draft'), li, 'withdraw', ready, '含个人信息')).toBe('nothingPublic');
  });
});

it('another agency’s report does not exist', () => {
  expect(codeOf(report('inReview', { agencyId: 'other' }), wang, 'review')).toBe('notFound');
});
