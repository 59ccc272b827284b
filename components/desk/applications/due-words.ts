import type { Tone } from '@/components/ui/badge';
import { urgencyOf } from '@/lib/applications/deadlines';
import type { ClockExplanation } from '@/lib/applications/ledger/clock';
import type { ApplicationState, Standing } from '@/lib/applications/types';
import { addDays } from '@/lib/calendar/plain-dates';
import type { Calendar } from '@/lib/calendar/types';
import { workingDaysBetween } from '@/lib/calendar/working-days';

/** How an application's term stands, as a word with a shape. */
export interface DueWords {
  readonly tone: Tone;
  readonly text: string;
}

/** The day and calendar by which working days are counted. */
export interface DayNow {
  readonly today: string;
  readonly calendar: Calendar;
}

type Clocked = Pick<Standing, 'state' | 'dueOn' | 'isProvisional' | 'isLate'>;

/** What the day under 期限 is the last of, by the state. */
const termNames: Readonly<Record<Exclude<ApplicationState, 'filed' | 'concluded'>, string>> = {
  running: '答复期限',
  awaitingCorrection: '补正期限',
  awaitingThirdParty: '反馈意见期限',
  awaitingPayment: '缴费期限',
};

/** 10月22日; with the year where it is another than today's. */
export function dayWords(day: string, today: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = `${Number(month)}月${Number(date)}日`;
  return year === today.slice(0, 4) ? short : `${year}年${short}`;
}

/** 「还有 3 个工作日」, 「今天到期」, 「已逾期 2 个工作日」; null where no term runs. */
export function dueWords(standing: Clocked, { today, calendar }: DayNow): DueWords | null {
  const { state, dueOn, isProvisional, isLate } = standing;
  if (state === 'concluded') return isLate ? { tone: 'error', text: '逾期答复' } : null;
  if (state === 'filed') return { tone: 'due', text: '尚未起算' };
  if (dueOn === null) return isProvisional ? { tone: 'neutral', text: '期限暂定' } : null;
  const { urgency, workingDaysLeft } = urgencyOf(standing, today, calendar);
  if (urgency === 'late') return { tone: 'error', text: lateWords(state, dueOn, { today, calendar }) };
  if (urgency === 'dueToday') return { tone: 'due', text: '今天到期' };
  const tone = urgency === 'dueSoon' ? 'due' : 'neutral';
  return { tone, text: workingDaysLeft === null ? `${dueOn} 到期` : `还有 ${workingDaysLeft} 个工作日` };
}

function lateWords(state: keyof typeof termNames, dueOn: string, { today, calendar }: DayNow): string {
  if (state !== 'running') return `${termNames[state]}已过`;
  const days = workingDaysBetween(dueOn, today, calendar);
  // A weekend after the last day is late already and no working day yet.
  return days ? `已逾期 ${days} 个工作日` : '已逾期';
}

/** 「答复期限10月22日，还有 3 个工作日」: the head of an application's page. */
export function dueSentence(standing: Clocked, now: DayNow): string {
  const { state, dueOn, isProvisional } = standing;
  if (state === 'concluded') return standing.isLate ? '已办结，答复超过了期限。' : '已办结，没有期限在计算。';
  if (state === 'filed') return '还没有确认收到日期，答复期限尚未起算（条例第三十一条）。';
  const name = termNames[state];
  if (dueOn === null) {
    return isProvisional ? `${name}暂定：有的年份节假日安排尚未公布，还算不出最后一日。` : `${name}没有在计算。`;
  }
  const words = dueWords(standing, now);
  const waits = state === 'running' ? '' : '；这期间答复期限不计';
  return `${name}到${dayWords(dueOn, now.today)}，${words?.text ?? ''}${waits}。`;
}

/** 「9月23日至10月12日征求第三方意见，不计」: each pause of the clock. */
export function pauseSentences({ pauses }: Pick<ClockExplanation, 'pauses'>, today: string): readonly string[] {
  // Who answers on the day of the asking stops nothing.
  const real = pauses.filter(({ from, until }) => until === null || until > from);
  return real.map(({ of, name, from, until }) => {
    const whose = of === 'thirdParty' ? '第三方' : '其他机关';
    const end = until === null ? '起' : `至${dayWords(until, today)}`;
    // The day of the asking is counted, the days after it are not (Art. 33).
    return `${dayWords(addDays(from, 1), today)}${end}征求${whose}（${name}）意见，不计入答复期限`;
  });
}
