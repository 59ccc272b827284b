import { DocumentView } from '@/components/document/document-view';
import type { DocumentBlock, DocumentModel } from '@/lib/documents/model';
import { tableDocumentId } from '@/lib/reports/document';
import type { ReportContent } from '@/lib/reports/types';
import { tableKeys } from '@/lib/statistics/forms';
import type { TableKey } from '@/lib/statistics/types';
import { Findings } from './findings';

interface Props {
  readonly reportId: string;
  readonly document: DocumentModel;
  readonly content: ReportContent;
}

/** The document as it will be printed, with what the checks find and what was waived right under each statutory table. */
export function ReviewedDocument({ reportId, document, content }: Props) {
  return (
    <div className="border border-line px-4 py-6 sm:px-10">
      {partsOf(document.blocks).map(({ blocks, table }) => (
        <div key={table ?? 'end'}>
          <DocumentView document={{ ...document, blocks }} />
          {table && (
            <aside aria-label="本表的检查与豁免" className="mb-8 border-l-4 border-line py-1 pl-4">
              <Findings reportId={reportId} content={content} table={table} isEditable={false} />
            </aside>
          )}
        </div>
      ))}
    </div>
  );
}

interface Part {
  readonly blocks: readonly DocumentBlock[];
  /** The statutory table that the part ends with. */
  readonly table?: TableKey;
}

function partsOf(blocks: readonly DocumentBlock[]): readonly Part[] {
  const parts: Part[] = [];
  let open: DocumentBlock[] = [];
  for (const block of blocks) {
    open.push(block);
    const table = tableKeys.find((key) => block.kind === 'table' && block.id === tableDocumentId(key));
    if (!table) continue;
    parts.push({ blocks: open, table });
    open = [];
  }
  return [...parts, { blocks: open }];
}
