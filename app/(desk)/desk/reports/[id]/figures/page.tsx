import type { Metadata } from 'next';
import Link from 'next/link';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { type Column, DataTable } from '@/components/ui/table';
import { type FigurePageData, loadFigure } from '@/lib/reports/loaders/figures';

export const metadata: Metadata = { title: '数字从哪里来' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>;
}

type Row = NonNullable<FigurePageData['records']>['rows'][number];

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    head: '名称',
    isRowHead: true,
    cell: ({ href, title }) => (
      <Link href={href} className="text-accent underline underline-offset-2">
        {title}
      </Link>
    ),
  },
  { key: 'number', head: '编号', cell: ({ number }) => number || '—' },
  { key: 'days', head: '日期', cell: ({ days }) => days },
];

export default async function FigurePage({ params, searchParams }: Props) {
  const data = await loadFigure((await params).id, await searchParams);
  const { report, label, unit, value, rule, origin } = data;
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={label}
        lead={`${report.year} 年度报告`}
        actions={<LinkButton href={`/desk/reports/${report.id}`}>返回报告</LinkButton>}
      />
      <dl className="mb-6 grid grid-cols-[6rem_minmax(0,1fr)] gap-y-2">
        <dt className="text-muted">数</dt>
        <dd className="text-lead font-semibold tabular-nums">
          {value ?? '空白'} {unit}
        </dd>
        <dt className="text-muted">规则</dt>
        <dd>{rule}</dd>
        {origin?.kind === 'corrected' && (
          <>
            <dt className="text-muted">人工更正</dt>
            <dd>
              <StateBadge tone="due">人工更正</StateBadge> {origin.note}（{origin.by}）；登记的记录统计为{' '}
              {origin.counted ?? '空白'}。
            </dd>
          </>
        )}
      </dl>
      <Behind data={data} />
    </div>
  );
}

/** What stands behind the figure: its records, its addends, or where it is declared. */
function Behind({ data }: { readonly data: FigurePageData }) {
  const { records, addends, elsewhere, report } = data;
  return (
    <>
      {records && <Records data={data} records={records} />}
      {addends.length > 0 && (
        <section aria-labelledby="addends" className="mt-8">
          <h2 id="addends" className="mb-2 text-head font-semibold">
            由这 {addends.length} 项相加
          </h2>
          <ul className="border-t border-line">
            {addends.map(({ source, label, value }) => (
              <li key={source} className="flex justify-between gap-4 border-b border-line py-1.5">
                <Link
                  href={`/desk/reports/${report.id}/figures?source=${encodeURIComponent(source)}`}
                  className="text-accent underline underline-offset-2"
                >
                  {label}
                </Link>
                <span className="tabular-nums">{value ?? '空白'}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {elsewhere && (
        <p>
          各科室填报的数见
          <Link href={elsewhere.href} className="text-accent underline underline-offset-2">
            {elsewhere.label}
          </Link>
          。
        </p>
      )}
    </>
  );
}

interface RecordsProps {
  readonly data: FigurePageData;
  readonly records: NonNullable<FigurePageData['records']>;
}

function Records({ data, records }: RecordsProps) {
  const { rows, count, page, pageCount, list } = records;
  if (count === 0) return <EmptyState title="没有这样的记录">登记后，这里会列出计入的每一件。</EmptyState>;
  const hrefOf = (wanted: number) =>
    `/desk/reports/${data.report.id}/figures?source=${encodeURIComponent(data.source)}&page=${wanted}`;
  return (
    <section aria-labelledby="records">
      <h2 id="records" className="mb-2 text-head font-semibold">
        计入的 {count} 件
      </h2>
      {list && (
        <p className="mb-2">
          <Link href={list} className="text-accent underline underline-offset-2">
            在登记簿中查看这 {count} 件
          </Link>
        </p>
      )}
      <DataTable caption={`${data.label}：计入的记录`} columns={columns} rows={rows} rowKey={({ id }) => id} />
      <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} />
    </section>
  );
}
