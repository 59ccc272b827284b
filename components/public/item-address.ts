import { categories } from '@/lib/items/categories';
import { genres } from '@/lib/items/genres';
import type { ItemFilter } from '@/lib/items/public-types';

/** A question longer than this is cut: nobody types it, and each word costs a search. */
const questionAtMost = 50;
const sectionAtMost = 60;

/** What an address of the list asks for; what it does not know, or can't read, narrows nothing. */
export function readItemFilter(params: URLSearchParams): ItemFilter {
  const category = params.get('category') ?? '';
  const genre = params.get('genre') ?? '';
  const year = /^20[0-9]{2}$/.exec(params.get('year') ?? '')?.[0];
  const section = textOf(params.get('section'), sectionAtMost);
  return {
    q: textOf(params.get('q'), questionAtMost),
    ...(Object.hasOwn(categories, category) && { category }),
    ...(Object.hasOwn(genres, genre) && { genre }),
    ...(year !== undefined && { year: Number(year) }),
    ...(section !== '' && { section }),
    page: Number(/^[1-9][0-9]{0,5}$/.exec(params.get('page') ?? '')?.[0] ?? 1),
  };
}

/** The one address of a filter, whatever way it was written: the page is kept under it. */
export function itemListPath(slug: string, filter: ItemFilter): string {
  const { q, category, genre, year, section, page } = filter;
  const asked = { q: q || undefined, category, genre, year, section, page: page > 1 ? page : undefined };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) params.set(name, String(value));
  return params.size === 0 ? `/${slug}/items` : `/${slug}/items?${params}`;
}

/** The page of an item, or of one of its editions. */
export function itemPath(slug: string, indexNumber: string, edition?: number): string {
  const page = `/${slug}/items/${indexNumber}`;
  return edition === undefined ? page : `${page}/editions/${edition}`;
}

export function attachmentPath(slug: string, indexNumber: string, sha256: string): string {
  return `${itemPath(slug, indexNumber)}/attachments/${sha256}`;
}

/** As the database has it (migration 0006); anything else is not asked for there. */
export function isIndexNumber(text: string): boolean {
  return /^[A-Z0-9]{2,31}-[0-9]{3,4}-[0-9]{4}-[0-9]{5}$/.test(text);
}

/** `1` … `999`; null for anything else. */
export function readEditionNumber(text: string): number | null {
  return /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : null;
}

export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Without what no text in PostgreSQL holds (NUL, halves of characters) and what nobody sees. */
function textOf(typed: string | null, letters: number): string {
  const clean = (typed ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\ufffd]+/gu, ' ')
    .trim();
  return Array.from(clean).slice(0, letters).join('').trim();
}
