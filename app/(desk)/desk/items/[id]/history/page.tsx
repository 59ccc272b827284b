import type { Metadata } from 'next';
import { Timeline } from '@/components/desk/timeline';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { now } from '@/lib/clock';
import { itemAuditLabels, itemStateLabels } from '@/lib/items/labels';
import { loadItemHistory } from '@/lib/items/loaders/item';

export const metadata: Metadata = { title: '办理过程' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function ItemHistoryPage({ params }: Props) {
  const { item, title, entries } = await loadItemHistory((await params).id);
  return (
    <>
      <PageHeader
        title="办理过程"
        lead={title}
        actions={<LinkButton href={`/desk/items/${item.id}`}>返回信息</LinkButton>}
      />
      <Timeline entries={entries} now={now()} actions={itemAuditLabels} states={itemStateLabels} />
    </>
  );
}
