import { type ItemFilter, type PublicItemList, rowsPerPage } from '@/lib/items/public-types';
import { itemListPath } from './item-address';

interface Props {
  readonly slug: string;
  readonly filter: ItemFilter;
  readonly list: PublicItemList;
}

const link = 'inline-flex min-h-11 min-w-11 items-center justify-center px-3';

/** The way through the pages; how many there are is said only where it was counted. */
export function ItemPages({ slug, filter, list: { total, isCut, hasNext } }: Props) {
  const { page, q } = filter;
  if (page === 1 && !hasNext) return null;
  // A search ends where it was cut; the whole list goes on.
  const pageCount = isCut && q === '' ? null : Math.ceil(total / rowsPerPage);
  const pathOf = (number: number) => itemListPath(slug, { ...filter, page: number });
  return (
    <nav aria-label="分页" className="mt-4 flex flex-wrap items-center gap-x-2 print:hidden">
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev" className={link}>
          上一页
        </a>
      )}
      {numbersAround(page, pageCount, hasNext).map((number) =>
        number === page ? (
          <span key={number} aria-current="page" className={`${link} border border-line font-bold`}>
            {number}
          </span>
        ) : (
          <a key={number} href={pathOf(number)} className={link}>
            <span className="sr-only">第</span>
            {number}
            <span className="sr-only">页</span>
          </a>
        ),
      )}
      {hasNext && (
        <a href={pathOf(page + 1)} rel="next" className={link}>
          下一页
        </a>
      )}
      {pageCount !== null && <span className="px-3 text-muted">共 {pageCount} 页</span>}
    </nav>
  );
}

/** The first page, two on each side, and the last one where it is known. */
function numbersAround(page: number, pageCount: number | null, hasNext: boolean): readonly number[] {
  const last = pageCount ?? (hasNext ? page + 1 : page);
  const near = Array.from({ length: 5 }, (_, index) => page - 2 + index);
  const all = [1, ...near, last].filter((number) => number >= 1 && number <= last);
  return [...new Set(all)].sort((a, b) => a - b);
}
