import type { ApplicationSearch } from '@/lib/applications/schema/listing';

type Change = { readonly [Key in keyof ApplicationSearch]?: string | number | null };

/** What an unnarrowed list begins with is left out of its address. */
const defaults: Readonly<Partial<Record<keyof ApplicationSearch, string | number>>> = { page: 1 };

/** The filter as the query of an address, without a question mark. Another filter begins at its first page. */
export function listQuery(search: Partial<ApplicationSearch>, change: Change = {}): string {
  const { page: _others, ...narrowing } = search;
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...narrowing, ...change })) {
    const isDefault = defaults[key as keyof ApplicationSearch] === value;
    if (value !== undefined && value !== null && value !== '' && !isDefault) params.set(key, String(value));
  }
  return params.toString();
}

export function listHref(search: Partial<ApplicationSearch>, change: Change = {}): string {
  const query = listQuery(search, change);
  return query === '' ? '/desk/applications' : `/desk/applications?${query}`;
}

/** Whether anything narrows the list. */
export function isNarrowed(search: ApplicationSearch): boolean {
  return listQuery(search, { sort: null }) !== '';
}
