import type { Metadata } from 'next';
import Link from 'next/link';
import { StateBadge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { loadAppealTasks } from '@/lib/appeals/loaders';
import { loadApplicationTasks } from '@/lib/applications/loaders/tasks';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import { now } from '@/lib/clock';
import { clockStateLabels } from '@/lib/items/labels';
import { loadItemTasks } from '@/lib/items/loaders/desk';
import { clockNow } from '@/lib/items/loaders/list';
import { loadDesk } from '@/lib/reports/loaders/desk';
import { returnsTasks } from '@/lib/returns/loaders/tasks';

export const metadata: Metadata = { title: '工作台' };

/** One line of the desk, whatever it is about. */
interface Task {
  readonly key: string;
  readonly title: string;
  readonly what: string;
  readonly from: string;
  readonly href: string;
  readonly dueOn: string | null;
  readonly at: Date | null;
  /** How a clock of working days stands, in words; days of the calendar are counted where there is none. */
  readonly clock?: string;
  /** What has to be done by the last day. */
  readonly verb: string;
}

type ClockNow = Awaited<ReturnType<typeof clockNow>>;

function named(tasks: readonly Omit<Task, 'verb'>[], verb: string): readonly Task[] {
  return tasks.map((task) => ({ ...task, verb }));
}

export default async function DeskPage() {
  const [reports, items, clock] = await Promise.all([loadDesk(), loadItemTasks(), clockNow()]);
  const [returns, applications, appeals] = await Promise.all([
    returnsTasks(reports.actor),
    loadApplicationTasks(),
    loadAppealTasks(),
  ]);
  const waiting = [
    ...named(reports.waiting, '公布'),
    ...named(items.waiting, '公开'),
    ...named(returns.waiting, '报送'),
    ...named(applications.waiting, '答复'),
    ...named(appeals, '答复'),
  ].sort(nearestFirst);
  const sent = named([...reports.sent, ...items.sent, ...returns.sent], '办理');
  const mine = new Set(waiting.map(({ key }) => key));
  // What runs late, mostly in other hands: the office and the leader should see it before the public does.
  const others = [
    ...named([...items.late, ...items.dueSoon], '公开'),
    ...named([...applications.late, ...applications.dueSoon], '答复'),
  ].filter(({ key }) => !mine.has(key));
  return (
    <div className="max-w-4xl">
      <PageHeader title="工作台" />
      <section aria-labelledby="waiting" className="mb-8">
        <h2 id="waiting" className="mb-2 text-head font-semibold">
          等我处理{waiting.length > 0 && `（${waiting.length}）`}
        </h2>
        {waiting.length === 0 ? (
          <EmptyState title="现在没有等您处理的事">有新的送审、报送、约稿或退回时，会出现在这里。</EmptyState>
        ) : (
          <TaskList tasks={waiting} clock={clock} />
        )}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="late" className="mb-8">
          <h2 id="late" className="mb-2 text-head font-semibold">
            其他已逾期或即将到期的（{others.length}）
          </h2>
          <TaskList tasks={others} clock={clock} />
        </section>
      )}
      <section aria-labelledby="sent">
        <h2 id="sent" className="mb-2 text-head font-semibold">
          我送出的
        </h2>
        {sent.length === 0 ? <p className="text-muted">还没有。</p> : <TaskList tasks={sent} clock={clock} />}
      </section>
    </div>
  );
}

function nearestFirst(a: Task, b: Task): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}

function TaskList({ tasks, clock }: { readonly tasks: readonly Task[]; readonly clock: ClockNow }) {
  const at = now();
  return (
    <ul className="border-t border-line">
      {tasks.map((task) => (
        <li key={task.key} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
          <Link
            href={task.href}
            className="min-w-0 flex-1 basis-72 font-medium text-accent underline-offset-2 hover:underline"
          >
            {task.title}
            <span className="ml-2 font-normal text-ink">{task.what}</span>
          </Link>
          <span className="text-muted">{task.from}</span>
          {task.at && (
            <span className="text-muted">
              <Time at={task.at} now={at} />
            </span>
          )}
          {task.dueOn && <Due task={task} dueOn={task.dueOn} clock={clock} />}
        </li>
      ))}
    </ul>
  );
}

interface DueProps {
  readonly task: Pick<Task, 'clock' | 'verb'>;
  readonly dueOn: string;
  readonly clock: ClockNow;
}

/** Late, due soon, or later: a word and a shape each; in working days where the law counts in them. */
function Due({ task, dueOn, clock }: DueProps) {
  const isInWorkingDays = task.clock !== undefined;
  const isLate = dueOn < clock.today;
  const days = isInWorkingDays ? workingDaysApart(dueOn, clock) : calendarDaysApart(dueOn, clock.today);
  const isSoon = isInWorkingDays ? task.clock === clockStateLabels.dueSoon : days !== null && days <= 30;
  const tone: Tone = isLate ? 'error' : isSoon ? 'due' : 'neutral';
  const unit = isInWorkingDays ? '个工作日' : '天';
  const length = days ? ` ${days} ${unit}` : '';
  const words = dueOn === clock.today ? '今天到期' : `${isLate ? '已逾期' : '还有'}${length}`;
  return (
    <StateBadge tone={tone}>
      {dueOn} 前{task.verb}，{words}
    </StateBadge>
  );
}

/** Null where a day between is not known yet. */
function workingDaysApart(dueOn: string, { today, calendar }: ClockNow): number | null {
  return dueOn < today ? workingDaysBetween(dueOn, today, calendar) : workingDaysBetween(today, dueOn, calendar);
}

function calendarDaysApart(dueOn: string, today: string): number {
  return Math.abs(Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000));
}
