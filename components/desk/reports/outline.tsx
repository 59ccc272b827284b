import { StateBadge } from '@/components/ui/badge';
import { isBlank } from '@/lib/documents/text-schema';
import { chapterNumerals } from '@/lib/reports/chapters';
import { openErrorsOf } from '@/lib/reports/content';
import type { BlockOffer } from '@/lib/reports/loaders/report';
import type { ReportContent } from '@/lib/reports/types';
import { headingsIn } from '@/lib/reports/writing/norms';
import type { TableKey } from '@/lib/statistics/types';
import { WritingHeadings } from './writing-headings';

interface Props {
  readonly content: ReportContent;
  readonly blocks: readonly BlockOffer[];
}

/** The report at a glance: every block with its state by word and shape. */
export function Outline({ content, blocks }: Props) {
  return (
    <nav aria-label="报告目录">
      <ol className="flex flex-col gap-3">
        {content.chapters.map((chapter) => (
          <li key={chapter.number}>
            <a href={`#chapter-${chapter.number}`} className="font-semibold hover:underline">
              {chapter.number === 0 ? '引言' : `${chapterNumerals[chapter.number]}、${chapter.title}`}
            </a>
            <ul className="mt-1 flex flex-col gap-1">
              {blocks
                .filter((block) => block.chapter === chapter.number)
                .map((block) => (
                  <li key={block.id}>
                    <a
                      href={`#block-${block.id}`}
                      className="flex min-h-6 flex-wrap items-center justify-between gap-x-2 text-note hover:underline"
                    >
                      <span>{block.heading ?? (block.kind === 'prose' ? '正文' : '法定表格')}</span>
                      {block.kind === 'prose' ? (
                        <ProseState block={block} />
                      ) : (
                        <TableState table={block.kind} content={content} />
                      )}
                    </a>
                    {block.kind === 'prose' && <WritingHeadings blockId={block.id} headings={headingsIn(block.text)} />}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ProseState({ block }: { readonly block: BlockOffer }) {
  const open = block.comments.filter(({ resolved }) => resolved === null).length;
  if (block.holder === 'withSection') return <StateBadge tone="progress">科室撰写</StateBadge>;
  if (block.holder === 'handedBack') return <StateBadge tone="due">已交回</StateBadge>;
  if (open > 0) return <StateBadge tone="due">{open} 条批注</StateBadge>;
  return isBlank(block.text) ? <StateBadge tone="neutral">空白</StateBadge> : <StateBadge tone="done">已写</StateBadge>;
}

function TableState({ table, content }: { readonly table: TableKey; readonly content: ReportContent }) {
  const errors = openErrorsOf(content).filter((finding) => finding.table === table).length;
  const figures = Object.values(content.tables[table]).flatMap((row) => Object.values(row));
  const blanks = figures.filter((figure) => figure === null).length;
  if (errors > 0) return <StateBadge tone="error">{errors} 处不平</StateBadge>;
  if (blanks === figures.length) return <StateBadge tone="neutral">空白</StateBadge>;
  if (blanks > 0) return <StateBadge tone="due">{blanks} 格空白</StateBadge>;
  return <StateBadge tone="done">相符</StateBadge>;
}
