import { TextView } from '@/components/editor/text-view';
import { StateBadge } from '@/components/ui/badge';
import { copiedFrom, type Likeness, likenessWords } from '@/lib/figures/prose/similarity';
import type { WritingData } from '@/lib/reports/loaders/writing';
import type { BesideLastYear } from '@/lib/reports/writing/copying';
import { openProblems } from '@/lib/reports/writing/problems';
import { WritingProblem } from './writing-problems';

interface Props {
  readonly reportId: string;
  readonly block: { readonly id: string; readonly chapter: number };
  readonly writing: WritingData;
  /** Answers may be given, and text inserted, now. */
  readonly isEditable: boolean;
}

/** Beside one block of prose: form, last year's problems in chapter 五, what was copied, and last year's text. */
export function WritingPanel({ reportId, block, writing, isEditable }: Props) {
  const norms = writing.norms.filter(
    ({ chapter, blockId }) => blockId === block.id || (blockId === null && chapter === block.chapter),
  );
  const beside = writing.beside.get(block.id);
  return (
    <>
      {norms.length > 0 && (
        <section aria-label="篇幅和标题" className="text-muted">
          <ul className="list-disc pl-5">
            {norms.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {block.chapter === 5 && writing.problems.length > 0 && (
        <section className="flex w-full flex-col gap-3 border-t border-line pt-3">
          <h3 className="font-semibold">上年提出的问题</h3>
          <p className="text-note text-muted">
            {openProblems(writing.problems).length === 0
              ? '都已写明后来怎样。'
              : `还有 ${openProblems(writing.problems).length} 个没有写明后来怎样。`}
          </p>
          <ol className="flex flex-col gap-4">
            {writing.problems.map((problem) => (
              <li key={problem.problem} className="border-l-2 border-line pl-2.5">
                <WritingProblem reportId={reportId} blockId={block.id} problem={problem} isEditable={isEditable} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {beside && <LastYear year={writing.year - 1} beside={beside} />}
    </>
  );
}

function LastYear({ year, beside }: { readonly year: number; readonly beside: BesideLastYear }) {
  const copied = beside.likenesses.filter(({ isSame, similarity }) => isSame || similarity >= copiedFrom);
  if (beside.before.length === 0 && copied.length === 0) return null;
  return (
    <section className="flex w-full flex-col gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{year} 年的写法</h3>
      <Copied copied={copied} />
      {beside.before.length > 0 && (
        <details>
          <summary className="text-accent">查看上年原文</summary>
          {beside.before.map(({ id, heading, text }) => (
            <div key={id} className="mt-2">
              {heading && <p className="font-song font-bold">{heading}</p>}
              <TextView text={text} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

/** The paragraphs that were taken over from last year, each by its beginning. */
export function Copied({ copied }: { readonly copied: readonly Likeness[] }) {
  if (copied.length === 0) return <p className="text-note text-muted">没有与上年雷同的段落。</p>;
  return (
    <ul className="flex flex-col gap-2">
      {copied.map((likeness) => (
        <li key={likeness.text}>
          <StateBadge tone="due">{likenessWords(likeness)}</StateBadge>
          <p className="text-note text-muted">{beginningOf(likeness.text)}</p>
        </li>
      ))}
    </ul>
  );
}

function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
