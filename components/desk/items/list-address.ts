import type { ListSearch } from '@/lib/items/schema';

type Change = { readonly [Key in keyof ListSearch]?: string | number | null };

/** What an unnarrowed list begins with is left out of its address. */
const defaults: Readonly<Partial<Record<keyof ListSearch, string | number>>> = { sort: 'updated', page: 1 };

/** The filter as the query of an address, without a question mark. Another filter begins at its first page. */
export function listQuery(search: Partial<ListSearch>, change: Change = {}): string {
  const { page: _others, ...narrowing } = search;
  const merged = { ...narrowing, ...change };
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(merged)) {
    const isDefault = defaults[key as keyof ListSearch] === value;
    if (value !== undefined && value !== null && value !== '' && !isDefault) params.set(key, String(value));
  }
  return params.toString();
}

export function listHref(search: Partial<ListSearch>, change: Change = {}): string {
  const query = listQuery(search, change);
  return query === '' ? '/desk/items' : `/desk/items?${query}`;
}

/** Whether anything narrows the list. */
export function isNarrowed(search: ListSearch): boolean {
  return listQuery(search, { sort: null }) !== '';
}
