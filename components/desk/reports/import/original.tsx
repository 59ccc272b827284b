import { gridRowsOf } from '@/lib/documents/reading/found-grid';
import type { FoundBlock, FoundDocument, FoundPlace, FoundTable } from '@/lib/documents/reading/types';

/** The anchor of a place of the original. */
export function placeId({ block, row, column }: FoundPlace): string {
  return row === undefined ? `place-${block}` : `place-${block}-${row}-${column}`;
}

interface Props {
  readonly document: FoundDocument;
  /** Anchors of the places that somebody has to look at. */
  readonly marked: ReadonlySet<string>;
}

const targetLook = 'target:bg-due-wash target:outline-2 target:outline-due scroll-mt-24';
const markLook = 'border-2 border-due';

/** The original as we read it: our own drawing, nothing of its markup. */
export function Original({ document, marked }: Props) {
  return (
    <div className="flex flex-col gap-2 text-desk leading-relaxed">
      {document.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the original never changes; a block's place is its name
        <OriginalBlock key={index} block={block} index={index} marked={marked} />
      ))}
    </div>
  );
}

function OriginalBlock({
  block,
  index,
  marked,
}: {
  readonly block: FoundBlock;
  readonly index: number;
  readonly marked: Props['marked'];
}) {
  const id = placeId({ block: index });
  if (block.kind === 'table') return <OriginalTable table={block} index={index} marked={marked} />;
  const look = block.kind === 'heading' ? 'font-semibold' : '';
  return (
    <p id={id} className={`whitespace-pre-wrap ${look} ${targetLook} ${marked.has(id) ? markLook : ''}`}>
      {block.text}
    </p>
  );
}

function OriginalTable({
  table,
  index,
  marked,
}: {
  readonly table: FoundTable;
  readonly index: number;
  readonly marked: Props['marked'];
}) {
  return (
    <section
      id={placeId({ block: index })}
      aria-label={`原件表格 ${index + 1}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="border-collapse text-note tabular-nums">
        <tbody>
          {gridRowsOf(table).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the original never changes; a row's place is its name
            <tr key={row}>
              {cells.map((cell) => {
                const id = placeId({ block: index, row: cell.row, column: cell.column });
                return (
                  <td
                    key={cell.column}
                    id={id}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.colSpan}
                    className={`border px-1.5 py-1 whitespace-pre-wrap ${targetLook} ${marked.has(id) ? markLook : 'border-line'}`}
                  >
                    {cell.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
