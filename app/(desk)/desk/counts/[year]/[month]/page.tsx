import type { Metadata } from 'next';
import { CountLines } from '@/components/desk/counts/count-lines';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { loadCountMonth } from '@/lib/counts/loaders/month';

export const metadata: Metadata = { title: '行政数据' };

interface Props {
  readonly params: Promise<{ readonly year: string; readonly month: string }>;
  readonly searchParams: Promise<{ readonly section?: string | string[] }>;
}

export default async function CountMonthPage({ params, searchParams }: Props) {
  const { year, month } = await params;
  const loaded = await loadCountMonth(year, month, (await searchParams).section);
  const title = `${loaded.year} 年 ${loaded.month} 月行政数据`;
  const back = `/desk/counts?year=${loaded.year}${loaded.section ? `&section=${loaded.section.id}` : ''}`;
  return (
    <>
      <PageHeader title={title} lead={loaded.section?.name} actions={<LinkButton href={back}>全年各月</LinkButton>} />
      {loaded.section ? (
        <CountLines
          lines={loaded.lines}
          place={{ sectionId: loaded.section.id, year: loaded.year, month: loaded.month }}
          mayEnter={loaded.mayEnter}
          now={loaded.now}
        />
      ) : (
        <EmptyState title="请先选择科室" action={<LinkButton href={back}>选择科室</LinkButton>}>
          行政数据由作出决定的科室按月填报。
        </EmptyState>
      )}
    </>
  );
}
