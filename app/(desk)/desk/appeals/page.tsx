import { FilePlus } from 'lucide-react';
import type { Metadata } from 'next';
import { AppealTable } from '@/components/desk/appeals/appeal-table';
import { AppealFilterForm } from '@/components/desk/appeals/list-filter';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { loadAppealList } from '@/lib/appeals/loaders';
import type { AppealFilter } from '@/lib/appeals/schema';

export const metadata: Metadata = { title: '复议、诉讼' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

function hrefOf({ kind, result, year }: AppealFilter, page: number): string {
  const entries = Object.entries({ kind, result, year, page }).filter(([, value]) => value !== undefined);
  return `/desk/appeals?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`;
}

export default async function AppealsPage({ searchParams }: Props) {
  const { appeals, count, pageCount, search, today, mayRegister } = await loadAppealList(await searchParams);
  const isNarrowed = Boolean(search.kind ?? search.result ?? search.year);
  return (
    <>
      <PageHeader
        title="复议、诉讼"
        lead="因政府信息公开被申请行政复议、被提起行政诉讼的案件，计入年度报告表四。"
        actions={
          <>
            <LinkButton href="/desk/applications">依申请公开</LinkButton>
            {mayRegister && (
              <LinkButton href="/desk/appeals/new" variant="primary" className="print:hidden">
                <FilePlus aria-hidden="true" size={16} />
                登记
              </LinkButton>
            )}
          </>
        }
      />
      <AppealFilterForm key={hrefOf(search, 1)} search={search} today={today} />
      {appeals.length === 0 ? (
        <EmptyState title={isNarrowed ? '没有符合条件的案件' : '还没有复议、诉讼'}>
          {isNarrowed ? '请放宽筛选条件。' : '收到复议申请书副本或起诉状副本后在这里登记，系统计算答复（答辩）期限。'}
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-muted tabular-nums">共 {count} 件</p>
          <AppealTable appeals={appeals} today={today} />
          <Pagination page={search.page} pageCount={pageCount} hrefOf={(page) => hrefOf(search, page)} />
        </>
      )}
    </>
  );
}
