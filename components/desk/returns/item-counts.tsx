import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, DataTable } from '@/components/ui/table';
import { categories } from '@/lib/items/categories';
import { genreOf } from '@/lib/items/genres';
import type { MonthData } from '@/lib/returns/loaders/month';

type Items = MonthData['items'];
type Count = Items['published'][number];

const columns: readonly Column<Count>[] = [
  { key: 'genre', head: '体裁', isRowHead: true, cell: ({ genre }) => genreOf(genre)?.label ?? genre },
  { key: 'category', head: '法定类别', cell: ({ category }) => categories[category] ?? category },
  { key: 'count', head: '条数', align: 'right', className: 'w-16', cell: ({ count }) => count },
];

const stateWords: Readonly<Record<string, string>> = {
  submitted: '已报送，待采用',
  accepted: '已采用，待签发',
  approved: '待发布',
  scheduled: '待定时发布',
};

/** The month's items: those published, by genre and category, and apart those on their way. */
export function ItemCounts({ items }: { readonly items: Items }) {
  const rows = [...items.published].sort((one, other) => other.count - one.count);
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title="本月没有发布信息" />
      ) : (
        <DataTable
          caption="本月发布的信息"
          columns={columns}
          rows={rows}
          rowKey={({ genre, category }) => `${genre}-${category}`}
        />
      )}
      {items.onTheirWayTotal > 0 && <OnTheirWay items={items} />}
    </>
  );
}

function OnTheirWay({ items: { onTheirWay, onTheirWayTotal } }: { readonly items: Items }) {
  return (
    <div className="mt-4">
      <h3 className="font-semibold">本月报送、尚未发布（{onTheirWayTotal}）</h3>
      <p className="text-note text-muted">按发布的月份计数，不计入本月条数。</p>
      <ul className="mt-1">
        {onTheirWay.map(({ id, title, genre, state }) => (
          <li key={id} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
            <Link href={`/desk/items/${id}`} className="text-accent underline-offset-2 hover:underline">
              {title}
            </Link>
            <span className="text-muted">
              {genreOf(genre)?.label ?? genre} · {stateWords[state] ?? state}
            </span>
          </li>
        ))}
      </ul>
      {onTheirWayTotal > onTheirWay.length && <p className="mt-1 text-muted">只列出前 {onTheirWay.length} 条。</p>}
    </div>
  );
}
