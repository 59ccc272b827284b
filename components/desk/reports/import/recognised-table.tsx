import { formsOf } from '@/lib/statistics/forms';
import type { FormCell, ReportFormat, TableKey } from '@/lib/statistics/types';

interface Props {
  readonly format: ReportFormat;
  readonly table: TableKey;
  /** What stands in a cell and where it came from. */
  readonly at: (
    row: string,
    column: string,
  ) => { readonly text: string; readonly place: string | null; readonly isDoubtful: boolean };
}

/** A statutory table filled with what was read; each figure leads to its place in the original. */
export function RecognisedTable({ format, table, at }: Props) {
  const form = formsOf(format)[table];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={form.caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-note tabular-nums">
        <caption className="py-1 text-left font-medium">{form.caption}</caption>
        <tbody>
          {[...form.head, ...form.body].map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the form never changes; a row's place is its name
            <tr key={row}>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the form never changes; a cell's place is its name
                <Cell key={index} cell={cell} at={at} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, at }: { readonly cell: FormCell; readonly at: Props['at'] }) {
  if (cell.kind === 'label') {
    const Tag = cell.header ? 'th' : 'td';
    return (
      <Tag
        scope={cell.header === 'row' ? 'row' : undefined}
        rowSpan={cell.rowSpan}
        colSpan={cell.colSpan}
        className="border border-line px-1.5 py-1 text-left font-normal"
      >
        {cell.text}
      </Tag>
    );
  }
  const { text, place, isDoubtful } = at(cell.row, cell.column);
  return (
    <td
      colSpan={cell.colSpan}
      className={`border px-1.5 py-1 text-right ${isDoubtful ? 'border-2 border-due' : 'border-line'}`}
    >
      {place ? (
        <a href={`#${place}`} className="text-accent hover:underline">
          {text}
        </a>
      ) : (
        text
      )}
    </td>
  );
}
