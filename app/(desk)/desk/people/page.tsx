import { UserPlus } from 'lucide-react';
import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import { StateBadge } from '@/components/ui/badge';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { type Column, DataTable } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { roleLabels } from '@/lib/agencies/labels';
import { loadPeople } from '@/lib/agencies/loaders';
import type { PersonOnList } from '@/lib/agencies/types';

export const metadata: Metadata = { title: '人员' };

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const columnsAt = (now: Date): readonly Column<PersonOnList>[] => [
  {
    key: 'name',
    head: '姓名',
    isRowHead: true,
    cell: (person) => (
      <Link href={`/desk/people/${person.id}`} className="font-medium text-accent underline-offset-2 hover:underline">
        {person.name}
      </Link>
    ),
  },
  { key: 'username', head: '用户名', cell: (person) => person.username },
  { key: 'roles', head: '角色', cell: (person) => person.roles.map((role) => roleLabels[role]).join('、') },
  { key: 'section', head: '科室', wideOnly: true, cell: (person) => person.sectionName ?? '—' },
  {
    key: 'seen',
    head: '最近使用',
    wideOnly: true,
    cell: (person) => (person.lastSeenAt ? <Time at={person.lastSeenAt} now={now} /> : '从未登录'),
  },
  {
    key: 'state',
    head: '状态',
    cell: (person) =>
      person.disabledAt ? <StateBadge tone="neutral">已停用</StateBadge> : <StateBadge tone="done">在用</StateBadge>,
  },
];

export default async function PeoplePage({ searchParams }: Props) {
  const { people, total, q, page, pageCount, now } = await loadPeople(await searchParams);
  const hrefOf = (to: number) => `/desk/people?${new URLSearchParams({ ...(q && { q }), page: String(to) })}`;
  return (
    <div className="max-w-5xl">
      <PageHeader
        title="人员"
        lead={q ? `找到 ${total} 人` : `共 ${total} 人`}
        actions={
          <LinkButton href="/desk/people/new" variant="primary">
            <UserPlus aria-hidden="true" size={16} />
            新增人员
          </LinkButton>
        }
      />
      <Form action="/desk/people" role="search" className="mb-4 flex max-w-md gap-2">
        <label htmlFor="q" className="sr-only">
          按姓名或用户名查找
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="姓名或用户名"
          className="h-9 min-w-0 flex-1 rounded border border-edge bg-paper px-2.5 placeholder:text-muted"
        />
        <button type="submit" className={buttonLook('plain')}>
          查找
        </button>
      </Form>
      {people.length === 0 ? (
        <EmptyState title="没有找到人员" action={<LinkButton href="/desk/people">查看全部人员</LinkButton>}>
          请换一个姓名或用户名再找，只输入其中一部分也可以。
        </EmptyState>
      ) : (
        <DataTable caption="人员" columns={columnsAt(now)} rows={people} rowKey={(person) => person.id} />
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} />
    </div>
  );
}
