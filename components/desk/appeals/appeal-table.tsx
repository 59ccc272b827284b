import Link from 'next/link';
import { type Column, DataTable } from '@/components/ui/table';
import { appealKindLabels } from '@/lib/appeals/labels';
import type { AppealRow } from '@/lib/appeals/loaders';
import { StageBadge } from './stage-badge';

function columnsOf(today: string): readonly Column<AppealRow>[] {
  return [
    {
      key: 'matter',
      head: '事由',
      isRowHead: true,
      cell: ({ id, matter, caseNumber, authority }) => (
        <>
          <Link href={`/desk/appeals/${id}`} className="text-accent underline-offset-2 hover:underline">
            {matter}
          </Link>
          <span className="block text-note text-muted">{[authority, caseNumber].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'kind', head: '类型', cell: ({ kind }) => appealKindLabels[kind], wideOnly: true },
    {
      key: 'received',
      head: '收到',
      cell: ({ receivedOn }) => receivedOn,
      className: 'tabular-nums whitespace-nowrap',
    },
    {
      key: 'application',
      head: '申请编号',
      cell: ({ applicationNumber }) => applicationNumber ?? '—',
      wideOnly: true,
      className: 'tabular-nums',
    },
    { key: 'stage', head: '进展', cell: (row) => <StageBadge {...row} today={today} /> },
  ];
}

export function AppealTable({ appeals, today }: { readonly appeals: readonly AppealRow[]; readonly today: string }) {
  return <DataTable caption="复议、诉讼" columns={columnsOf(today)} rows={appeals} rowKey={({ id }) => id} />;
}
