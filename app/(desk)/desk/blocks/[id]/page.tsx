import type { Metadata } from 'next';
import { BlockComments } from '@/components/desk/reports/block-panel';
import { PlainHanding } from '@/components/desk/reports/handing-forms';
import { BlockEditor } from '@/components/editor/block-editor';
import { StateBadge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { now } from '@/lib/clock';
import { saveBlockText } from '@/lib/reports/actions/editing';
import { loadBlock } from '@/lib/reports/loaders/block';

export const metadata: Metadata = { title: '约稿' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

const standings = {
  office: { tone: 'done', word: '办公室已采用' },
  withSection: { tone: 'due', word: '待撰写' },
  handedBack: { tone: 'progress', word: '已交回，等办公室采用' },
} as const;

export default async function BlockPage({ params }: Props) {
  const { userId, block, year, place, isEditable } = await loadBlock((await params).id);
  const standing = standings[block.holder];
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={`${year} 年度报告 · 约稿`}
        lead={
          <>
            {place} <StateBadge tone={standing.tone}>{standing.word}</StateBadge>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {block.handNote && <Notice title="办公室的要求">{block.handNote}</Notice>}
        <BlockEditor
          owner={userId}
          blockId={block.id}
          version={block.version}
          heading={block.heading}
          hasHeading={block.heading !== null}
          text={block.text}
          readOnly={!isEditable}
          label={place}
          save={saveBlockText}
        />
        {isEditable && block.holder === 'withSection' && <PlainHanding block={block} action="handBack" />}
        <section className="border-t border-line pt-4">
          <h2 className="mb-2 font-semibold">批注</h2>
          <BlockComments block={block} now={now()} />
        </section>
      </div>
    </div>
  );
}
