import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { type Column, DataTable } from '@/components/ui/table';
import { monthName } from '@/lib/returns/labels';
import type { SectionName, Standing, YearMonth } from '@/lib/returns/types';
import { StandingMark } from './standing-mark';

interface Row {
  readonly section: SectionName;
  readonly standing: Standing;
}

interface Props {
  readonly month: YearMonth;
  readonly sections: readonly Row[];
}

/** A month without a section: which one is meant. */
export function MonthChoice({ month, sections }: Props) {
  const columns: readonly Column<Row>[] = [
    {
      key: 'section',
      head: '科室',
      isRowHead: true,
      cell: ({ section }) => (
        <Link
          href={`/desk/returns/${month.year}/${month.month}?section=${section.id}`}
          className="text-accent underline underline-offset-2"
        >
          {section.name}
        </Link>
      ),
    },
    { key: 'standing', head: '状态', cell: ({ standing }) => <StandingMark standing={standing} /> },
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader title={`${monthName(month)}月报`} lead="请选择科室。" />
      {sections.length === 0 ? (
        <EmptyState title="还没有科室">科室由系统管理员新增。</EmptyState>
      ) : (
        <DataTable caption="科室" columns={columns} rows={sections} rowKey={({ section }) => section.id} />
      )}
    </div>
  );
}
