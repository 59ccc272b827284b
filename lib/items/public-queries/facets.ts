import type { SqlReader } from '../../db';
import { Prisma } from '../../generated/prisma/client';
import type { Facet, Facets, FacetValue, ItemFilter } from '../public-types';
import type { SearchHit } from './search';

/** The only text that is ever spliced into a query of the public list. */
const columns: Readonly<Record<Facet, Prisma.Sql>> = {
  category: Prisma.sql`p.category`,
  genre: Prisma.sql`p.genre`,
  year: Prisma.sql`p.published_year`,
  section: Prisma.sql`p.section_name`,
};

const facetNames = Object.keys(columns) as readonly Facet[];

/** More values than a facet shows: a list of links, not a report. */
const valuesAtMost = 100;

interface Counted {
  readonly value: string;
  readonly count: number;
}

/** Years from the last, categories as the articles number them, the rest by their counts. */
const orders: Readonly<Record<Facet, (a: Counted, b: Counted) => number>> = {
  category: (a, b) => byText(a.value, b.value),
  year: (a, b) => byText(b.value, a.value),
  genre: (a, b) => b.count - a.count || byText(a.value, b.value),
  section: (a, b) => b.count - a.count || byText(a.value, b.value),
};

/** The condition on `public_item p` that an address asks for. Each facet has an index in the order of the list. */
export function conditionOf(agencyId: string, filter: ItemFilter): Prisma.Sql {
  const chosen = facetNames.flatMap((facet) => {
    const value = filter[facet];
    return value === undefined ? [] : [Prisma.sql`${columns[facet]} = ${value}`];
  });
  return Prisma.join([Prisma.sql`p.agency_id = ${agencyId}::uuid`, ...chosen], ' AND ');
}

/** By what a list can be narrowed further, counted to the end: `public_item_facets_idx` holds all four columns. */
export async function facetsOf(db: SqlReader, agencyId: string, filter: ItemFilter): Promise<Facets> {
  const where = conditionOf(agencyId, filter);
  const open = facetNames.filter((facet) => filter[facet] === undefined);
  const counted = await Promise.all(open.map(async (facet) => [facet, await countsOf(db, where, facet)] as const));
  const values = new Map(counted);
  return facetsBy((facet) => [...(values.get(facet) ?? [])].sort(orders[facet]));
}

/** Where a search found too much to count: the agency's own values, without a number. */
export async function uncountedFacets(db: SqlReader, agencyId: string, filter: ItemFilter): Promise<Facets> {
  const all = await facetsOf(db, agencyId, { q: '', page: 1 });
  return facetsBy((facet) => {
    return filter[facet] === undefined ? all[facet].map(({ value }) => ({ value, count: null })) : [];
  });
}

/** The facets of a search, whose hits are all at hand. */
export function facetsAmong(hits: readonly SearchHit[], filter: ItemFilter): Facets {
  return facetsBy((facet) => {
    if (filter[facet] !== undefined) return [];
    const counts = new Map<string, number>();
    for (const hit of hits) counts.set(hit[facet], (counts.get(hit[facet]) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count })).sort(orders[facet]);
  });
}

function facetsBy(values: (facet: Facet) => readonly FacetValue[]): Facets {
  return { category: values('category'), genre: values('genre'), year: values('year'), section: values('section') };
}

async function countsOf(db: SqlReader, where: Prisma.Sql, facet: Facet): Promise<readonly Counted[]> {
  return db.$queryRaw<Counted[]>`
    SELECT ${columns[facet]}::text AS value, count(*)::int AS count FROM public_item p WHERE ${where}
    GROUP BY ${columns[facet]} LIMIT ${valuesAtMost}`;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
