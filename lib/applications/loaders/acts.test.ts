import { describe, expect, it } from 'vitest';
import type { Actor } from '../../access/roles';
import { builtInCalendar } from '../../calendar/calendar';
import type { ApplicationHead, LedgerEvent } from '../types';
import { actOffers } from './acts';

const office: Actor = { userId: 'chen', name: '陈', agencyId: 'a', sectionId: null, roles: ['office_staff'] };
const head: ApplicationHead = {
  id: 'x',
  agencyId: 'a',
  number: '2026-0001',
  channel: 'email',
  arrivedOn: '2026-09-18',
  applicantKind: 'naturalPerson',
  sectionId: null,
  version: 1,
  lastEditedBy: null,
};
const rest = { reason: null, letterId: null, reverses: null };
const received: LedgerEvent = {
  id: '1',
  number: 1,
  kind: 'received',
  on: '2026-09-18',
  facts: { basis: 'confirmed' },
  ...rest,
};

function offered(events: readonly LedgerEvent[], today = '2026-09-23', actor = office): readonly string[] {
  return actOffers(head, actor, events, { calendar: builtInCalendar, today }).map(({ kind }) => kind);
}

describe('the acts that a page offers', () => {
  it('are the receipt alone before it is confirmed (Art. 31)', () => {
    expect(offered([])).toEqual(['received']);
  });

  it('never hold an answer that nobody was asked for', () => {
    const kinds = offered([received]);
    expect(kinds).toContain('withdrawn');
    expect(kinds).not.toContain('corrected');
    expect(kinds).not.toContain('thirdPartyAnswered');
    expect(kinds).not.toContain('feePaid');
  });

  it('name who was asked and has not answered (Art. 32)', () => {
    const asked: LedgerEvent = {
      id: '2',
      number: 2,
      kind: 'thirdPartyAsked',
      on: '2026-09-22',
      facts: { party: '第三方1' },
      ...rest,
    };
    const offers = actOffers(head, office, [received, asked], { calendar: builtInCalendar, today: '2026-09-23' });
    expect(offers.find(({ kind }) => kind === 'thirdPartyAnswered')?.parties).toEqual(['第三方1']);
  });

  it('of a concluded matter are only what was forgotten', () => {
    const replied: LedgerEvent = {
      id: '2',
      number: 2,
      kind: 'replied',
      on: '2026-10-12',
      facts: { outcome: 'disclosed' },
      ...rest,
    };
    const kinds = offered([received, replied], '2026-10-20');
    expect(kinds).not.toContain('withdrawn');
    expect(kinds).not.toContain('replied');
    expect(kinds).toContain('thirdPartyAsked');
  });

  it('are none for a section or a leader', () => {
    expect(offered([received], '2026-09-23', { ...office, roles: ['leader'] })).toEqual([]);
    expect(offered([received], '2026-09-23', { ...office, roles: ['section_officer'], sectionId: 's' })).toEqual([]);
  });
});
