import { StateBadge } from '@/components/ui/badge';
import { findingWords, type ProseFinding, proseFindings } from '@/lib/figures/prose/findings';
import { copiedFrom } from '@/lib/figures/prose/similarity';
import { placeName } from '@/lib/reports/chapters';
import type { WritingData } from '@/lib/reports/loaders/writing';
import type { ReportContent } from '@/lib/reports/types';
import { openProblems } from '@/lib/reports/writing/problems';
import { Copied } from './writing-panel';

interface Props {
  readonly content: ReportContent;
  readonly writing: WritingData;
}

/** What whoever reviews or signs should know of the prose: its numbers, what was copied, and problems left open. */
export function WritingReview({ content, writing }: Props) {
  const blocks = content.chapters.flatMap(({ number, blocks: inChapter }) =>
    inChapter
      .filter(({ kind }) => kind === 'prose')
      .map((block) => ({ ...block, place: placeName(content.format, number, block.heading) })),
  );
  const found = blocks.flatMap(({ id, place, text }) => {
    const findings = proseFindings(text, writing).filter(({ kind }) => kind !== 'bindable');
    return findings.length === 0 ? [] : [{ id, place, findings }];
  });
  const copied = blocks.flatMap(({ id }) =>
    (writing.beside.get(id)?.likenesses ?? []).filter(({ isSame, similarity }) => isSame || similarity >= copiedFrom),
  );
  const open = openProblems(writing.problems);
  return (
    <div className="flex flex-col gap-4">
      {found.length === 0 ? (
        <StateBadge tone="done">正文中的数字都有来源，与句意相符</StateBadge>
      ) : (
        found.map(({ id, place, findings }) => <BlockFindings key={id} place={place} findings={findings} />)
      )}
      <div>
        <h3 className="mb-1 font-semibold">与上年雷同的段落</h3>
        <Copied copied={copied} />
      </div>
      {open.length > 0 && (
        <div>
          <h3 className="mb-1 font-semibold">上年的问题没有写明后来怎样</h3>
          <ul className="list-disc pl-5">
            {open.map(({ problem }) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function BlockFindings({ place, findings }: { readonly place: string; readonly findings: readonly ProseFinding[] }) {
  return (
    <section>
      <h3 className="mb-1 font-semibold">{place}</h3>
      <ul className="flex flex-col gap-1">
        {findings.map((finding) => (
          <li key={`${finding.line}.${finding.from}`} className="flex flex-wrap gap-x-2">
            <StateBadge
              tone={finding.kind === 'contradicted' ? 'error' : finding.kind === 'unsourced' ? 'neutral' : 'due'}
            >
              {finding.kind === 'contradicted' ? '矛盾' : finding.kind === 'unsourced' ? '无来源' : '请核对'}
            </StateBadge>
            <span>{finding.excerpt}</span>
            {finding.kind !== 'unsourced' && <span className="text-muted">{findingWords(finding)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
