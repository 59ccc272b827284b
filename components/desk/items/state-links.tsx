import Link from 'next/link';
import { itemStateLabels } from '@/lib/items/labels';
import type { ListSearch } from '@/lib/items/schema';
import type { ItemState } from '@/lib/items/types';
import { listHref } from './list-address';

interface Props {
  readonly search: ListSearch;
  readonly counts: Readonly<Record<ItemState, number>>;
}

/** The states as links, each with how many items stand in it. */
export function StateLinks({ search, counts }: Props) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const states = Object.keys(itemStateLabels) as ItemState[];
  return (
    <nav aria-label="按状态" className="mb-4 overflow-x-auto border-b border-line">
      <ul className="flex">
        <StateLink href={listHref(search, { state: null })} isCurrent={!search.state} label="全部" count={all} />
        {states.map((state) => (
          <StateLink
            key={state}
            href={listHref(search, { state })}
            isCurrent={search.state === state}
            label={itemStateLabels[state]}
            count={counts[state]}
          />
        ))}
      </ul>
    </nav>
  );
}

interface StateLinkProps {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly label: string;
  readonly count: number;
}

function StateLink({ href, isCurrent, label, count }: StateLinkProps) {
  return (
    <li>
      <Link
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        className={`flex min-h-10 items-center gap-1.5 border-b-2 px-2.5 whitespace-nowrap ${
          isCurrent ? 'border-accent font-semibold text-accent' : 'border-transparent hover:bg-wash'
        }`}
      >
        {label}
        <span className="text-note font-normal text-muted tabular-nums">{count.toLocaleString('zh-CN')}</span>
      </Link>
    </li>
  );
}
