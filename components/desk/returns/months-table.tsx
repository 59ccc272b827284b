import type { ReactNode } from 'react';

export interface MonthsRow {
  readonly key: string;
  readonly head: ReactNode;
  /** January first. */
  readonly cells: readonly ReactNode[];
  readonly total: ReactNode;
  /** A row that adds up the others. */
  readonly isSum?: true;
}

interface Props {
  readonly caption: string;
  /** Over the first column. */
  readonly head: string;
  readonly rows: readonly MonthsRow[];
}

const region = 'relative overflow-x-auto border-y border-line print:overflow-visible';
const rowHead = 'sticky left-0 px-2.5 py-1.5 text-left';
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Rows of twelve months and a total; on a narrow screen it scrolls inside itself with the first column fixed. */
export function MonthsTable({ caption, head, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={`表格：${caption}`} tabIndex={0} className={region}>
      <table className="w-full border-collapse text-desk">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="h-9 border-b border-line bg-wash text-note text-muted">
            <th scope="col" className={`${rowHead} bg-wash font-medium`}>
              {head}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="min-w-12 px-2 text-right font-medium whitespace-nowrap">
                {month}月
              </th>
            ))}
            <th scope="col" className="min-w-14 px-2.5 text-right font-medium">
              全年
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head: name, cells, total, isSum }) => (
            <tr key={key} className={`h-9 border-b border-line last:border-b-0 ${isSum ? 'font-semibold' : ''}`}>
              <th scope="row" className={`${rowHead} min-w-28 bg-paper ${isSum ? '' : 'font-normal'}`}>
                {name}
              </th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the month
                <td key={index} className="px-2 text-right">
                  {cell}
                </td>
              ))}
              <td className="px-2.5 text-right font-semibold">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
