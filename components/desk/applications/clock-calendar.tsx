import { StateBadge, type Tone } from '@/components/ui/badge';
import { type Column, DataTable } from '@/components/ui/table';
import { clockDayLabels, eventLabels } from '@/lib/applications/labels';
import type { ClockDay, ClockDayKind, ClockExplanation } from '@/lib/applications/ledger/clock';
import { weekdayLabels } from '@/lib/calendar/labels';
import { weekdayOf, weeksOfMonth } from '@/lib/calendar/plain-dates';
import { dayWords, pauseSentences } from './due-words';

interface Props {
  readonly clock: ClockExplanation;
  readonly today: string;
}

/** Every day of the clock: a calendar by month, and the same as a table. */
export function ClockCalendar({ clock, today }: Props) {
  const { days, replyDueOn, workingDays } = clock;
  if (days.length === 0) return <p className="text-muted">登记收到日期以后，这里逐日说明期限怎样计算。</p>;
  const byDate = new Map(days.map((day) => [day.date, day]));
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  return (
    <div className="flex flex-col gap-4">
      <Summary clock={clock} today={today} />
      <Legend />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] items-start gap-x-6 gap-y-5">
        {months.map((month) => (
          <Month key={month} month={month} days={byDate} today={today} />
        ))}
      </div>
      <details>
        <summary className="min-h-9 cursor-pointer text-accent">逐日说明（文字表格）</summary>
        <DataTable
          caption={replyDueOn ? `答复期限 ${workingDays} 个工作日，到 ${replyDueOn}` : '逐日说明'}
          columns={columns}
          rows={days}
          rowKey={({ date }) => date}
        />
      </details>
    </div>
  );
}

function Summary({ clock, today }: Props) {
  const { replyDueOn, workingDays, isProvisional } = clock;
  return (
    <div>
      {workingDays !== null && (
        <p>
          答复期限 {workingDays} 个工作日
          {replyDueOn ? `，最后一日 ${dayWords(replyDueOn, today)}。` : isProvisional ? '，最后一日暂不能确定。' : '。'}
        </p>
      )}
      {pauseSentences(clock, today).map((sentence) => (
        <p key={sentence} className="text-muted">
          {sentence}。
        </p>
      ))}
    </div>
  );
}

/** A mark of each kind beside its colour: the number of a counted day, else a sign. */
const marks: Readonly<Record<ClockDayKind, { readonly sign: string; readonly look: string }>> = {
  start: { sign: '起', look: 'border-accent bg-accent-wash font-semibold text-accent' },
  counted: { sign: '', look: 'border-line' },
  makeUp: { sign: '班', look: 'border-accent' },
  off: { sign: '休', look: 'border-transparent text-muted' },
  paused: { sign: '停', look: 'border-due border-dashed bg-due-wash text-due' },
  waiting: { sign: '等', look: 'border-due border-dashed text-due' },
  afterEnd: { sign: '过', look: 'border-seal bg-seal-wash text-seal' },
  unknown: { sign: '？', look: 'border-line border-dashed text-muted' },
};

function Legend() {
  return (
    <ul aria-label="图例" className="flex flex-wrap gap-x-4 gap-y-1 text-note text-muted">
      <li>数字为计入的第几日</li>
      {(['start', 'makeUp', 'off', 'paused', 'waiting', 'afterEnd', 'unknown'] as const).map((kind) => (
        <li key={kind}>
          <span aria-hidden="true" className={`mr-1 inline-block rounded border px-1 ${marks[kind].look}`}>
            {marks[kind].sign}
          </span>
          {clockDayLabels[kind]}
        </li>
      ))}
    </ul>
  );
}

interface MonthProps {
  /** `2026-09` */
  readonly month: string;
  readonly days: ReadonlyMap<string, ClockDay>;
  readonly today: string;
}

function Month({ month, days, today }: MonthProps) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  // Weeks in which nothing of the clock lies say nothing.
  const weeks = weeksOfMonth(year, number).filter((week) => week.some((date) => date !== null && days.has(date)));
  return (
    <table className="w-full table-fixed border-collapse text-note">
      <caption className="pb-1 text-left text-desk font-semibold">
        {year} 年 {number} 月
      </caption>
      <thead>
        <tr className="border-y border-line bg-wash text-muted">
          {weekdayLabels.map((weekday) => (
            <th key={weekday} scope="col" className="py-1 text-center font-medium">
              <span className="sr-only">星期</span>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month never move
          <tr key={index}>
            {week.map((date, weekday) => (
              <td key={weekdayLabels[weekday]} className="p-0.5 text-center align-top">
                {date && <Day date={date} day={days.get(date)} isToday={date === today} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly date: string;
  readonly day: ClockDay | undefined;
  readonly isToday: boolean;
}

function Day({ date, day, isToday }: DayProps) {
  const number = Number(date.slice(8));
  const isTodayLook = isToday ? 'outline-2 outline-ink' : '';
  if (!day) {
    return (
      <time dateTime={date} className={`flex min-h-12 flex-col items-center pt-1 text-muted ${isTodayLook}`}>
        {number}
        {isToday && <span className="sr-only">今天</span>}
      </time>
    );
  }
  const { sign, look } = marks[day.kind];
  const acts = day.events.map(({ kind }) => eventLabels[kind]);
  const words = [day.why, day.article, ...acts, isToday && '今天', day.isDeadline && '最后一日'].filter(Boolean);
  return (
    <time
      dateTime={date}
      title={words.join('；')}
      className={`flex min-h-12 flex-col items-center rounded border pt-1 leading-tight ${look} ${isTodayLook} ${
        day.isDeadline ? 'border-2 border-seal' : ''
      }`}
    >
      <span>
        {number}
        {acts.length > 0 && <span aria-hidden="true">•</span>}
      </span>
      <span aria-hidden="true" className="text-[11px]">
        {day.isDeadline ? `${day.number} 止` : (day.number ?? sign)}
      </span>
      <span className="sr-only">
        {day.number !== null && `第 ${day.number} 日；`}
        {words.join('；')}
      </span>
    </time>
  );
}

const dayTones: Readonly<Record<ClockDayKind, Tone>> = {
  start: 'progress',
  counted: 'done',
  makeUp: 'done',
  off: 'neutral',
  paused: 'due',
  waiting: 'due',
  afterEnd: 'error',
  unknown: 'neutral',
};

const columns: readonly Column<ClockDay>[] = [
  {
    key: 'date',
    head: '日期',
    isRowHead: true,
    cell: ({ date }) => (
      <time dateTime={date} className="whitespace-nowrap tabular-nums">
        {date} 周{weekdayLabels[weekdayOf(date) - 1]}
      </time>
    ),
  },
  {
    key: 'counted',
    head: '计算',
    cell: ({ kind, number }) => (
      <StateBadge tone={dayTones[kind]}>{number === null ? clockDayLabels[kind] : `第 ${number} 日`}</StateBadge>
    ),
  },
  {
    key: 'why',
    head: '理由',
    cell: ({ why, events, isDeadline }) =>
      [why, ...events.map(({ kind }) => eventLabels[kind]), isDeadline && '答复期限的最后一日']
        .filter(Boolean)
        .join('；'),
  },
  { key: 'article', head: '依据', cell: ({ article }) => article ?? '' },
];
