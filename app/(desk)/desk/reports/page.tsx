import type { Metadata } from 'next';
import Link from 'next/link';
import { CreationForm } from '@/components/desk/reports/creation-form';
import { reportStateTones } from '@/components/desk/reports/state-tones';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { DialogButton } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { type Column, DataTable } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { now } from '@/lib/clock';
import { reportStateLabels } from '@/lib/reports/labels';
import { loadReportList, type ReportListData } from '@/lib/reports/loaders/lists';

export const metadata: Metadata = { title: '年度报告' };

type Row = ReportListData['reports'][number];

export default async function ReportsPage() {
  const { reports, mayCreate, freeYears, recordsBegan, agencySlug } = await loadReportList();
  const at = now();
  const create = mayCreate && (
    <DialogButton label="新建年度报告" variant="primary" title="新建年度报告">
      <CreationForm suggestedYear={freeYears[0]} recordsBegan={recordsBegan} />
    </DialogButton>
  );
  const columns: readonly Column<Row>[] = [
    {
      key: 'year',
      head: '年度',
      isRowHead: true,
      cell: ({ id, year }) => (
        <Link href={`/desk/reports/${id}`} className="text-accent underline underline-offset-2">
          {year} 年政府信息公开工作年度报告
        </Link>
      ),
    },
    {
      key: 'state',
      head: '状态',
      cell: ({ state }) => <StateBadge tone={reportStateTones[state]}>{reportStateLabels[state]}</StateBadge>,
    },
    {
      key: 'edition',
      head: '公开版本',
      cell: ({ edition }) =>
        edition ? (
          <>
            第 {edition.number} 版，
            <Time at={edition.publishedAt} now={at} />
          </>
        ) : (
          '—'
        ),
    },
    { key: 'comments', head: '未处理批注', align: 'right', wideOnly: true, cell: ({ openComments }) => openComments },
    { key: 'updated', head: '最近变动', wideOnly: true, cell: ({ updatedAt }) => <Time at={updatedAt} now={at} /> },
  ];
  return (
    <>
      <PageHeader
        title="年度报告"
        lead="每年 1 月 31 日前公布上一年度的报告（《条例》第四十九条）。"
        actions={
          <>
            {reports.some(({ edition }) => edition) && (
              <LinkButton href={`/${agencySlug}/reports/years`}>五年对比</LinkButton>
            )}
            {mayCreate && <LinkButton href="/desk/reports/import">导入旧年报</LinkButton>}
            {create}
          </>
        }
      />
      {reports.length === 0 ? (
        <EmptyState title="还没有年度报告" action={create}>
          新建后按法定格式生成六章和三张法定表格。
        </EmptyState>
      ) : (
        <DataTable caption="年度报告" columns={columns} rows={reports} rowKey={({ id }) => id} />
      )}
    </>
  );
}
