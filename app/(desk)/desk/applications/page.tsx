import { FilePlus } from 'lucide-react';
import type { Metadata } from 'next';
import { ApplicationTable } from '@/components/desk/applications/application-table';
import { dueWords } from '@/components/desk/applications/due-words';
import { IdentitySearch } from '@/components/desk/applications/identity-search';
import { isNarrowed, listHref, listQuery } from '@/components/desk/applications/list-address';
import { ListFilter } from '@/components/desk/applications/list-filter';
import { QuickLinks } from '@/components/desk/applications/quick-links';
import { SectionLoad } from '@/components/desk/applications/section-load';
import { ListTotals } from '@/components/desk/list-totals';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { type ApplicationListData, loadApplicationList } from '@/lib/applications/loaders/list';

export const metadata: Metadata = { title: '依申请公开' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ApplicationsPage({ searchParams }: Props) {
  const loaded = await loadApplicationList(await searchParams);
  const { applications, search, page, pageCount, today, calendar } = loaded;
  const rows = applications.map((application) => ({
    ...application,
    due: dueWords(application, { today, calendar }),
  }));
  return (
    <>
      <PageHeader
        title="依申请公开"
        lead="收到的政府信息公开申请；申请人是谁只在保密柜里。"
        actions={<HeadActions {...loaded} />}
      />
      <QuickLinks search={search} />
      <ListFilter key={listQuery(search)} {...loaded} />
      {loaded.maySearchIdentity && <IdentitySearch />}
      {rows.length === 0 ? (
        <NoApplications {...loaded} />
      ) : (
        <>
          <ListTotals
            {...loaded}
            unit="件"
            orders={orders.map(({ sort, label }) => ({
              label,
              href: listHref(search, { sort }),
              isCurrent: loaded.sort === sort,
            }))}
            file={{ path: '/desk/applications/export', query: listQuery(search) }}
          />
          <ApplicationTable rows={rows} />
          <p className="mt-2 text-note text-muted max-md:hidden print:hidden">
            按 / 键搜索；在表格中用上下方向键换行，回车打开。
          </p>
          <Pagination page={page} pageCount={pageCount} hrefOf={(one) => listHref(search, { page: one })} />
        </>
      )}
      {loaded.workload.length > 0 && <SectionLoad workload={loaded.workload} />}
    </>
  );
}

function HeadActions({ mayRegister, isOwnSection }: ApplicationListData) {
  return (
    <>
      {!isOwnSection && (
        <LinkButton href="/desk/appeals" className="print:hidden">
          复议、诉讼
        </LinkButton>
      )}
      {mayRegister && (
        <LinkButton href="/desk/applications/new" variant="primary" className="print:hidden">
          <FilePlus aria-hidden="true" size={16} />
          登记
        </LinkButton>
      )}
    </>
  );
}

const orders = [
  { sort: 'due', label: '期限' },
  { sort: 'number', label: '编号' },
] as const;

function NoApplications({ search, mayRegister, isOwnSection }: ApplicationListData) {
  if (isNarrowed(search)) {
    return (
      <EmptyState title="没有符合条件的申请" action={<LinkButton href="/desk/applications">清除筛选</LinkButton>}>
        请放宽筛选条件，或者换编号、事由里的词搜索。
      </EmptyState>
    );
  }
  if (isOwnSection) return <EmptyState title="没有交办给本科室的申请">办公室交办以后，会出现在这里。</EmptyState>;
  return (
    <EmptyState
      title="还没有申请"
      action={
        mayRegister && (
          <LinkButton href="/desk/applications/new" variant="primary">
            登记
          </LinkButton>
        )
      }
    >
      网上提交的申请自动进来；当面、邮寄、传真和电子邮件收到的，在这里登记。
    </EmptyState>
  );
}
