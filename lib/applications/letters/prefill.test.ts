import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../calendar/calendar';
import type { LedgerEvent, LetterKind, Outcome } from '../types';
import { type PrefillFacts, prefilledElements } from './prefill';

type Act = Pick<LedgerEvent, 'kind' | 'on' | 'facts'>;
const ledger = (...acts: readonly Act[]) =>
  acts.map((act, index) => ({
    ...act,
    id: `e${index}`,
    number: index + 1,
    reason: null,
    letterId: null,
    reverses: null,
  })) as readonly LedgerEvent[];

const received: Act = { kind: 'received', on: '2026-09-18', facts: { basis: 'confirmed' } };

function begun(kind: LetterKind, outcome: Outcome | null, changes: Partial<PrefillFacts> = {}) {
  return prefilledElements({
    kind,
    outcome,
    on: '2026-10-12',
    events: ledger(received),
    calendar: builtInCalendar,
    agency: { name: '测试市民政局', contactOffice: '办公室', phone: '', address: '虚构路1号' },
    application: {
      number: '2026-0007',
      channel: 'online',
      applicantKind: 'naturalPerson',
      matter: '低保通知',
      request: '申请公开低保通知',
      formWanted: 'electronic',
      deliveryWanted: 'email',
    },
    opinion: '档案室没有这份文件',
    search: '档案室，“低保”，测试科',
    letters: [],
    earlierReply: null,
    headName: '测试主任',
    volume: { count: 31, since: '2025-10-12' },
    ...changes,
  });
}

describe('a letter begins with what the records know', () => {
  it('the section’s opinion and search (Art. 36 (4))', () => {
    expect(begun('reply', 'unavailable.notHeld')).toEqual({
      facts: '档案室没有这份文件',
      search: '档案室，“低保”，测试科',
      holder: '',
    });
  });

  it('when third parties were asked and what they said, under their labels (Art. 32)', () => {
    const events = ledger(
      received,
      { kind: 'thirdPartyAsked', on: '2026-09-22', facts: { party: '第三方1' } },
      { kind: 'thirdPartyAnswered', on: '2026-10-12', facts: { party: '第三方1', answer: 'refuses' } },
    );
    expect(begun('reply', 'refused.thirdPartyRights', { events }).opinion).toBe(
      '2026年9月22日书面征求第三方1的意见；2026年10月12日第三方1不同意公开',
    );
    expect(begun('thirdPartyDecision', null, { events }).party).toBe('第三方1');
    expect(begun('thirdPartyLetter', null, { events }).party).toBe('第三方2');
  });

  it('the earlier reply, by number and day (Art. 36 (6))', () => {
    const earlierReply = { kind: 'reply', documentNumber: '测民公开〔2026〕3号', on: '2026-03-02' } as const;
    expect(begun('reply', 'notProcessed.repeated', { earlierReply }).earlier).toBe(
      '2026年3月2日《政府信息公开申请答复书》（测民公开〔2026〕3号）',
    );
  });

  it('a term of 15 working days for the applicant, none where the year is unknown', () => {
    expect(begun('correctionNotice', null).dueOn).toBe('2026-11-02');
    expect(begun('correctionNotice', null, { on: '2026-12-20' }).dueOn).toBe('');
  });

  it('the whole extension and who approves it (Art. 33)', () => {
    expect(begun('extensionNotice', null)).toEqual({ reason: '', workingDays: '20', approver: '测试主任' });
  });

  it('number and period of many applications (Art. 35)', () => {
    const { period, count } = begun('reasonsRequest', null);
    expect([period, count]).toEqual(['2025年10月12日至2026年10月12日期间', '31']);
  });

  it('notice, amount and end of the payment (109号)', () => {
    const facts = { basis: 'pages', quantity: 101, amount: 720 } as const;
    const events = ledger(received, { kind: 'feeNotified', on: '2026-09-21', facts });
    expect(begun('reply', 'other.feeUnpaid', { events, on: '2026-11-02' })).toMatchObject({
      notice: '2026年9月21日，应缴720元',
      term: '期限于2026年10月26日届满，届时没有缴费',
    });
  });

  it('the day of a withdrawal', () => {
    const events = ledger(received, { kind: 'withdrawn', on: '2026-09-25', facts: {} });
    expect(begun('reply', 'other.rest', { events }).ground).toBe('申请人于2026年9月25日撤回申请。');
  });
});
