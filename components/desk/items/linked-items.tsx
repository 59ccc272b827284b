import Link from 'next/link';
import { itemStateLabels } from '@/lib/items/labels';
import type { ItemDetail, LinkedItem } from '@/lib/items/queries/detail';
import type { ItemState } from '@/lib/items/types';

/** 文件 ↔ 解读 and what takes its place, both ways. */
export function LinkedItems({ detail }: { readonly detail: ItemDetail }) {
  const { interprets, interpretedBy, successor } = detail;
  const groups = [
    { label: '所解读的文件', items: interprets ? [interprets] : [] },
    { label: '政策解读', items: interpretedBy },
    { label: '替代文件', items: successor ? [successor] : [] },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="linked">
      <h2 id="linked" className="font-semibold">
        关联信息
      </h2>
      <dl className="flex flex-col gap-1">
        {groups.map(({ label, items }) => (
          <div key={label}>
            <dt className="text-note text-muted">{label}</dt>
            {items.map((item) => (
              <dd key={item.id}>
                <LinkedLine item={item} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function LinkedLine({ item }: { readonly item: LinkedItem }) {
  return (
    <>
      <Link href={`/desk/items/${item.id}`} className="text-accent underline-offset-2 hover:underline">
        {item.title}
      </Link>{' '}
      <span className="text-note text-muted">{itemStateLabels[item.state as ItemState]}</span>
    </>
  );
}
