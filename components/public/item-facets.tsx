import { categories, categoryArticle } from '@/lib/items/categories';
import { genreOf } from '@/lib/items/genres';
import type { Facet, Facets as FacetsOfList, FacetValue, ItemFilter } from '@/lib/items/public-types';
import { itemListPath } from './item-address';

export const facetTitles: Readonly<Record<Facet, string>> = {
  genre: '体裁',
  year: '发布年份',
  category: '分类',
  section: '责任科室',
};

/** The list of a facet is short enough to stand open; a longer one opens by a click. */
const openUpTo = 6;

export function facetValueText(facet: Facet, value: string): string {
  if (facet === 'genre') return genreOf(value)?.label ?? value;
  if (facet === 'category') return categories[value] ?? value;
  return facet === 'year' ? `${value}年` : value;
}

interface Props {
  readonly slug: string;
  readonly filter: ItemFilter;
  readonly facets: FacetsOfList;
}

/** The ways to narrow the list, each a link that says how long the list is then. */
export function Facets({ slug, filter, facets }: Props) {
  const offered = (Object.keys(facetTitles) as Facet[]).filter((facet) => facets[facet].length > 0);
  if (offered.length === 0) return null;
  return (
    <nav id="facets" aria-labelledby="facets-title" className="item-facets">
      <h2 id="facets-title" className="font-bold">
        缩小范围
      </h2>
      {offered.map((facet) => (
        <details
          key={facet}
          open={facets[facet].length <= openUpTo || facet === 'genre'}
          className="border-line border-b"
        >
          <summary className="min-h-11 cursor-pointer py-2 font-bold">{facetTitles[facet]}</summary>
          <ul className="pb-2">
            {facets[facet].map((value) => (
              <li key={value.value}>
                <FacetLink slug={slug} filter={filter} facet={facet} value={value} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}

interface LinkProps {
  readonly slug: string;
  readonly filter: ItemFilter;
  readonly facet: Facet;
  readonly value: FacetValue;
}

function FacetLink({ slug, filter, facet, value: { value, count } }: LinkProps) {
  const chosen = { ...filter, [facet]: facet === 'year' ? Number(value) : value, page: 1 };
  return (
    <a
      href={itemListPath(slug, chosen)}
      className="flex min-h-11 items-center justify-between gap-3 py-1 text-[0.9375rem] leading-snug no-underline"
    >
      <span className="min-w-0">
        <span className="underline underline-offset-4">{facetValueText(facet, value)}</span>
        {facet === 'category' && <span className="block text-muted text-sm">{categoryArticle(value)}</span>}
      </span>
      {count !== null && (
        <span className="shrink-0 text-muted tabular-nums">
          {count}
          <span className="sr-only"> 条</span>
        </span>
      )}
    </a>
  );
}
