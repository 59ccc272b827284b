import type { Key, ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row for a screen reader. */
  readonly isRowHead?: true;
  readonly align?: 'right';
  /** Left out on a narrow screen, where the row can be read without it. */
  readonly wideOnly?: true;
  /** A width such as `w-32`. */
  readonly className?: string;
}

interface Props<Row> {
  /** What the table lists; heard, and not seen. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
}

function cellLook<Row>(column: Column<Row>): string {
  const align = column.align === 'right' ? 'text-right' : 'text-left';
  return `px-2.5 py-1.5 ${align} ${column.wideOnly ? 'max-md:hidden' : ''} ${column.className ?? ''}`;
}

/** Dense rows of 36 px; scrolls inside itself where the screen is too narrow. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={`表格：${caption}`} tabIndex={0} className="overflow-x-auto border-y border-line">
      <table className="w-full border-collapse text-desk">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="h-9 border-b border-line bg-wash text-note text-muted">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={`${cellLook(column)} font-medium whitespace-nowrap`}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="h-9 border-b border-line last:border-b-0 hover:bg-wash">
              {columns.map((column) =>
                column.isRowHead ? (
                  <th key={column.key} scope="row" className={`${cellLook(column)} font-normal`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={cellLook(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
