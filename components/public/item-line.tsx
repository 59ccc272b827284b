import { dayOfInstant } from '@/lib/items/document';
import type { PublicItemRow } from '@/lib/items/public-types';
import { itemPath } from './item-address';
import { ItemStamp } from './item-stamp';

/** Title, number, day, section, validity; nothing else. */
export function ItemLine({ slug, row }: { readonly slug: string; readonly row: PublicItemRow }) {
  return (
    <>
      <a href={itemPath(slug, row.indexNumber)} className="flex min-h-11 items-center py-1 leading-normal">
        {row.title}
      </a>
      <p className="flex flex-wrap items-center gap-x-5 text-muted text-sm">
        <time dateTime={row.publishedAt}>{dayOfInstant(row.publishedAt)}</time>
        {row.documentNumber && <span>{row.documentNumber}</span>}
        <span>{row.section}</span>
        <ItemStamp validity={row.validity} />
      </p>
    </>
  );
}
