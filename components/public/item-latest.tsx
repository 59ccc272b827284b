import type { PublicItemRow } from '@/lib/items/public-types';
import { ItemLine } from './item-line';

interface Props {
  readonly slug: string;
  readonly items: readonly PublicItemRow[];
}

/** What an agency has published last, on its first page. */
export function LatestItems({ slug, items }: Props) {
  return (
    <section aria-labelledby="items" className="mt-8">
      <h2 id="items" className="font-bold text-xl">
        主动公开
      </h2>
      {items.length === 0 ? (
        <p className="mt-3">还没有主动公开的信息。</p>
      ) : (
        <ul className="mt-3 border-line border-t">
          {items.map((row) => (
            <li key={row.indexNumber} className="border-line border-b py-2">
              <ItemLine slug={slug} row={row} />
            </li>
          ))}
        </ul>
      )}
      <a href={`/${slug}/items`} className="inline-flex min-h-11 items-center">
        查找和查看全部主动公开信息
      </a>
    </section>
  );
}
