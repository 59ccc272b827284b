import Link from 'next/link';
import { StateBadge } from '@/components/ui/badge';
import { type Column, DataTable } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import type { YearOnList } from '@/lib/calendar/loaders';

const columnsOf = (now: Date): readonly Column<YearOnList>[] => [
  {
    key: 'year',
    head: '年份',
    isRowHead: true,
    className: 'w-32',
    cell: ({ year, notice }) => (
      <Link
        href={`/desk/calendar/${year}`}
        className="font-medium whitespace-nowrap text-accent underline-offset-2 hover:underline"
      >
        {year} 年{!notice && '：录入'}
      </Link>
    ),
  },
  { key: 'state', head: '状态', cell: (row) => <State {...row} /> },
  { key: 'off', head: '放假（天）', align: 'right', wideOnly: true, cell: ({ notice }) => notice?.weekdaysOff.length },
  {
    key: 'worked',
    head: '调休（天）',
    align: 'right',
    wideOnly: true,
    cell: ({ notice }) => notice?.weekendsWorked.length,
  },
  { key: 'source', head: '依据', cell: ({ notice }) => notice?.source },
  {
    key: 'entered',
    head: '录入',
    wideOnly: true,
    cell: ({ entered }) =>
      entered && (
        <>
          {entered.enteredByName} <Time at={entered.enteredAt} now={now} />
        </>
      ),
  },
];

function State({ notice, entered }: YearOnList) {
  if (entered) return <StateBadge tone="done">已录入</StateBadge>;
  if (notice) return <StateBadge tone="done">系统自带</StateBadge>;
  return <StateBadge tone="due">未录入</StateBadge>;
}

/** The years, the latest first. */
export function YearList({ years, now }: { readonly years: readonly YearOnList[]; readonly now: Date }) {
  return <DataTable caption="各年节假日安排" columns={columnsOf(now)} rows={years} rowKey={({ year }) => year} />;
}
