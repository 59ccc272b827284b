import { countedAtMost, type ItemFilter, type PublicItemList, type PublicItemRow } from '@/lib/items/public-types';
import { itemListPath } from './item-address';
import { Facets } from './item-facets';
import { ItemLine } from './item-line';
import { ItemPages } from './item-pages';
import { ChosenFacets, ItemSearch } from './item-search';
import { PageFrame } from './page-frame';
import type { AgencyFacts, Site } from './site';

export interface ItemListProps {
  readonly site: Site;
  readonly agency: AgencyFacts;
  readonly filter: ItemFilter;
  readonly list: PublicItemList;
}

/** 法定主动公开内容: search first, rows, and the ways to narrow them. */
export function ItemList({ site, agency, filter, list }: ItemListProps) {
  const { slug } = agency;
  const isFirst = filter.page === 1;
  return (
    <PageFrame
      site={site}
      title={`${filter.q === '' ? '' : `“${filter.q}” - `}主动公开 - ${agency.name}${isFirst ? '' : `（第${filter.page}页）`}`}
      // What somebody searched for is no page of ours to be found.
      path={filter.q === '' ? itemListPath(slug, filter) : undefined}
      agency={agency}
      trail={[{ label: '首页', href: `/${slug}` }]}
      labels={{ SiteName: `${agency.name}政府信息公开`, ColumnName: '主动公开' }}
    >
      <h1 className="mt-4 mb-3 font-bold text-2xl">主动公开</h1>
      <ItemSearch slug={slug} filter={filter} />
      <ChosenFacets slug={slug} filter={filter} />
      <div className="item-columns">
        <section aria-labelledby="found" className="min-w-0">
          <div className="flex flex-wrap items-center justify-between gap-x-6">
            <h2 id="found" className="font-bold">
              {countText(filter, list)}
            </h2>
            {list.rows.length > 0 && (
              <a href="#facets" className="inline-flex min-h-11 items-center lg:hidden">
                缩小范围
              </a>
            )}
          </div>
          {list.rows.length === 0 ? (
            <NothingFound slug={slug} filter={filter} />
          ) : (
            <Rows slug={slug} rows={list.rows} />
          )}
          <ItemPages slug={slug} filter={filter} list={list} />
        </section>
        <Facets slug={slug} filter={filter} facets={list.facets} />
      </div>
    </PageFrame>
  );
}

function countText({ q }: ItemFilter, { total, isCut }: PublicItemList): string {
  if (q === '') return isCut ? `${countedAtMost}+ 条` : `共 ${total} 条`;
  return isCut ? `“${q}”的结果很多，列出最近的 ${total} 条` : `“${q}”共 ${total} 条`;
}

function Rows({ slug, rows }: { readonly slug: string; readonly rows: readonly PublicItemRow[] }) {
  return (
    <ul className="border-line border-t">
      {rows.map((row) => (
        <li key={row.indexNumber} className="border-line border-b py-2">
          <ItemLine slug={slug} row={row} />
        </li>
      ))}
    </ul>
  );
}

function NothingFound({ slug, filter }: { readonly slug: string; readonly filter: ItemFilter }) {
  const isNarrowed = itemListPath(slug, { q: filter.q, page: 1 }) !== itemListPath(slug, { ...filter, page: 1 });
  if (filter.q === '' && !isNarrowed) return <p className="py-4">这里还没有公开的信息。</p>;
  return (
    <div className="max-w-measure py-4">
      <p>没有找到符合条件的信息。可以这样再试：</p>
      <ul className="mt-2 list-disc pl-6">
        {filter.q !== '' && <li>换一个更短的词，例如只写两三个字；几个词之间用空格隔开。</li>}
        {filter.q !== '' && <li>按文号查时，只写其中的数字或年份。</li>}
        {isNarrowed && (
          <li>
            <a href={itemListPath(slug, { q: filter.q, page: 1 })} className="inline-flex min-h-11 items-center">
              去掉筛选条件
            </a>
          </li>
        )}
        <li>
          <a href={`/${slug}/items`} className="inline-flex min-h-11 items-center">
            查看全部主动公开信息
          </a>
        </li>
      </ul>
    </div>
  );
}
