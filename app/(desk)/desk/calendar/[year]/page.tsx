import type { Metadata } from 'next';
import { YearCalendar } from '@/components/desk/calendar/year-calendar';
import { YearForm } from '@/components/desk/calendar/year-form';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { loadCalendarYear } from '@/lib/calendar/loaders';

interface Props {
  readonly params: Promise<{ readonly year: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年假日安排` };
}

export default async function CalendarYearPage({ params }: Props) {
  const { year, notice, entered, ranges, now } = await loadCalendarYear((await params).year);
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <div>
        <PageHeader
          title={`${year} 年假日安排`}
          lead={notice ? `依据：${notice.source}` : '还没有录入。照国务院办公厅的通知填写，预览后保存。'}
          actions={<LinkButton href="/desk/calendar">各年安排</LinkButton>}
        />
        {entered && (
          <p className="-mt-3 mb-5 text-muted">
            {entered.enteredByName} <Time at={entered.enteredAt} now={now} /> 录入
          </p>
        )}
        {notice && <YearCalendar year={year} notice={notice} />}
      </div>
      <YearForm year={year} version={entered?.version ?? 0} notice={notice} ranges={ranges} />
    </div>
  );
}
