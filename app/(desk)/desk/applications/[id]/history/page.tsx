import type { Metadata } from 'next';
import { applicationAuditLabels, applicationAuditStates } from '@/components/desk/applications/audit-labels';
import { auditWord } from '@/components/desk/audit-words';
import { Timeline } from '@/components/desk/timeline';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { loadApplicationHistory } from '@/lib/applications/loaders/history';
import { now } from '@/lib/clock';

export const metadata: Metadata = { title: '办理过程' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ApplicationHistoryPage({ params }: Props) {
  const { id, number, entries } = await loadApplicationHistory((await params).id);
  // A letter's 送审 is called so; the timeline asks for words by act alone.
  const named = entries.map((entry) => ({ ...entry, action: auditWord(entry.subject, entry.action) }));
  return (
    <>
      <PageHeader
        title="办理过程"
        lead={`申请 ${number}`}
        actions={<LinkButton href={`/desk/applications/${id}`}>返回申请</LinkButton>}
      />
      <Timeline entries={named} now={now()} actions={applicationAuditLabels} states={applicationAuditStates} />
    </>
  );
}
