import { BlockEditor } from '@/components/editor/block-editor';
import { FigureGrid } from '@/components/editor/figure-grid';
import { saveBlockText, saveFigures } from '@/lib/reports/actions/editing';
import { chapterNumerals, placeName } from '@/lib/reports/chapters';
import type { BlockOffer, ReportPageData } from '@/lib/reports/loaders/report';
import { NewBlockDialog } from './new-block-form';

/** The page as it will be printed, each block in its editor. */
export function ReportBody(data: ReportPageData) {
  const { report, content, blocks, isEditable } = data;
  return (
    <div className="flex flex-col gap-10">
      {content.chapters.map((chapter) => (
        <section key={chapter.number} id={`chapter-${chapter.number}`} className="flex scroll-mt-4 flex-col gap-6">
          <h2 className="text-head font-semibold">
            {chapter.number === 0 ? '引言' : `${chapterNumerals[chapter.number]}、${chapter.title}`}
          </h2>
          {blocks
            .filter((block) => block.chapter === chapter.number)
            .map((block) => (
              <div key={block.id} id={`block-${block.id}`} data-block={block.id} className="scroll-mt-4">
                <BlockBody block={block} data={data} />
              </div>
            ))}
          {isEditable && chapter.number > 0 && (
            <div>
              <NewBlockDialog reportId={report.id} chapter={chapter.number} />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

function BlockBody({ block, data }: { readonly block: BlockOffer; readonly data: ReportPageData }) {
  const { userId, report, content, cells, origins, counted, previous, isEditable } = data;
  if (block.kind === 'prose') {
    return (
      <BlockEditor
        owner={userId}
        blockId={block.id}
        version={block.version}
        heading={block.heading}
        hasHeading={block.heading !== null}
        text={block.text}
        readOnly={!block.isEditable}
        label={placeName(report.format, block.chapter, block.heading)}
        save={saveBlockText}
      />
    );
  }
  return (
    <FigureGrid
      owner={userId}
      reportId={report.id}
      format={report.format}
      year={report.year}
      table={block.kind}
      cells={cells.filter(({ table }) => table === block.kind)}
      origins={origins.filter(({ table }) => table === block.kind)}
      counted={counted}
      tables={content.tables}
      previous={previous}
      readOnly={!isEditable}
      save={saveFigures}
    />
  );
}
