import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../../access/roles';
import { ledgerOf, received, takesBack } from '../ledger/given-events';
import type { Applicant, ApplicationHead } from '../types';
import { decideApplicationEdit, decideRegistration, missingElementsOf, type RegistrationFacts } from './registration';

const person = (role: Role): Actor => ({
  userId: role,
  name: role,
  agencyId: 'smmz',
  sectionId: 'relief',
  roles: [role],
});
const office = person('office_staff');

const applicant: Applicant = {
  name: '甲',
  identityKind: '居民身份证',
  identityNumber: '000000',
  representative: '',
  phone: '',
  email: '',
  address: '某路1号',
  postcode: '',
};
const facts: RegistrationFacts = {
  channel: 'post',
  arrivedOn: '2026-09-18',
  confirmedOn: '2026-09-21',
  matter: '低保资金',
  request: '2025年低保资金发放明细',
  applicant,
  foundMissing: [],
};
const decide = (change: Partial<RegistrationFacts> = {}, actor: Actor | null = office) =>
  decideRegistration(actor, { ...facts, ...change }, '2026-09-22');
const answer = (decision: { ok: true } | { ok: false; failure: { code: string } }) =>
  decision.ok ? 'allowed' : decision.failure.code;

describe('registering an application', () => {
  it.each(roles)('is the office’s: %s', (role) => {
    const may = role === 'office_staff' || role === 'office_head';
    expect(answer(decide({}, person(role)))).toBe(may ? 'allowed' : 'forbidden');
  });

  it('gives the year of its number, the legal receipt date and what is missing', () => {
    expect(decide()).toEqual({
      ok: true,
      value: { year: 2026, receipt: { on: '2026-09-21', basis: 'confirmed' }, missing: [] },
    });
  });

  it('has no receipt before the office and the applicant confirmed it', () => {
    expect(decide({ confirmedOn: null })).toMatchObject({ value: { receipt: null } });
  });

  it('is open to the public on line alone', () => {
    expect(answer(decide({ channel: 'online', confirmedOn: null }, null))).toBe('allowed');
    expect(answer(decide({ channel: 'email' }, null))).toBe('notOnline');
  });

  it.each([
    ['arrivedInFuture', { arrivedOn: '2026-09-23' }],
    ['confirmedInFuture', { confirmedOn: '2026-09-23' }],
    ['confirmedTooEarly', { confirmedOn: '2026-09-17' }],
    ['wordsMissing', { request: ' ' }],
    ['wordsMissing', { matter: ' ' }],
  ] as const)('is refused: %s', (code, change) => {
    expect(answer(decide(change))).toBe(code);
  });
});

describe('completeness (Art. 29)', () => {
  const missing = (change: Partial<Applicant>, foundMissing: RegistrationFacts['foundMissing'] = []) =>
    missingElementsOf({ applicant: { ...applicant, ...change }, request: facts.request, foundMissing });

  it('asks for a name, an identity and one way of contact', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ name: ' ', identityNumber: '', address: '' })).toEqual(['name', 'identity', 'contact']);
    expect(missing({ address: '', phone: '1' })).toEqual([]);
  });

  it('adds what a person found missing, once and in the order of the article', () => {
    expect(missing({ name: '' }, ['form', 'content', 'name'])).toEqual(['name', 'content', 'form']);
  });
});

describe('putting a registration right', () => {
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
  const moved = { channel: 'inPerson', arrivedOn: '2026-09-17' } as const;
  const start = received('2026-09-18');

  it('leaves what the receipt rests on while the receipt stands', () => {
    expect(answer(decideApplicationEdit(head, office, head, ledgerOf(start)))).toBe('allowed');
    expect(answer(decideApplicationEdit(head, office, moved, ledgerOf(start)))).toBe('receiptStands');
    expect(answer(decideApplicationEdit(head, office, { ...head, channel: 'post' }, ledgerOf(start)))).toBe(
      'receiptStands',
    );
    expect(answer(decideApplicationEdit(head, office, moved, ledgerOf(start, takesBack('e1', '2026-09-21'))))).toBe(
      'allowed',
    );
  });

  it('is the office’s, in its own agency', () => {
    expect(answer(decideApplicationEdit(head, person('leader'), head, []))).toBe('forbidden');
    expect(answer(decideApplicationEdit(head, person('section_officer'), head, []))).toBe('notFound');
    expect(answer(decideApplicationEdit({ ...head, agencyId: 'other' }, office, head, []))).toBe('notFound');
  });
});
