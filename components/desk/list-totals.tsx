import Link from 'next/link';
import { buttonLook } from '@/components/ui/button';

interface Order {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

interface Props {
  readonly count: number;
  /** What is counted: 条, 件. */
  readonly unit: string;
  /** There are more than were counted. */
  readonly isCountedOut: boolean;
  readonly orders: readonly Order[];
  /** Where the same list is had as a file, and the filter that goes with it. */
  readonly file: { readonly path: string; readonly query: string };
}

/** How many a list has, in which order, and the same as a file. */
export function ListTotals({ count, unit, isCountedOut, orders, file }: Props) {
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 print:hidden">
      <p className="text-muted tabular-nums">
        共 {count.toLocaleString('zh-CN')} {unit}
        {isCountedOut && '以上'}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <nav aria-label="排序" className="flex items-center gap-1">
          <span className="text-muted">排序</span>
          {orders.map(({ label, href, isCurrent }) => (
            <Link
              key={label}
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
              className={`inline-flex min-h-9 items-center rounded px-1.5 ${isCurrent ? 'font-semibold' : 'text-accent hover:bg-wash'}`}
            >
              {label}
            </Link>
          ))}
        </nav>
        <span className="flex items-center gap-2">
          {/* Plain links: a file is fetched when it is asked for, not before. */}
          {['xlsx', 'csv'].map((format) => (
            <a
              key={format}
              href={`${file.path}?${new URLSearchParams([...new URLSearchParams(file.query), ['format', format]])}`}
              download
              className={buttonLook()}
            >
              导出 {format}
            </a>
          ))}
        </span>
      </div>
    </div>
  );
}
