import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';

interface Props {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
}

const link = 'inline-flex min-h-9 items-center gap-1 rounded px-2.5 text-accent hover:bg-accent-wash';

/** 上一页, where we are, 下一页; nothing when all is on one page. */
export function Pagination({ page, pageCount, hrefOf }: Props) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="分页" className="mt-3 flex items-center justify-between gap-2">
      <span className="w-24">
        {page > 1 && (
          <Link href={hrefOf(page - 1)} rel="prev" className={link}>
            <ChevronLeft aria-hidden="true" size={16} />
            上一页
          </Link>
        )}
      </span>
      <span className="text-muted tabular-nums">
        第 {page} 页，共 {pageCount} 页
      </span>
      <span className="flex w-24 justify-end">
        {page < pageCount && (
          <Link href={hrefOf(page + 1)} rel="next" className={link}>
            下一页
            <ChevronRight aria-hidden="true" size={16} />
          </Link>
        )}
      </span>
    </nav>
  );
}
