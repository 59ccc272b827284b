import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../access/roles';
import { emptyText } from '../../documents/rich-text';
import type { ApplicationHead, AssignmentHead, AssignmentState, SectionOpinion } from '../types';
import type { AssignmentAction } from '../workflow';
import { decideAssigning, decideAssignmentStep, decideOpinion } from './assignments';

const person = (role: Role, sectionId: string | null = null): Actor => {
  return { userId: role, name: role, agencyId: 'smmz', sectionId, roles: [role] };
};
const office = person('office_staff');
const officer = person('section_officer', 'relief');
const stranger = person('section_officer', 'elderly');

const answer = (decision: { ok: true } | { ok: false; failure: { code: string } }) =>
  decision.ok ? 'allowed' : decision.failure.code;

describe('giving an application to a section', () => {
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
  const facts = { sectionExists: true, openAssignments: 0, state: 'running' } as const;

  it.each([
    ['allowed', head, office, facts],
    ['notFound', { ...head, agencyId: 'other' }, office, facts],
    ['notFound', head, officer, facts],
    ['forbidden', head, person('leader'), facts],
    ['sectionMissing', head, office, { ...facts, sectionExists: false }],
    ['concluded', head, office, { ...facts, state: 'concluded' }],
    ['alreadyAssigned', head, office, { ...facts, openAssignments: 1 }],
  ] as const)('%s', (code, of, actor, given) => {
    expect(answer(decideAssigning(of, actor, given))).toBe(code);
  });
});

const assignment = (state: AssignmentState = 'withSection'): AssignmentHead => {
  return { id: 's1', agencyId: 'smmz', applicationId: 'a1', sectionId: 'relief', state, version: 1 };
};
const written: SectionOpinion = {
  opinion: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '建议予以公开。' }] }] },
  proposedOutcome: 'disclosed',
  search: '',
};
const step = (action: AssignmentAction, actor: Actor, state: AssignmentState, reason = '', opinion = written) =>
  decideAssignmentStep(assignment(state), actor, { action, reason }, opinion);

describe('a section’s opinion', () => {
  it('is written by the section while it has the matter', () => {
    expect(answer(decideOpinion(assignment(), officer))).toBe('allowed');
    expect(answer(decideOpinion(assignment('handedBack'), officer))).toBe('wrongState');
    expect(answer(decideOpinion(assignment(), office))).toBe('forbidden');
    expect(answer(decideOpinion(assignment(), stranger))).toBe('notFound');
    expect(answer(decideOpinion({ ...assignment(), agencyId: 'other' }, officer))).toBe('notFound');
  });

  it('goes back with an opinion, and with the search where nothing was found', () => {
    const none = { ...written, opinion: emptyText };
    const notHeld = { ...written, proposedOutcome: 'unavailable.notHeld' } as const;
    expect(step('handBack', officer, 'withSection')).toEqual({ ok: true, value: { state: 'handedBack' } });
    expect(answer(step('handBack', officer, 'withSection', '', none))).toBe('opinionMissing');
    expect(answer(step('handBack', officer, 'withSection', '', notHeld))).toBe('searchMissing');
    expect(answer(step('handBack', officer, 'withSection', '', { ...notHeld, search: '档案室' }))).toBe('allowed');
    expect(answer(step('handBack', office, 'withSection'))).toBe('forbidden');
  });

  it('is taken, or returned with a reason that the section reads', () => {
    expect(step('take', office, 'handedBack')).toEqual({ ok: true, value: { state: 'taken' } });
    expect(answer(step('take', office, 'withSection'))).toBe('wrongState');
    expect(answer(step('take', officer, 'handedBack'))).toBe('forbidden');
    expect(answer(step('return', office, 'handedBack', ' '))).toBe('reasonMissing');
    expect(step('return', office, 'handedBack', ' 请补充依据 ')).toEqual({
      ok: true,
      value: { state: 'withSection', ask: '请补充依据' },
    });
  });

  it('is revoked with a reason, even unwritten', () => {
    const none = { ...written, opinion: emptyText };
    expect(step('revoke', office, 'withSection', '改由他科', none)).toEqual({ ok: true, value: { state: 'revoked' } });
    expect(answer(step('revoke', office, 'taken', '改由他科'))).toBe('wrongState');
  });
});
