import type { Facet, ItemFilter } from '@/lib/items/public-types';
import { itemListPath } from './item-address';
import { facetTitles, facetValueText } from './item-facets';

interface Props {
  readonly slug: string;
  readonly filter: ItemFilter;
}

const facetNames = Object.keys(facetTitles) as readonly Facet[];

/** A plain form that asks by its address: it works in any browser, and what was found can be sent on. */
export function ItemSearch({ slug, filter }: Props) {
  return (
    <search>
      <form action={`/${slug}/items`} method="get" className="flex max-w-2xl flex-wrap gap-2 print:hidden">
        <label htmlFor="q" className="w-full text-sm">
          按标题、文号、索引号或正文查找
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={filter.q}
          maxLength={50}
          enterKeyHint="search"
          autoComplete="off"
          className="min-h-12 min-w-0 grow border border-edge bg-paper px-3 text-ink"
        />
        {facetNames.map((facet) => {
          const value = filter[facet];
          return value === undefined ? null : <input key={facet} type="hidden" name={facet} value={value} />;
        })}
        <button type="submit" className="min-h-12 cursor-pointer bg-accent px-6 font-bold text-paper">
          查找
        </button>
      </form>
    </search>
  );
}

/** What the list is narrowed by, each with the way to take it back. */
export function ChosenFacets({ slug, filter }: Props) {
  const chosen = facetNames.flatMap((facet) => {
    const value = filter[facet];
    return value === undefined ? [] : [{ facet, text: facetValueText(facet, String(value)) }];
  });
  if (chosen.length === 0 && filter.q === '') return null;
  return (
    <ul aria-label="已选条件" className="mt-3 flex flex-wrap gap-x-3 gap-y-1 print:hidden">
      {chosen.map(({ facet, text }) => (
        <li key={facet}>
          <a
            href={itemListPath(slug, { ...filter, [facet]: undefined, page: 1 })}
            className="inline-flex min-h-11 items-center gap-2 border border-line bg-wash px-3 leading-snug"
          >
            <span>
              {facetTitles[facet]}：{text}
            </span>
            <span className="shrink-0">
              <span aria-hidden="true">✕ </span>去掉
            </span>
          </a>
        </li>
      ))}
      <li>
        <a href={`/${slug}/items`} className="inline-flex min-h-11 items-center px-2">
          全部清除
        </a>
      </li>
    </ul>
  );
}
