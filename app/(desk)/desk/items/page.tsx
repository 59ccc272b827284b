import { FilePlus, Import } from 'lucide-react';
import type { Metadata } from 'next';
import { dueWords } from '@/components/desk/items/due-words';
import { ItemTable } from '@/components/desk/items/item-table';
import { isNarrowed, listHref, listQuery } from '@/components/desk/items/list-address';
import { ListFilter } from '@/components/desk/items/list-filter';
import { SavedViews } from '@/components/desk/items/saved-views';
import { StateLinks } from '@/components/desk/items/state-links';
import { usualViews } from '@/components/desk/items/views';
import { ListTotals } from '@/components/desk/list-totals';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { now } from '@/lib/clock';
import { clockNow, type ItemListData, loadItemList } from '@/lib/items/loaders/list';
import { loadSavedViews } from '@/lib/items/loaders/views';

export const metadata: Metadata = { title: '信息' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ItemsPage({ searchParams }: Props) {
  const [loaded, clock, views] = await Promise.all([loadItemList(await searchParams), clockNow(), loadSavedViews()]);
  const { items, search, page, pageCount, countsByState, bulkActions } = loaded;
  const rows = items.map(({ standing, ...item }) => ({
    ...item,
    due: dueWords(standing, item.publishedAt !== null, clock),
  }));
  return (
    <>
      <PageHeader
        title="信息"
        lead="条例第二十条、第二十一条要求主动公开的信息。"
        actions={<HeadActions {...loaded} />}
      />
      <SavedViews builtIn={usualViews(loaded)} own={views} query={listQuery(search)} />
      <StateLinks search={search} counts={countsByState} />
      <ListFilter key={listQuery(search)} {...loaded} />
      {items.length === 0 ? (
        <NoItems {...loaded} />
      ) : (
        <>
          <ListTotals
            {...loaded}
            unit="条"
            orders={orders.map(({ sort, label }) => ({
              label,
              href: listHref(search, { sort }),
              isCurrent: search.sort === sort,
            }))}
            file={{ path: '/desk/items/export', query: listQuery(search) }}
          />
          <ItemTable rows={rows} bulkActions={bulkActions} now={now()} />
          <p className="mt-2 text-note text-muted max-md:hidden print:hidden">
            按 / 键搜索；在表格中用上下方向键换行，x 键选择，回车打开。
          </p>
          <Pagination page={page} pageCount={pageCount} hrefOf={(one) => listHref(search, { page: one })} />
        </>
      )}
    </>
  );
}

function HeadActions({ mayCreate, mayImport }: ItemListData) {
  return (
    <>
      {mayImport && (
        <LinkButton href="/desk/items/import" className="print:hidden">
          <Import aria-hidden="true" size={16} />
          导入
        </LinkButton>
      )}
      {mayCreate && (
        <LinkButton href="/desk/items/new" variant="primary" className="print:hidden">
          <FilePlus aria-hidden="true" size={16} />
          新建
        </LinkButton>
      )}
    </>
  );
}

const orders = [
  { sort: 'updated', label: '最近更新' },
  { sort: 'published', label: '发布时间' },
  { sort: 'made', label: '成文日期' },
] as const;

function NoItems({ search, mayCreate }: ItemListData) {
  if (isNarrowed(search)) {
    return (
      <EmptyState title="没有符合条件的信息" action={<LinkButton href="/desk/items">清除筛选</LinkButton>}>
        请放宽筛选条件，或换一个词搜索。
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="还没有信息"
      action={
        mayCreate && (
          <LinkButton href="/desk/items/new" variant="primary">
            新建
          </LinkButton>
        )
      }
    >
      自信息形成之日起 20 个工作日内主动公开（条例第二十六条）。可以逐条新建，也可以从 xlsx、csv 表格导入。
    </EmptyState>
  );
}
