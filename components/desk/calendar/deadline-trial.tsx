import { StateBadge } from '@/components/ui/badge';
import { buttonLook } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { type Column, DataTable } from '@/components/ui/table';
import { dayReasonLabels, termEventLabels, termLabels, weekdayLabels } from '@/lib/calendar/labels';
import type { Trial } from '@/lib/calendar/loaders';
import { addDays, weekdayOf, yearOf } from '@/lib/calendar/plain-dates';
import { type Deadline, termKinds, terms } from '@/lib/calendar/terms';
import type { TermDay } from '@/lib/calendar/types';

const choices = termKinds.map((kind) => ({
  value: kind,
  label: `${termLabels[kind]}（${terms[kind].workingDays} 个工作日）`,
}));

/** Computes a deadline and tells every day of it; a plain GET form, so that an explanation is an address. */
export function DeadlineTrial({ trial }: { readonly trial: Trial }) {
  return (
    <section aria-labelledby="trial" className="flex max-w-3xl flex-col gap-4">
      <h2 id="trial" className="text-head font-semibold">
        试算期限
      </h2>
      <form method="get" action="/desk/calendar#trial" className="flex flex-wrap items-start gap-3">
        <SelectField
          name="kind"
          label="期限"
          className="w-64"
          choices={choices}
          defaultValue={trial.kind || 'reply'}
          errors={trial.errors.kind}
        />
        <TextField
          name="from"
          label="起算事件发生日"
          type="date"
          className="w-44"
          defaultValue={trial.from}
          errors={trial.errors.from}
        />
        <button type="submit" className={`${buttonLook('primary')} mt-[25px]`}>
          试算
        </button>
      </form>
      {trial.deadline && <Explanation deadline={trial.deadline} />}
    </section>
  );
}

function Explanation({ deadline }: { readonly deadline: Deadline }) {
  const { kind, from, workingDays, days } = deadline;
  const { rule } = terms[kind];
  const rows = days.map((day, index) => ({
    ...day,
    number: days.slice(0, index + 1).filter(({ counted }) => counted).length,
  }));
  return (
    <>
      <Answer deadline={deadline} />
      <p className="text-muted">
        {termEventLabels[kind]} {from} 不计，次日起算 {workingDays} 个工作日（{rule}），到最后一日结束时届满。
      </p>
      {rows.length > 0 && <DataTable caption="逐日说明" columns={columns} rows={rows} rowKey={({ date }) => date} />}
    </>
  );
}

function Answer({ deadline: { deadline, from, days, workingDays } }: { readonly deadline: Deadline }) {
  if (deadline) return <Notice tone="done" title={`期限到 ${deadline}（${weekdayWords(deadline)}）`} />;
  const counted = days.filter((day) => day.counted).length;
  const unknownFrom = addDays(days.at(-1)?.date ?? from, 1);
  return (
    <Notice tone="due" title="暂定：还算不出期限">
      {yearOf(unknownFrom)} 年的节假日安排没有录入，{unknownFrom} 起无法计算；此前已计 {counted} 个工作日，还差{' '}
      {workingDays - counted} 个。录入后自动算出。
    </Notice>
  );
}

type Row = TermDay & { readonly number: number };

const weekdayWords = (date: string) => `周${weekdayLabels[weekdayOf(date) - 1] ?? ''}`;

const columns: readonly Column<Row>[] = [
  {
    key: 'date',
    head: '日期',
    isRowHead: true,
    className: 'sm:w-32',
    cell: ({ date }) => <time dateTime={date}>{date}</time>,
  },
  { key: 'weekday', head: '星期', className: 'sm:w-20', cell: ({ date }) => weekdayWords(date) },
  {
    key: 'reason',
    head: '理由',
    cell: ({ reason }) => <span className="whitespace-nowrap">{dayReasonLabels[reason]}</span>,
  },
  {
    key: 'counted',
    head: '计算',
    className: 'sm:w-32',
    cell: ({ counted, number }) =>
      counted ? <StateBadge tone="done">第 {number} 日</StateBadge> : <StateBadge tone="neutral">不计</StateBadge>,
  },
];
