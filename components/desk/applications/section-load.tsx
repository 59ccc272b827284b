import Link from 'next/link';
import { type Column, DataTable } from '@/components/ui/table';
import type { SectionWorkload } from '@/lib/applications/queries/workload';
import type { ApplicationSearch } from '@/lib/applications/schema/listing';
import { listHref } from './list-address';

function count(value: number, row: SectionWorkload, search: Partial<ApplicationSearch>) {
  if (value === 0 || row.sectionId === null) return value;
  return (
    <Link href={listHref({ ...search, section: row.sectionId })} className="text-accent underline underline-offset-2">
      {value}
    </Link>
  );
}

const columns: readonly Column<SectionWorkload>[] = [
  { key: 'section', head: '承办科室', isRowHead: true, cell: ({ section }) => section ?? '没有交办' },
  { key: 'open', head: '未办结', align: 'right', cell: (row) => count(row.open, row, { state: 'open' }) },
  { key: 'week', head: '本周到期', align: 'right', cell: (row) => count(row.dueThisWeek, row, { due: 'week' }) },
  { key: 'late', head: '已逾期', align: 'right', cell: (row) => count(row.late, row, { due: 'late' }) },
];

/** Who has how much in hand. */
export function SectionLoad({ workload }: { readonly workload: readonly SectionWorkload[] }) {
  return (
    <section aria-labelledby="load" className="mt-8 max-w-2xl">
      <h2 id="load" className="mb-2 text-head font-semibold">
        各科室在办
      </h2>
      <DataTable
        caption="各科室在办"
        columns={columns}
        rows={workload}
        rowKey={({ sectionId }) => sectionId ?? 'none'}
      />
    </section>
  );
}
