import { describe, expect, it } from 'vitest';
import { builtInCalendar, builtInNotices, calendarOf } from '../../calendar/calendar';
import type { Calendar } from '../../calendar/types';
import {
  agencyAnswered,
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
} from './given-events';
import { standingEvents } from './order';
import { standingOf } from './standing';

const lastDay = '2027-12-31';
const with2027 = calendarOf([
  ...builtInNotices(),
  [2027, { weekdaysOff: ['2027-01-01'], weekendsWorked: ['2027-01-03'] }],
]);

const stands = (acts: readonly GivenAct[], calendar: Calendar = builtInCalendar, today = lastDay) =>
  standingOf(ledgerOf(...acts), calendar, today);

// Counted by hand on the calendar of 2026: 20 September and 10 October are worked, 25–27 September and 1–7 October off.
const replyDays: readonly (readonly [string, readonly GivenAct[], string])[] = [
  ['twenty working days', [received('2026-09-18')], '2026-10-22'],
  ['from a Saturday that is worked', [received('2026-10-10')], '2026-11-06'],
  [
    'without the days on which a third party is asked',
    [received('2026-09-18'), thirdPartyAsked('2026-09-22'), thirdPartyAnswered('2026-10-12')],
    '2026-11-04',
  ],
  [
    'until the last of several has answered, days of two counted once',
    [
      received('2026-09-18'),
      thirdPartyAsked('2026-09-22'),
      agencyAsked('2026-09-28'),
      thirdPartyAnswered('2026-10-12'),
      agencyAnswered('2026-10-14'),
    ],
    '2026-11-06',
  ],
  [
    'with nothing lost by an answer of the same day',
    [received('2026-09-18'), thirdPartyAsked('2026-09-22'), thirdPartyAnswered('2026-09-22')],
    '2026-10-22',
  ],
  ['ten more by an extension', [received('2026-09-18'), extended('2026-10-22', 10)], '2026-11-05'],
  ['no more by an extension told a day too late', [received('2026-09-18'), extended('2026-10-23', 10)], '2026-10-22'],
  [
    'twenty more at the end that a pause has moved',
    [
      received('2026-09-18'),
      thirdPartyAsked('2026-09-22'),
      thirdPartyAnswered('2026-10-12'),
      extended('2026-10-30', 20),
    ],
    '2026-12-02',
  ],
  [
    'twenty anew from the day of the correction',
    [received('2026-09-18'), correctionAsked('2026-09-22', '2026-10-16'), corrected('2026-10-14')],
    '2026-11-11',
  ],
  [
    'twenty anew from the day after payment',
    [received('2026-10-12'), feeNotified('2026-10-26'), feePaid('2026-11-10')],
    '2026-12-08',
  ],
  [
    'twenty and no more after payment, whatever the term before was extended by',
    [received('2026-10-12'), extended('2026-10-20', 10), feeNotified('2026-10-26'), feePaid('2026-11-10')],
    '2026-12-08',
  ],
  [
    'fifteen more by a stated delay',
    [
      received('2026-09-18'),
      reasonsAsked('2026-09-21', '2026-09-29'),
      reasonsGiven('2026-09-28'),
      delayed('2026-09-30', 15),
    ],
    '2026-11-12',
  ],
  [
    'correction, then a third party, then an extension',
    [
      received('2026-09-18'),
      correctionAsked('2026-09-22', '2026-10-16'),
      corrected('2026-10-14'),
      thirdPartyAsked('2026-10-20'),
      thirdPartyAnswered('2026-11-03'),
      extended('2026-11-20', 5),
    ],
    '2026-12-02',
  ],
  [
    'a third party that still thinks when the fee is paid',
    [
      received('2026-10-12'),
      thirdPartyAsked('2026-10-20'),
      feeNotified('2026-10-26'),
      feePaid('2026-11-10'),
      thirdPartyAnswered('2026-11-12'),
    ],
    '2026-12-10',
  ],
  ['up to the year’s end', [received('2026-12-01')], '2026-12-29'],
];

describe('the day by which the reply is due', () => {
  it.each(replyDays)('%s', (_, acts, dueOn) => {
    expect(stands(acts)).toMatchObject({ state: 'running', due: 'reply', dueOn, isProvisional: false });
  });

  it('can’t be known in a year without a notice, and follows from it once there is one', () => {
    const acts = [received('2026-12-01'), extended('2026-12-20', 10)];
    expect(stands(acts)).toMatchObject({ state: 'running', due: 'reply', dueOn: null, isProvisional: true });
    // 30 and 31 December, Sunday 3 January made up, 4–8, 11 and 12 January.
    expect(stands(acts, with2027)).toMatchObject({ dueOn: '2027-01-12', isProvisional: false });
  });

  it('stays unknown where a pause leads over New Year', () => {
    const acts = [received('2026-12-01'), thirdPartyAsked('2026-12-04'), thirdPartyAnswered('2027-01-05')];
    expect(stands(acts)).toMatchObject({ state: 'running', dueOn: null, isProvisional: true });
    // Days 1–3 in December; 6–8 January are 4–6, then 11–15, 18–22 and 25–28.
    expect(stands(acts, with2027)).toMatchObject({ dueOn: '2027-01-28' });
  });
});

describe('what is waited for', () => {
  it('is nothing before receipt is confirmed', () => {
    expect(stands([])).toEqual({
      state: 'filed',
      receivedOn: null,
      due: null,
      dueOn: null,
      isProvisional: false,
      outcome: null,
      concludedOn: null,
      isLate: false,
    });
  });

  it('is the applicant’s correction, until the day the office named', () => {
    expect(stands([received('2026-09-18'), correctionAsked('2026-09-22', '2026-10-16')])).toMatchObject({
      state: 'awaitingCorrection',
      due: 'applicantCorrection',
      dueOn: '2026-10-16',
    });
  });

  it('is payment, for twenty working days after the notice came', () => {
    expect(stands([received('2026-10-12'), feeNotified('2026-10-26')])).toMatchObject({
      state: 'awaitingPayment',
      due: 'payment',
      dueOn: '2026-11-23',
    });
    expect(stands([received('2026-11-25'), feeNotified('2026-12-10')])).toMatchObject({
      state: 'awaitingPayment',
      dueOn: null,
      isProvisional: true,
    });
  });

  it('is the last opinion, for fifteen working days after it was asked', () => {
    const acts = [received('2026-09-18'), thirdPartyAsked('2026-09-22'), agencyAsked('2026-10-12')];
    // From 12 October: 13–16, 19–23, 26–30 October, 2 November.
    expect(stands(acts)).toMatchObject({ state: 'awaitingThirdParty', due: 'opinion', dueOn: '2026-11-02' });
  });

  it('is the reply where a third party was asked after its term had ended', () => {
    expect(stands([received('2026-09-18'), thirdPartyAsked('2026-10-23')])).toMatchObject({
      state: 'running',
      due: 'reply',
      dueOn: '2026-10-22',
    });
  });
});

describe('the end', () => {
  it('is a reply, in time on the last day and late on the next', () => {
    const known = { state: 'concluded', outcome: 'disclosed', due: null, dueOn: null };
    const repliedOn = (on: string) => stands([received('2026-09-18'), replied(on)]);
    expect(repliedOn('2026-10-22')).toMatchObject({ ...known, concludedOn: '2026-10-22', isLate: false });
    expect(repliedOn('2026-10-23')).toMatchObject({ ...known, concludedOn: '2026-10-23', isLate: true });
  });

  it('stays late where a notice after the term seemed to stop it', () => {
    const acts = [received('2026-09-18'), feeNotified('2026-10-23'), feePaid('2026-10-30'), replied('2026-11-02')];
    expect(stands(acts)).toMatchObject({ isLate: true });
    const inTime = [received('2026-09-18'), feeNotified('2026-10-22'), feePaid('2026-10-30'), replied('2026-11-02')];
    expect(stands(inTime)).toMatchObject({ isLate: false });
  });

  it('is not late while a third party is still asked', () => {
    const acts = [received('2026-09-18'), thirdPartyAsked('2026-10-20'), replied('2026-11-20')];
    expect(stands(acts)).toMatchObject({ state: 'concluded', isLate: false });
  });

  it('waits for the notice of its year before it is called late', () => {
    const acts = [received('2026-12-10'), replied('2027-01-20')];
    expect(stands(acts)).toMatchObject({ isLate: false, isProvisional: true });
    expect(stands(acts, with2027)).toMatchObject({ isLate: true, isProvisional: false });
    expect(stands([received('2026-12-10'), replied('2026-12-31')])).toMatchObject({
      isLate: false,
      isProvisional: false,
    });
  });

  it('is a lapse or a withdrawal, which no clock judges', () => {
    const asked = [received('2026-09-18'), correctionAsked('2026-09-22', '2026-10-16')];
    const lapse = { state: 'concluded', outcome: 'other.notCorrected', concludedOn: '2026-10-19', isLate: false };
    expect(stands([...asked, lapsed('2026-10-19')])).toMatchObject(lapse);
    const withdrawal = { state: 'concluded', outcome: 'other.rest', concludedOn: '2026-12-01', isLate: false };
    expect(stands([received('2026-09-18'), withdrawn('2026-12-01')])).toMatchObject(withdrawal);
  });

  it('comes once: what follows has no effect', () => {
    const acts = [received('2026-09-18'), replied('2026-10-12'), withdrawn('2026-10-13')];
    expect(stands(acts)).toMatchObject({ outcome: 'disclosed', concludedOn: '2026-10-12' });
  });
});

describe('the order of the law', () => {
  const acts = [
    received('2026-09-18'),
    thirdPartyAsked('2026-09-22'),
    thirdPartyAsked('2026-09-22', '第三方2'),
    thirdPartyAnswered('2026-10-12'),
    thirdPartyAnswered('2026-10-12', '第三方2', 'refuses'),
    extended('2026-10-12', 5),
    replied('2026-11-04', 'partlyDisclosed'),
  ];

  it('is that of days and kinds, whatever was entered first', () => {
    const kinds = standingEvents(ledgerOf(...acts.toReversed())).map(({ kind }) => kind);
    expect(kinds).toEqual(acts.map(({ kind }) => kind));
    expect(stands(acts.toReversed())).toEqual(stands(acts));
  });

  it('goes by what acts say where day and kind are the same, and not by which was typed first', () => {
    const start = received('2026-09-18');
    const [one, other] = [replied('2026-10-12', 'partlyDisclosed'), replied('2026-10-12', 'disclosed')];
    expect(stands([start, one, other])).toEqual(stands([start, other, one]));
  });

  it('knows nothing of what was taken back, nor of the taking back', () => {
    const [first, ...others] = acts;
    if (!first) throw new Error('no acts');
    const wrong = [first, replied('2026-09-30'), takesBack('e2', '2026-10-09'), ...others];
    expect(stands(wrong)).toEqual(stands(acts));
    expect(standingEvents(ledgerOf(...wrong))).toHaveLength(acts.length);
  });

  it('shows a past day as it stood', () => {
    expect(stands(acts, builtInCalendar, '2026-09-18')).toMatchObject({ state: 'running', dueOn: '2026-10-22' });
    expect(stands(acts, builtInCalendar, '2026-10-11')).toMatchObject({ state: 'awaitingThirdParty' });
    expect(stands(acts, builtInCalendar, '2026-09-17')).toMatchObject({ state: 'filed' });
  });
});
