import type { Metadata } from 'next';
import Link from 'next/link';
import { NewSectionForm, SectionMoveForm, SectionStateForm } from '@/components/desk/admin/section-forms';
import { StateBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { type Column, DataTable } from '@/components/ui/table';
import { loadSections } from '@/lib/agencies/loaders';
import type { SectionOnList } from '@/lib/agencies/types';

export const metadata: Metadata = { title: '科室' };

const columnsOf = (sections: readonly SectionOnList[]): readonly Column<SectionOnList>[] => [
  {
    key: 'name',
    head: '科室',
    isRowHead: true,
    cell: ({ id, name }) => (
      <Link href={`/desk/sections/${id}`} className="font-medium text-accent underline-offset-2 hover:underline">
        {name}
      </Link>
    ),
  },
  { key: 'people', head: '在用账号', align: 'right', className: 'w-24', cell: (section) => section.activePeople },
  {
    key: 'state',
    head: '状态',
    wideOnly: true,
    cell: ({ isActive }) =>
      isActive ? <StateBadge tone="done">在用</StateBadge> : <StateBadge tone="neutral">已停用</StateBadge>,
  },
  {
    key: 'order',
    head: '顺序',
    cell: ({ id, name }) => (
      <SectionMoveForm
        sectionId={id}
        name={name}
        isFirst={sections[0]?.id === id}
        isLast={sections.at(-1)?.id === id}
      />
    ),
  },
  {
    key: 'change',
    head: '操作',
    cell: ({ id, name, isActive, activePeople }) => (
      <SectionStateForm
        key={String(isActive)}
        sectionId={id}
        name={name}
        isActive={isActive}
        reason={isActive && activePeople > 0 ? '有账号在用' : undefined}
      />
    ),
  },
];

export default async function SectionsPage() {
  const { sections } = await loadSections();
  return (
    <div className="max-w-4xl">
      <PageHeader title="科室" lead="年度报告的段落按科室约稿，信息员属于一个科室。" />
      {sections.length === 0 ? (
        <EmptyState title="还没有科室">在下面填写名称，新增第一个科室。</EmptyState>
      ) : (
        <DataTable caption="科室" columns={columnsOf(sections)} rows={sections} rowKey={(section) => section.id} />
      )}
      <div className="mt-6">
        <NewSectionForm />
      </div>
    </div>
  );
}
