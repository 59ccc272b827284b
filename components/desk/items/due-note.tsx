import { dayReasonLabels } from '@/lib/calendar/labels';
import { deadlineOf, terms } from '@/lib/calendar/terms';
import type { Calendar, TermDay } from '@/lib/calendar/types';
import type { Standing } from '@/lib/items/deadlines';
import { DueMark } from './due-mark';
import { dueWords } from './due-words';

interface Props {
  readonly standing: Standing;
  /** The day of the event that the term begins with; null where none runs. */
  readonly from: string | null;
  readonly isPublished: boolean;
  readonly clock: { readonly today: string; readonly calendar: Calendar };
}

const rules = {
  publication: {
    words: '自信息形成之日起 20 个工作日内公开（条例第二十六条）',
    event: '成文日期',
  },
  interpretation: { words: '所解读的文件公布后 3 个工作日内发布', event: '文件公布日期' },
} as const;

/** Until when the item has to be public, and how that day is counted. */
export function DueNote({ standing, from, isPublished, clock }: Props) {
  const { rule, dueOn, provisional } = standing;
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="font-semibold">
        公开期限
      </h2>
      {rule === null || from === null ? (
        <p className="text-muted">填写成文日期后计算。不主动公开的信息没有期限。</p>
      ) : (
        <>
          <p>
            {dueOn ? <span className="mr-2 tabular-nums">{dueOn}</span> : null}
            <DueMark due={dueWords(standing, isPublished, clock) ?? { tone: 'done', text: '已按期公开' }} />
          </p>
          <p className="text-note text-muted">
            {rules[rule].words}；{rules[rule].event} {from}，当日不计。
          </p>
          {provisional && (
            <p className="text-note text-due">期限跨入还没有公布放假安排的年份，暂定；安排公布后自动重算。</p>
          )}
          <Days rule={rule} from={from} calendar={clock.calendar} />
        </>
      )}
    </section>
  );
}

/** Day by day, so that anybody can count along. */
function Days({
  rule,
  from,
  calendar,
}: {
  readonly rule: keyof typeof rules;
  readonly from: string;
  readonly calendar: Calendar;
}) {
  const days = numbered(deadlineOf(rule, from, calendar).days);
  if (days.length === 0) return null;
  return (
    <details>
      <summary className="text-accent">逐日计算（{terms[rule].workingDays} 个工作日）</summary>
      <ol className="mt-1 max-h-56 overflow-y-auto border-y border-line text-note tabular-nums">
        {days.map(({ date, counted, reason, number }) => (
          <li key={date} className={`flex justify-between gap-3 px-1 ${counted ? '' : 'text-muted'}`}>
            <span>{date}</span>
            <span>{counted ? `第 ${number} 天` : `不计：${dayReasonLabels[reason]}`}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function numbered(days: readonly TermDay[]): readonly (TermDay & { readonly number: number })[] {
  let number = 0;
  return days.map((day) => {
    if (day.counted) number += 1;
    return { ...day, number };
  });
}
