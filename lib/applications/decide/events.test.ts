import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../../access/roles';
import { builtInCalendar } from '../../calendar/calendar';
import { eventRefusalText } from '../labels';
import {
  agencyAsked,
  corrected,
  correctionAsked,
  delayed,
  extended,
  feeNotified,
  feePaid,
  type GivenAct,
  lapsed,
  ledgerOf,
  reasonsAsked,
  reasonsGiven,
  received,
  replied,
  takesBack,
  thirdPartyAnswered,
  thirdPartyAsked,
  withdrawn,
} from '../ledger/given-events';
import type { ApplicationHead } from '../types';
import { decideEvent, type EventEntry } from './events';

const head: ApplicationHead = {
  id: 'a1',
  agencyId: 'smmz',
  number: '2026-0001',
  channel: 'inPerson',
  arrivedOn: '2026-09-18',
  applicantKind: 'naturalPerson',
  sectionId: 'relief',
  version: 1,
  lastEditedBy: null,
};

const person = (role: Role, sectionId: string | null = null): Actor => {
  return { userId: role, name: role, agencyId: 'smmz', sectionId, roles: [role] };
};
const office = person('office_staff');

const decide = (acts: readonly GivenAct[], entry: GivenAct, reason = '', of = head, today = '2026-12-31') =>
  decideEvent(of, office, ledgerOf(...acts), { ...entry, reason } as EventEntry, { calendar: builtInCalendar, today });

const answer = (decision: ReturnType<typeof decide>) => (decision.ok ? 'entered' : decision.failure.code);

const start = received('2026-09-18');
const asked = [start, correctionAsked('2026-09-22', '2026-10-16')];
const charged = [start, feeNotified('2026-09-29')];
const consulted = [start, thirdPartyAsked('2026-09-22')];

describe('entering an act', () => {
  it.each(roles)('is the office’s: %s', (role) => {
    const decision = decideEvent(head, person(role, 'relief'), [], start as EventEntry, {
      calendar: builtInCalendar,
      today: '2026-12-31',
    });
    const may = role === 'office_staff' || role === 'office_head';
    const knows = may || role === 'leader' || role === 'section_officer';
    expect(answer(decision)).toBe(may ? 'entered' : knows ? 'forbidden' : 'notFound');
  });

  it('does not exist for another agency', () => {
    expect(answer(decide([], start, '', { ...head, agencyId: 'other' }))).toBe('notFound');
  });

  it('gives the next number, and what the ledger then comes to', () => {
    const acts = [start, replied('2026-09-21'), takesBack('e2', '2026-09-22')];
    expect(decide(acts, extended('2026-10-09', 10))).toMatchObject({
      ok: true,
      value: { number: 4, reason: null, standing: { state: 'running', dueOn: '2026-11-05' } },
    });
  });
});

describe('what may follow where', () => {
  it.each([
    ['correction asked on the seventh working day', [start], correctionAsked('2026-09-29', '2026-10-16')],
    ['the corrected application on its last day', asked, corrected('2026-10-16')],
    ['a third party beside another', consulted, thirdPartyAsked('2026-09-23', '第三方2')],
    ['silence after fifteen working days', consulted, thirdPartyAnswered('2026-10-21', '第三方1', 'silent')],
    ['an extension on the last day', [start], extended('2026-10-22', 20)],
    ['a fee notice on the last day', [start], feeNotified('2026-10-22')],
    ['payment on its last day', charged, feePaid('2026-11-02')],
    ['a lapse on the day after the applicant’s term', asked, lapsed('2026-10-17')],
    ['a lapse for want of payment', charged, lapsed('2026-11-03', 'other.feeUnpaid')],
    ['the same by a reply', charged, replied('2026-11-03', 'other.feeUnpaid')],
    ['a withdrawal while correction is awaited', asked, withdrawn('2026-10-12')],
    ['a reply on the last day', [start], replied('2026-10-22')],
    [
      'a delay for reasons that hold',
      [start, reasonsAsked('2026-09-21', '2026-09-29'), reasonsGiven('2026-09-28')],
      delayed('2026-09-30', 15),
    ],
    [
      'nothing done for many applications whose reasons do not hold',
      [start, reasonsAsked('2026-09-21', '2026-09-29'), reasonsGiven('2026-09-28', false)],
      replied('2026-09-30', 'notProcessed.excessive'),
    ],
  ] as const)('%s', (_, acts, entry) => {
    expect(answer(decide(acts, entry))).toBe('entered');
  });
});

describe('what can never be', () => {
  it.each([
    ['an act before receipt', [], extended('2026-09-22', 5), 'beforeReceipt'],
    ['an act of a day before receipt', [start], extended('2026-09-17', 5), 'beforeReceipt'],
    ['a second receipt', [start], start, 'alreadyReceived'],
    ['an extension before the one there is', [start, extended('2026-10-09', 5)], extended('2026-09-28', 5), 'onceOnly'],
    ['a receipt before the arrival', [], received('2026-09-17'), 'beforeArrival'],
    ['a receipt on another day than that of handing in', [], received('2026-09-21'), 'wrongReceipt'],
    ['a second conclusion', [start, replied('2026-09-28')], withdrawn('2026-09-29'), 'concluded'],
    ['anything after the conclusion', [start, replied('2026-09-28')], thirdPartyAsked('2026-09-29'), 'concluded'],
    [
      'a second correction notice',
      [...asked, corrected('2026-09-28')],
      correctionAsked('2026-09-29', '2026-10-16'),
      'onceOnly',
    ],
    ['a correction nobody asked for', [start], corrected('2026-09-28'), 'notAsked'],
    ['a term for correction that is over at once', [start], correctionAsked('2026-09-28', '2026-09-28'), 'dueTooEarly'],
    [
      'the answer of a third party that was not asked',
      consulted,
      thirdPartyAnswered('2026-09-28', '第三方2'),
      'notAsked',
    ],
    ['asking a third party that is being asked', consulted, thirdPartyAsked('2026-09-28'), 'stillOpen'],
    [
      'silence on the fifteenth working day',
      consulted,
      thirdPartyAnswered('2026-10-20', '第三方1', 'silent'),
      'termStillRuns',
    ],
    ['a third party without a label', [start], thirdPartyAsked('2026-09-28', ' '), 'nameMissing'],
    ['a second extension', [start, extended('2026-09-28', 5)], extended('2026-09-29', 5), 'onceOnly'],
    ['an extension of twenty-one days', [start], extended('2026-09-28', 21), 'tooLong'],
    ['an extension of no day', [start], extended('2026-09-28', 0), 'badNumber'],
    ['an extension while nothing runs', asked, extended('2026-09-28', 5), 'notRunning'],
    ['a delay without reasons', [start], delayed('2026-09-28', 5), 'noReasonsGiven'],
    ['a second fee notice', charged, feeNotified('2026-09-30'), 'onceOnly'],
    ['payment nobody asked for', [start], feePaid('2026-09-30'), 'notAsked'],
    ['a lapse on the last day of the applicant’s term', asked, lapsed('2026-10-16'), 'termStillRuns'],
    ['a lapse where nothing was asked', [start], lapsed('2026-10-16'), 'nothingAwaited'],
    [
      'a lapse for want of payment where correction was asked',
      asked,
      lapsed('2026-11-16', 'other.feeUnpaid'),
      'nothingAwaited',
    ],
  ] as const)('%s, with a reason or without', (_, acts, entry, code) => {
    expect(answer(decide(acts, entry, ''))).toBe(code);
    expect(answer(decide(acts, entry, '确有其事'))).toBe(code);
  });

  it('a day that has not come', () => {
    expect(answer(decide([start], replied('2026-10-09'), '急', head, '2026-10-08'))).toBe('future');
    expect(answer(decide([start], replied('2026-10-08'), '', head, '2026-10-08'))).toBe('entered');
  });

  it('a fee other than the one of 109号, which the refusal names', () => {
    const notice = feeNotified('2026-09-29');
    const facts = { basis: 'items', quantity: 41, amount: 4100 };
    expect(decide([start], { ...notice, facts } as GivenAct, '商定')).toMatchObject({
      failure: { code: 'wrongAmount', expected: 4300, article: '国办函〔2020〕109号' },
    });
    expect(
      decide([start], { ...notice, facts: { basis: 'pages', quantity: 30, amount: 0 } } as GivenAct),
    ).toMatchObject({
      failure: { code: 'nothingToPay' },
    });
  });

  it('what takes the ground from a later act', () => {
    const later = [start, extended('2026-10-09', 5)];
    expect(decide(later, replied('2026-09-28'), '补登')).toMatchObject({
      failure: { code: 'breaksLater', other: 'extended', day: '2026-10-09', mayBeRecorded: false },
    });
  });

  it('is judged by the way the application came', () => {
    const byPost = { ...head, channel: 'post' } as const;
    expect(answer(decide([], received('2026-09-21'), '', byPost))).toBe('wrongReceipt');
    const confirmed = { ...received('2026-09-21'), facts: { basis: 'confirmed' } } as GivenAct;
    expect(answer(decide([], confirmed, '', byPost))).toBe('entered');
  });
});

describe('what may have happened all the same', () => {
  it.each([
    [
      'correction asked on the eighth working day',
      [start],
      correctionAsked('2026-09-30', '2026-10-16'),
      'outOfTime',
      '条例第三十条',
      '2026-09-29',
    ],
    ['a correction after its term', asked, corrected('2026-10-19'), 'outOfTime', '条例第三十条', '2026-10-16'],
    [
      'a third party asked after the term',
      [start],
      thirdPartyAsked('2026-10-23'),
      'outOfTime',
      '条例第三十二条',
      '2026-10-22',
    ],
    [
      'another agency asked while payment is awaited',
      charged,
      agencyAsked('2026-10-09'),
      'clockStopped',
      '条例第三十四条',
      undefined,
    ],
    [
      'an extension after the last day',
      [start],
      extended('2026-10-23', 5),
      'outOfTime',
      '条例第三十三条',
      '2026-10-22',
    ],
    [
      'a fee notice after the last day',
      [start],
      feeNotified('2026-10-23'),
      'outOfTime',
      '国办函〔2020〕109号',
      '2026-10-22',
    ],
    ['payment after its term', charged, feePaid('2026-11-03'), 'outOfTime', '国办函〔2020〕109号', '2026-11-02'],
    ['a late reply', [start], replied('2026-10-23'), 'outOfTime', '条例第三十三条', '2026-10-22'],
    [
      'a reply before the third party’s answer',
      consulted,
      replied('2026-10-09'),
      'opinionOpen',
      '条例第三十二条',
      undefined,
    ],
    [
      'a reply while correction is awaited',
      asked,
      replied('2026-10-09'),
      'applicantAwaited',
      '条例第三十条',
      undefined,
    ],
    [
      '第三方权益 without a third party asked',
      [start],
      replied('2026-10-09', 'refused.thirdPartyRights'),
      'premiseMissing',
      '条例第三十二条',
      undefined,
    ],
    [
      '仍不明确 without a correction',
      [start],
      replied('2026-10-09', 'unavailable.stillUnclear'),
      'premiseMissing',
      '条例第三十条',
      undefined,
    ],
    [
      '大量反复 without reasons asked',
      [start],
      replied('2026-10-09', 'notProcessed.excessive'),
      'premiseMissing',
      '条例第三十五条',
      undefined,
    ],
    [
      'what was forgotten',
      [start, extended('2026-10-09', 5)],
      thirdPartyAsked('2026-09-28'),
      'outOfOrder',
      null,
      '2026-10-09',
    ],
  ] as const)('%s: refused with its article, entered with a reason', (_, acts, entry, code, article, day) => {
    const { ok: isEntered, ...refused } = decide(acts, entry, ' ');
    expect(isEntered).toBe(false);
    expect(refused).toMatchObject({ failure: { code, article, mayBeRecorded: true, kind: entry.kind } });
    if (day) expect(refused).toMatchObject({ failure: { day } });
    expect(decide(acts, entry, ' 当日已发生 ')).toMatchObject({ ok: true, value: { reason: '当日已发生' } });
  });

  it('a late reply counts as late', () => {
    expect(decide([start], replied('2026-10-23'), '经办人疏漏')).toMatchObject({
      value: { standing: { isLate: true } },
    });
  });

  it('a late extension heals nothing', () => {
    expect(decide([start], extended('2026-10-23', 20), '漏发')).toMatchObject({
      value: { standing: { dueOn: '2026-10-22' } },
    });
  });

  it('a lapse whose last day is not known yet', () => {
    const acts = [received('2026-12-01'), feeNotified('2026-12-10')];
    const entry = lapsed('2027-01-20', 'other.feeUnpaid');
    const of = { ...head, arrivedOn: '2026-12-01' };
    expect(decide(acts, entry, '', of, '2027-01-20')).toMatchObject({
      failure: { code: 'termStillRuns', mayBeRecorded: true },
    });
    expect(answer(decide(acts, entry, '已按新安排核算', of, '2027-01-20'))).toBe('entered');
  });
});

describe('a refusal in words', () => {
  const textOf = (decision: ReturnType<typeof decide>) => (decision.ok ? '' : eventRefusalText(decision.failure));

  it('says what, until when, by which article, and what to do', () => {
    expect(textOf(decide([start], extended('2026-10-23', 5)))).toBe(
      '“告知延期答复”超过了期限（最后一日：2026-10-22）（条例第三十三条）。确已发生的，请写明理由后登记。',
    );
    expect(textOf(decide([start], extended('2026-10-12', 25)))).toBe('延长不得超过 20 个工作日（条例第三十三条）。');
  });
});
