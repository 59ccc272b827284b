import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../../access/roles';
import { builtInCalendar } from '../../calendar/calendar';
import {
  corrected,
  correctionAsked,
  type GivenAct,
  ledgerOf,
  received,
  replied,
  takesBack,
  thirdPartyAsked,
} from '../ledger/given-events';
import type { ApplicationHead } from '../types';
import { decideReversal } from './reversal';

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
const person = (role: Role): Actor => ({ userId: role, name: role, agencyId: 'smmz', sectionId: null, roles: [role] });

const decide = (acts: readonly GivenAct[], eventId: string, reason = '登记有误', by: Role = 'office_head', of = head) =>
  decideReversal(
    of,
    person(by),
    ledgerOf(...acts),
    { eventId, reason },
    {
      calendar: builtInCalendar,
      today: '2026-10-30',
    },
  );
const answer = (decision: ReturnType<typeof decide>) => (decision.ok ? 'reversed' : decision.failure.code);

const start = received('2026-09-18');
const corrective = [start, correctionAsked('2026-09-22', '2026-10-16'), corrected('2026-09-28')];

describe('a counter-entry', () => {
  it.each(roles)('is the head’s: %s', (role) => {
    const answers: Partial<Record<Role, string>> = {
      office_head: 'reversed',
      office_staff: 'forbidden',
      leader: 'forbidden',
    };
    expect(answer(decide([start, replied('2026-10-09')], 'e2', '登记有误', role))).toBe(answers[role] ?? 'notFound');
  });

  it('leaves what stood before, one number further', () => {
    expect(decide([start, replied('2026-10-09')], 'e2')).toMatchObject({
      value: {
        number: 3,
        reason: '登记有误',
        target: { id: 'e2', kind: 'replied' },
        standing: { state: 'running', dueOn: '2026-10-22', outcome: null },
      },
    });
  });

  it('lets the act be entered again on another day', () => {
    const wrong = [start, thirdPartyAsked('2026-09-22'), takesBack('e2', '2026-09-23'), thirdPartyAsked('2026-09-23')];
    expect(answer(decide(wrong, 'e4'))).toBe('reversed');
    expect(answer(decide(wrong, 'e2'))).toBe('alreadyReversed');
    expect(answer(decide(wrong, 'e3'))).toBe('isCounterEntry');
    expect(answer(decide(wrong, 'e9'))).toBe('noSuchEvent');
  });

  it('takes the ground from no other act', () => {
    expect(decide(corrective, 'e2')).toMatchObject({
      failure: { code: 'breaksLater', other: 'corrected', day: '2026-09-28' },
    });
    expect(answer(decide(corrective, 'e1'))).toBe('breaksLater');
    expect(answer(decide(corrective, 'e3'))).toBe('reversed');
  });

  it('says why', () => {
    expect(answer(decide(corrective, 'e3', ' '))).toBe('reasonMissing');
  });

  it('does not reach into another agency', () => {
    expect(answer(decide(corrective, 'e3', '登记有误', 'office_head', { ...head, agencyId: 'other' }))).toBe(
      'notFound',
    );
  });
});
