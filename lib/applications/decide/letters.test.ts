import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../../access/roles';
import type { ApplicationHead, LetterHead, LetterKind, LetterState } from '../types';
import { type LetterAction, signatures } from '../workflow';
import { decideLetterDraft, decideLetterEdit, decideLetterStep, decideSending } from './letters';

const person = (role: Role, userId: string = role): Actor => {
  return { userId, name: userId, agencyId: 'smmz', sectionId: null, roles: [role] };
};
const office = person('office_staff');
const chief = person('office_head');
const leader = person('leader');

const letter = (state: LetterState, change: Partial<LetterHead> = {}): LetterHead => ({
  id: 'l1',
  agencyId: 'smmz',
  applicationId: 'a1',
  kind: 'reply',
  outcome: 'disclosed',
  state,
  version: 1,
  lastEditedBy: 'office_staff',
  submittedBy: state === 'draft' ? null : 'office_staff',
  reviewedBy: state === 'draft' || state === 'inReview' ? null : 'office_head',
  signedBy: null,
  ...change,
});
const notice = { kind: 'correctionNotice', outcome: null } as const;
const receipt = { kind: 'receipt', outcome: null } as const;

const step = (of: LetterHead, actor: Actor, action: LetterAction, reason = '', open: readonly string[] = []) =>
  decideLetterStep(of, actor, { action, reason }, open);
const answer = (decision: { ok: true } | { ok: false; failure: { code: string } }) =>
  decision.ok ? 'allowed' : decision.failure.code;

describe('the way of a reply', () => {
  it('is 送审, 审核, 签发, 发出 by three hands', () => {
    expect(step(letter('draft'), office, 'submit')).toEqual({
      ok: true,
      value: { state: 'inReview', submittedBy: 'office_staff', reviewedBy: null, signedBy: null, returnReason: null },
    });
    expect(step(letter('inReview'), chief, 'review')).toEqual({
      ok: true,
      value: { state: 'awaitingSignature', submittedBy: 'office_staff', reviewedBy: 'office_head', signedBy: null },
    });
    expect(step(letter('awaitingSignature'), leader, 'sign')).toEqual({
      ok: true,
      value: { state: 'signed', submittedBy: 'office_staff', reviewedBy: 'office_head', signedBy: 'leader' },
    });
    expect(step(letter('signed', { signedBy: 'leader' }), office, 'send')).toMatchObject({
      value: { state: 'sent', signedBy: 'leader' },
    });
  });

  it('is refused to whoever wrote, submitted or reviewed it, whatever their roles', () => {
    const both: Actor = { ...person('office_head', 'li'), roles: ['office_staff', 'office_head', 'leader'] };
    expect(answer(step(letter('inReview', { lastEditedBy: 'li' }), both, 'review'))).toBe('ownWork');
    expect(answer(step(letter('inReview', { submittedBy: 'li' }), both, 'review'))).toBe('ownWork');
    expect(answer(step(letter('awaitingSignature', { reviewedBy: 'li' }), both, 'sign'))).toBe('ownWork');
    expect(answer(step(letter('awaitingSignature'), both, 'sign'))).toBe('allowed');
  });

  it.each(['submit', 'review', 'sign'] as const)(
    'stops at %s while an element is missing, and says which',
    (action) => {
      const states = { submit: 'draft', review: 'inReview', sign: 'awaitingSignature' } as const;
      const actor: Actor = { ...leader, userId: 'zhao', roles: ['office_staff', 'office_head', 'leader'] };
      expect(step(letter(states[action]), actor, action, '', ['remedy'])).toEqual({
        ok: false,
        failure: { code: 'elementsMissing', elements: ['remedy'] },
      });
    },
  );

  it('goes back with a reason, and loses its hands', () => {
    expect(answer(step(letter('awaitingSignature'), leader, 'return', ' '))).toBe('reasonMissing');
    expect(step(letter('awaitingSignature'), leader, 'return', ' 理由不足 ', ['remedy'])).toEqual({
      ok: true,
      value: { state: 'draft', submittedBy: null, reviewedBy: null, signedBy: null, returnReason: '理由不足' },
    });
    expect(answer(step(letter('inReview'), leader, 'return', '理由不足'))).toBe('forbidden');
  });

  it('is recalled by its submitter alone', () => {
    expect(answer(step(letter('inReview'), office, 'recall'))).toBe('allowed');
    expect(answer(step(letter('inReview'), person('office_staff', 'chen'), 'recall'))).toBe('notSubmitter');
  });

  it('says the state to whoever may do it in another', () => {
    expect(step(letter('draft'), leader, 'sign')).toEqual({
      ok: false,
      failure: { code: 'wrongState', state: 'draft' },
    });
    expect(answer(step(letter('sent'), office, 'discard', '作废'))).toBe('wrongState');
    expect(answer(step(letter('awaitingSignature'), office, 'sign'))).toBe('forbidden');
  });

  it('is unknown to other agencies, sections and overseers', () => {
    expect(answer(step(letter('draft', { agencyId: 'other' }), office, 'submit'))).toBe('notFound');
    for (const role of ['section_officer', 'administrator', 'auditor'] as const) {
      expect(answer(step(letter('draft'), person(role), 'submit'))).toBe('notFound');
    }
  });
});

describe('whose hand a letter needs', () => {
  it.each(Object.entries(signatures))('%s: %s', (kind, signer) => {
    const of = (state: LetterState) => letter(state, { kind: kind as LetterKind, outcome: null });
    expect(answer(step(of('draft'), office, 'issue'))).toBe(signer === 'office' ? 'allowed' : 'wrongSigner');
    expect(answer(step(of('draft'), office, 'submit'))).toBe(signer === 'office' ? 'wrongSigner' : 'allowed');
  });

  it('is the head’s with the review of a notice', () => {
    expect(step(letter('inReview', notice), chief, 'review')).toMatchObject({
      value: { state: 'signed', reviewedBy: 'office_head', signedBy: 'office_head' },
    });
  });

  it('is the office’s own for a receipt', () => {
    expect(step(letter('draft', receipt), office, 'issue')).toMatchObject({
      value: { state: 'signed', signedBy: 'office_staff', reviewedBy: null },
    });
    expect(answer(step(letter('draft', receipt), office, 'issue', '', ['number']))).toBe('elementsMissing');
  });
});

describe('changing the words', () => {
  it.each(roles)('is the office’s, in a draft: %s', (role) => {
    const may = role === 'office_staff' || role === 'office_head';
    const codes = may
      ? ['allowed', 'notDraft']
      : role === 'leader'
        ? ['forbidden', 'forbidden']
        : ['notFound', 'notFound'];
    const states = ['draft', 'inReview'] as const;
    expect(states.map((state) => answer(decideLetterEdit(letter(state), person(role))))).toEqual(codes);
  });
});

describe('the sending day', () => {
  const send = (sentOn: string, state: LetterState = 'signed') =>
    answer(decideSending(letter(state), office, { sentOn, signedOn: '2026-10-20', today: '2026-10-22' }));

  it('is neither before the signature nor after today', () => {
    expect(send('2026-10-19')).toBe('sentBeforeSigned');
    expect(send('2026-10-20')).toBe('allowed');
    expect(send('2026-10-22')).toBe('allowed');
    expect(send('2026-10-23')).toBe('sentInFuture');
    expect(send('2026-10-22', 'awaitingSignature')).toBe('wrongState');
  });
});

describe('beginning a letter', () => {
  const head: ApplicationHead = {
    id: 'a1',
    agencyId: 'smmz',
    number: '2026-0001',
    channel: 'inPerson',
    arrivedOn: '2026-09-18',
    applicantKind: 'naturalPerson',
    sectionId: null,
    version: 1,
    lastEditedBy: null,
  };
  const reply = { kind: 'reply', outcome: 'disclosed' } as const;
  const running = { state: 'running', openKinds: [] } as const;

  it.each([
    ['allowed', head, office, reply, running],
    ['notFound', { ...head, agencyId: 'other' }, office, reply, running],
    ['forbidden', head, leader, reply, running],
    ['outcomeMissing', head, office, { kind: 'reply', outcome: null }, running],
    ['outcomeWithoutReply', head, office, { kind: 'feeNotice', outcome: 'disclosed' }, running],
    ['notReceived', head, office, notice, { ...running, state: 'filed' }],
    ['concluded', head, office, notice, { ...running, state: 'concluded' }],
    ['allowed', head, office, { kind: 'correction', outcome: null }, { ...running, state: 'concluded' }],
    ['draftOpen', head, office, reply, { ...running, openKinds: ['reply'] }],
    [
      'allowed',
      head,
      office,
      { kind: 'thirdPartyLetter', outcome: null },
      { ...running, openKinds: ['thirdPartyLetter'] },
    ],
  ] as const)('%s', (code, of, actor, request, facts) => {
    expect(answer(decideLetterDraft(of, actor, request, facts))).toBe(code);
  });
});
