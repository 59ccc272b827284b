import type { ReactNode } from 'react';
import { StateBadge, type Tone } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { blockHolderLabels } from '@/lib/reports/labels';
import type { BlockOffer } from '@/lib/reports/loaders/report';
import type { BlockHolder } from '@/lib/reports/types';
import { BlockPlaceForm } from './block-place-form';
import { CommentForm, ResolveForm } from './comment-forms';
import { HandingForms } from './handing-forms';

const holderTones: Readonly<Record<BlockHolder, Tone>> = {
  office: 'neutral',
  withSection: 'progress',
  handedBack: 'due',
};

interface Props {
  readonly place: string;
  readonly block: BlockOffer;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
  /** Order and hand-outs may be changed now. */
  readonly isEditable: boolean;
  readonly now: Date;
  /** What stands first: the findings of a table. */
  readonly children?: ReactNode;
}

/** The side panel of one block: who has it, who wrote it, what is said about it. */
export function BlockPanel({ place, block, sections, isEditable, now, children }: Props) {
  const isProse = block.kind === 'prose';
  return (
    <div className="flex flex-col gap-5">
      <h2 className="text-lead font-semibold">{place}</h2>
      {children}
      {isProse && (
        <Part title="由谁撰写">
          <StateBadge tone={holderTones[block.holder]}>
            {blockHolderLabels[block.holder]}
            {block.sectionName && block.holder !== 'office' ? `（${block.sectionName}）` : ''}
          </StateBadge>
          {block.handNote && <p className="text-muted">约稿说明：{block.handNote}</p>}
          <Authors authors={block.authors} now={now} />
          {isEditable && <HandingForms block={block} sections={sections} />}
        </Part>
      )}
      <Part title={`批注${block.comments.length > 0 ? `（${block.comments.length}）` : ''}`}>
        <BlockComments block={block} now={now} />
      </Part>
      {isEditable && isProse && block.chapter > 0 && block.holder !== 'withSection' && (
        <Part title="位置">
          <BlockPlaceForm blockId={block.id} version={block.version} />
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col items-start gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Authors({ authors, now }: { readonly authors: BlockOffer['authors']; readonly now: Date }) {
  if (authors.length === 0) return <p className="text-muted">还没有人写过。</p>;
  return (
    <ul className="text-muted">
      {authors.map(({ name, section, lastAt }) => (
        <li key={name}>
          {name}
          {section && !name.includes(section) ? `（${section}）` : ''}，<Time at={lastAt} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** Comments on one block, open ones to be settled before submission. */
export function BlockComments({
  block,
  now,
}: {
  readonly block: Pick<BlockOffer, 'id' | 'comments'>;
  readonly now: Date;
}) {
  return (
    <>
      <ul className="flex w-full flex-col gap-3">
        {block.comments.map((comment) => (
          <li key={comment.id} className="border-l-2 border-line pl-2.5">
            <p className="text-note text-muted">
              {comment.author}，<Time at={comment.createdAt} now={now} />
              {comment.resolved && <> · 已处理（{comment.resolved.by}）</>}
            </p>
            <p className={`whitespace-pre-wrap ${comment.resolved ? 'text-muted' : ''}`}>{comment.body}</p>
            <ResolveForm commentId={comment.id} isResolved={comment.resolved !== null} />
          </li>
        ))}
      </ul>
      <CommentForm key={`${block.id}-${block.comments.length}`} blockId={block.id} />
    </>
  );
}
