import { StateBadge } from '@/components/ui/badge';
import { isBlank } from '@/lib/documents/text-schema';
import { chapterNumerals } from '@/lib/reports/chapters';
import type { BlockOffer } from '@/lib/reports/loaders/report';
import type { ContentChapter } from '@/lib/reports/types';

interface Props {
  readonly chapters: readonly ContentChapter[];
  readonly blocks: readonly BlockOffer[];
  /** Errors that stand in each table. */
  readonly openErrors: Readonly<Partial<Record<string, number>>>;
}

/** The report at a glance: every block with its state by word and shape. */
export function Outline({ chapters, blocks, openErrors }: Props) {
  return (
    <nav aria-label="报告目录">
      <ol className="flex flex-col gap-3">
        {chapters.map((chapter) => (
          <li key={chapter.number}>
            <a href={`#chapter-${chapter.number}`} className="font-semibold hover:underline">
              {chapter.number === 0 ? '引言' : `${chapterNumerals[chapter.number]}、${chapter.title}`}
            </a>
            <ul className="mt-1 flex flex-col gap-1">
              {blocks
                .filter((block) => block.chapter === chapter.number)
                .map((block) => (
                  <li key={block.id}>
                    <a href={`#block-${block.id}`} className="flex flex-wrap justify-between gap-x-2 text-note hover:underline">
                      <span>{block.heading ?? (block.kind === 'prose' ? '正文' : '法定表格')}</span>
                      <BlockState block={block} errors={openErrors[block.kind] ?? 0} />
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function BlockState({ block, errors }: { readonly block: BlockOffer; readonly errors: number }) {
  const open = block.comments.filter(({ resolved }) => resolved === null).length;
  if (block.kind !== 'prose') {
    return errors > 0 ? <StateBadge tone="error">{errors} 处不平</StateBadge> : <StateBadge tone="done">相符</StateBadge>;
  }
  if (block.holder === 'withSection') return <StateBadge tone="progress">科室撰写</StateBadge>;
  if (block.holder === 'handedBack') return <StateBadge tone="due">已交回</StateBadge>;
  if (open > 0) return <StateBadge tone="due">{open} 条批注</StateBadge>;
  return isBlank(block.text) ? <StateBadge tone="neutral">空白</StateBadge> : <StateBadge tone="done">已写</StateBadge>;
}
