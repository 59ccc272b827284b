import type { Metadata } from 'next';
import { reportStateTones } from '@/components/desk/reports/state-tones';
import { Timeline } from '@/components/desk/timeline';
import { StateBadge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { now } from '@/lib/clock';
import { auditActionLabels, reportStateLabels } from '@/lib/reports/labels';
import { loadHistory } from '@/lib/reports/loaders/lists';

export const metadata: Metadata = { title: '办理过程' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function HistoryPage({ params }: Props) {
  const { report, entries } = await loadHistory((await params).id);
  return (
    <>
      <PageHeader
        title={`${report.year} 年度报告 · 办理过程`}
        lead={<StateBadge tone={reportStateTones[report.state]}>{reportStateLabels[report.state]}</StateBadge>}
        actions={<LinkButton href={`/desk/reports/${report.id}`}>编写页</LinkButton>}
      />
      <Timeline entries={entries} now={now()} actions={auditActionLabels} states={reportStateLabels} />
    </>
  );
}
