import type { Metadata } from 'next';
import { DeadlineTrial } from '@/components/desk/calendar/deadline-trial';
import { YearList } from '@/components/desk/calendar/year-list';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { loadCalendarPage } from '@/lib/calendar/loaders';

export const metadata: Metadata = { title: '假日安排' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function CalendarPage({ searchParams }: Props) {
  const { years, nextYear, now, saved, trial } = await loadCalendarPage(await searchParams);
  const missing = years.filter(({ notice }) => !notice).map(({ year }) => year);
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <div>
        <PageHeader
          title="假日安排"
          lead="工作日按国务院办公厅每年的节假日安排通知计算，全系统共用。"
          actions={missing.map((year) => (
            <LinkButton key={year} href={`/desk/calendar/${year}`} variant="primary">
              录入 {year} 年
            </LinkButton>
          ))}
        />
        {saved !== null && (
          <div className="mb-5">
            <Notice tone="done" role="status" title={`${saved} 年的安排已保存`}>
              从现在起按此计算期限；延伸到这一年的暂定期限随之算出。
            </Notice>
          </div>
        )}
        {missing.length > 0 && (
          <div className="mb-5">
            <Notice tone="due" title={`${missing.join('、')} 年的安排没有录入`}>
              {missing.includes(nextYear) && `${nextYear} 年的通知一般在今年 10 月至 12 月公布。`}
              录入之前，延伸到这些年份的期限只算到已知的最后一天，标为「暂定」，不当作没有节假日；录入后自动算出。
            </Notice>
          </div>
        )}
        <YearList years={years} now={now} />
      </div>
      <DeadlineTrial trial={trial} />
    </div>
  );
}
