import Link from 'next/link';
import type { ApplicationSearch } from '@/lib/applications/schema/listing';
import { listHref, listQuery } from './list-address';

const views: readonly { readonly label: string; readonly search: Partial<ApplicationSearch> }[] = [
  { label: '全部', search: {} },
  { label: '未办结', search: { state: 'open' } },
  { label: '待确认收到', search: { state: 'filed' } },
  { label: '今天到期', search: { due: 'today' } },
  { label: '本周到期', search: { due: 'week' } },
  { label: '已逾期', search: { due: 'late' } },
];

/** The usual views of the register, each an address. */
export function QuickLinks({ search }: { readonly search: ApplicationSearch }) {
  const current = listQuery(search, { sort: null });
  return (
    <nav aria-label="常用筛选" className="mb-3 flex flex-wrap gap-1 print:hidden">
      {views.map((view) => {
        const isCurrent = listQuery(view.search) === current;
        return (
          <Link
            key={view.label}
            href={listHref(view.search)}
            aria-current={isCurrent ? 'page' : undefined}
            className={`inline-flex min-h-9 items-center rounded px-2.5 ${isCurrent ? 'bg-accent-wash font-semibold text-accent' : 'text-accent hover:bg-wash'}`}
          >
            {view.label}
          </Link>
        );
      })}
    </nav>
  );
}
