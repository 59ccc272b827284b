import type { Metadata } from 'next';
import Link from 'next/link';
import { StateBadge, type Tone } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { now } from '@/lib/clock';
import { type DeskTask, loadDesk } from '@/lib/reports/loaders/desk';

export const metadata: Metadata = { title: '工作台' };

export default async function DeskPage() {
  const { waiting, sent, today } = await loadDesk();
  return (
    <div className="max-w-4xl">
      <PageHeader title="工作台" />
      <section aria-labelledby="waiting" className="mb-8">
        <h2 id="waiting" className="mb-2 text-head font-semibold">
          等我处理{waiting.length > 0 && `（${waiting.length}）`}
        </h2>
        {waiting.length === 0 ? (
          <EmptyState title="现在没有等您处理的事">有新的送审、约稿或退回时，会出现在这里。</EmptyState>
        ) : (
          <TaskList tasks={waiting} today={today} />
        )}
      </section>
      <section aria-labelledby="sent">
        <h2 id="sent" className="mb-2 text-head font-semibold">
          我送出的
        </h2>
        {sent.length === 0 ? <p className="text-muted">还没有。</p> : <TaskList tasks={sent} today={today} />}
      </section>
    </div>
  );
}

function TaskList({ tasks, today }: { readonly tasks: readonly DeskTask[]; readonly today: string }) {
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
          {task.dueOn && <Due dueOn={task.dueOn} today={today} />}
        </li>
      ))}
    </ul>
  );
}

/** Late, due within thirty days, or later: a word and a shape each. */
function Due({ dueOn, today }: { readonly dueOn: string; readonly today: string }) {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  const tone: Tone = days < 0 ? 'error' : days <= 30 ? 'due' : 'neutral';
  const words = days < 0 ? `已逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`;
  return (
    <StateBadge tone={tone}>
      {dueOn} 前公布，{words}
    </StateBadge>
  );
}
