import { describe, expect, it } from 'vitest';
import { builtInCalendar } from '../../calendar/calendar';
import { type ClockDay, explainClock } from './clock';
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
  ledgerOf,
  reasonsAsked,
  reasonsGiven,
  received,
  replied,
  thirdPartyAnswered,
  thirdPartyAsked,
} from './given-events';

const explain = (acts: readonly GivenAct[], today: string) => explainClock(ledgerOf(...acts), builtInCalendar, today);
const short = ({ date, kind, number, why }: ClockDay) => [date.slice(5), kind, number, why];

describe('the explained clock', () => {
  it('tells every day from receipt to the deadline: 18 September to 22 October 2026', () => {
    const clock = explain([received('2026-09-18')], '2026-09-30');
    expect(clock).toMatchObject({ replyDueOn: '2026-10-22', workingDays: 20, pauses: [], isProvisional: false });
    expect(clock.days.map(short)).toEqual([
      ['09-18', 'start', null, '收到申请之日，次日起算'],
      ['09-19', 'off', null, '周末'],
      ['09-20', 'makeUp', 1, '调休上班'],
      ['09-21', 'counted', 2, '工作日'],
      ['09-22', 'counted', 3, '工作日'],
      ['09-23', 'counted', 4, '工作日'],
      ['09-24', 'counted', 5, '工作日'],
      ['09-25', 'off', null, '中秋节休息'],
      ['09-26', 'off', null, '中秋节休息'],
      ['09-27', 'off', null, '中秋节休息'],
      ['09-28', 'counted', 6, '工作日'],
      ['09-29', 'counted', 7, '工作日'],
      ['09-30', 'counted', 8, '工作日'],
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => [`10-${day}`, 'off', null, '国庆节休息']),
      ['10-08', 'counted', 9, '工作日'],
      ['10-09', 'counted', 10, '工作日'],
      ['10-10', 'makeUp', 11, '调休上班'],
      ['10-11', 'off', null, '周末'],
      ['10-12', 'counted', 12, '工作日'],
      ['10-13', 'counted', 13, '工作日'],
      ['10-14', 'counted', 14, '工作日'],
      ['10-15', 'counted', 15, '工作日'],
      ['10-16', 'counted', 16, '工作日'],
      ['10-17', 'off', null, '周末'],
      ['10-18', 'off', null, '周末'],
      ['10-19', 'counted', 17, '工作日'],
      ['10-20', 'counted', 18, '工作日'],
      ['10-21', 'counted', 19, '工作日'],
      ['10-22', 'counted', 20, '工作日'],
    ]);
    expect(clock.days.filter(({ isDeadline }) => isDeadline).map(({ date }) => date)).toEqual(['2026-10-22']);
  });

  it('tells which days are not counted because others are asked', () => {
    const acts = [
      received('2026-09-18'),
      thirdPartyAsked('2026-09-22'),
      agencyAsked('2026-09-29'),
      agencyAnswered('2026-10-09'),
      thirdPartyAnswered('2026-10-12'),
    ];
    const { days, replyDueOn, pauses } = explain(acts, '2026-10-12');
    expect(replyDueOn).toBe('2026-11-04');
    expect(pauses.map(({ from, until }) => [from, until])).toEqual([
      ['2026-09-22', '2026-10-12'],
      ['2026-09-29', '2026-10-09'],
    ]);
    const paused = days.filter(({ kind }) => kind === 'paused');
    expect(paused).toHaveLength(20);
    expect([paused[0], paused[7], paused[19]].map((day) => day && short(day))).toEqual([
      ['09-23', 'paused', null, '征求第三方意见期间不计'],
      ['09-30', 'paused', null, '征求第三方和其他机关意见期间不计'],
      ['10-12', 'paused', null, '征求第三方意见期间不计'],
    ]);
    expect(days.find(({ date }) => date === '2026-10-13')).toMatchObject({ kind: 'counted', number: 4 });
    expect(days.find(({ date }) => date === '2026-09-22')?.events.map(({ kind }) => kind)).toEqual(['thirdPartyAsked']);
    expect(days.at(-1)).toMatchObject({ date: '2026-11-04', number: 20, isDeadline: true });
  });

  it('waits for the applicant and begins again', () => {
    const acts = [
      received('2026-10-12'),
      correctionAsked('2026-10-14', '2026-10-15'),
      corrected('2026-10-19'),
      feeNotified('2026-10-21'),
      feePaid('2026-10-22'),
    ];
    expect(explain(acts, '2026-10-22').days.slice(0, 13).map(short)).toEqual([
      ['10-12', 'start', null, '收到申请之日，次日起算'],
      ['10-13', 'counted', 1, '工作日'],
      ['10-14', 'counted', 2, '工作日'],
      ['10-15', 'waiting', null, '等候申请人补正，答复期限不计'],
      ['10-16', 'waiting', null, '补正期限已过，申请人没有补正'],
      ['10-17', 'waiting', null, '补正期限已过，申请人没有补正'],
      ['10-18', 'waiting', null, '补正期限已过，申请人没有补正'],
      ['10-19', 'start', null, '收到补正之日，次日起重新计算'],
      ['10-20', 'counted', 1, '工作日'],
      ['10-21', 'counted', 2, '工作日'],
      ['10-22', 'start', null, '缴清费用之日，次日起重新计算'],
      ['10-23', 'counted', 1, '工作日'],
      ['10-24', 'off', null, '周末'],
    ]);
  });

  it('tells which days an extension and a stated delay added, and by which article', () => {
    const acts = [
      received('2026-09-18'),
      reasonsAsked('2026-09-21', '2026-09-29'),
      reasonsGiven('2026-09-28'),
      delayed('2026-09-30', 1),
      extended('2026-10-12', 1),
    ];
    expect(
      explain(acts, '2026-10-12')
        .days.slice(-5)
        .map((day) => [...short(day), day.article]),
    ).toEqual([
      ['10-22', 'counted', 20, '工作日', '条例第三十三条'],
      ['10-23', 'counted', 21, '工作日（延期）', '条例第三十三条'],
      ['10-24', 'off', null, '周末', null],
      ['10-25', 'off', null, '周末', null],
      ['10-26', 'counted', 22, '工作日（延迟答复）', '条例第三十五条'],
    ]);
  });

  it('ends with the reply; where it was late, the days after the deadline are told', () => {
    const early = explain([received('2026-09-18'), replied('2026-09-21')], '2026-12-01').days;
    expect(early.at(-1)).toMatchObject({ date: '2026-09-21', number: 2, isDeadline: false });
    const late = explain([received('2026-09-18'), replied('2026-10-24')], '2026-12-01').days;
    expect(late.slice(-2).map(short)).toEqual([
      ['10-23', 'afterEnd', null, '答复期限已届满'],
      ['10-24', 'afterEnd', null, '答复期限已届满'],
    ]);
    const open = explain([received('2026-09-18')], '2026-10-23').days;
    expect(open.at(-1)).toMatchObject({ date: '2026-10-23', kind: 'afterEnd' });
  });

  it('keeps the days that were left where the reply did not wait for an opinion', () => {
    const acts = [received('2026-09-18'), thirdPartyAsked('2026-10-20'), replied('2026-11-20')];
    // 20 October was day 18; 23 and 24 November would have been the last.
    expect(explain(acts, '2026-12-01')).toMatchObject({ replyDueOn: '2026-11-24', isProvisional: false });
  });

  it('goes as far as the notices do, and says so', () => {
    const { days, isProvisional, replyDueOn } = explain([received('2026-12-10')], '2026-12-11');
    expect([days.at(-1)?.date, days.at(-1)?.number, replyDueOn, isProvisional]).toEqual(['2026-12-31', 15, null, true]);
    const later = explain([received('2026-12-10')], '2027-01-04').days;
    expect(later.at(-1)).toMatchObject({ date: '2027-01-04', kind: 'unknown', number: null });
  });

  it('is empty before receipt', () => {
    expect(explain([], '2026-12-11')).toEqual({
      days: [],
      pauses: [],
      replyDueOn: null,
      workingDays: null,
      isProvisional: false,
    });
  });
});
