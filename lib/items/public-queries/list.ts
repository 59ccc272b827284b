import { publicDb, type Reader, type SqlReader } from '../../db';
import { countedAtMost, type ItemFilter, type PublicItemList, type PublicItemRow, rowsPerPage } from '../public-types';
import type { Validity } from '../types';
import { conditionOf, facetsAmong, facetsOf, uncountedFacets } from './facets';
import { searchHits } from './search';

// Whatever is read here stands in `public_item`, which triggers keep from editions and withdrawals (migration 0006).
// Every value is bound.

type PublicReader = Reader & SqlReader;

const rowFields = {
  itemId: true,
  indexNumber: true,
  title: true,
  genre: true,
  sectionName: true,
  documentNumber: true,
  validity: true,
  publishedAt: true,
} as const;

/**
 * One page of what an agency has published, the newest first; what is searched for stands first where it is in the
 * title. Null where there is no such agency.
 */
export async function listPublicItems(
  slug: string,
  filter: ItemFilter,
  db: PublicReader = publicDb,
): Promise<PublicItemList | null> {
  const agency = await db.agency.findUnique({ where: { slug }, select: { id: true } });
  if (!agency) return null;
  return filter.q === '' ? browse(db, agency.id, filter) : search(db, agency.id, filter);
}

/** The newest items of an agency, for its first page. */
export async function latestPublicItems(
  slug: string,
  count: number,
  db: Reader = publicDb,
): Promise<readonly PublicItemRow[]> {
  const found = await db.publicItem.findMany({
    where: { agency: { slug } },
    orderBy: [{ publishedAt: 'desc' }, { itemId: 'asc' }],
    take: count,
    select: rowFields,
  });
  return found.map(rowOf);
}

async function browse(db: PublicReader, agencyId: string, filter: ItemFilter): Promise<PublicItemList> {
  const where = conditionOf(agencyId, filter);
  const [page, [counted], facets] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT p.item_id AS id FROM public_item p WHERE ${where}
      ORDER BY p.published_at DESC, p.item_id LIMIT ${rowsPerPage + 1} OFFSET ${offsetOf(filter)}`,
    db.$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM (SELECT FROM public_item p WHERE ${where} LIMIT ${countedAtMost + 1}) AS bounded`,
    facetsOf(db, agencyId, filter),
  ]);
  const ids = page.map(({ id }) => id);
  return {
    rows: await rowsOf(db, ids.slice(0, rowsPerPage)),
    total: Math.min(counted.total, countedAtMost),
    isCut: counted.total > countedAtMost,
    hasNext: ids.length > rowsPerPage,
    facets,
  };
}

async function search(db: PublicReader, agencyId: string, filter: ItemFilter): Promise<PublicItemList> {
  const { hits, isCut } = await searchHits(db, conditionOf(agencyId, filter), filter.q);
  const offset = offsetOf(filter);
  // Title hits first; a stable sort leaves the newest first among equals.
  const ranked = [...hits].sort((a, b) => Number(b.isInTitle) - Number(a.isInTitle));
  const ids = ranked.slice(offset, offset + rowsPerPage).map(({ id }) => id);
  return {
    rows: await rowsOf(db, ids),
    total: hits.length,
    isCut,
    hasNext: hits.length > offset + rowsPerPage,
    facets: isCut ? await uncountedFacets(db, agencyId, filter) : facetsAmong(hits, filter),
  };
}

function offsetOf({ page }: ItemFilter): number {
  return (page - 1) * rowsPerPage;
}

/** By their ids and in their order: the wide columns are read for one page alone. */
async function rowsOf(db: Reader, ids: readonly string[]): Promise<readonly PublicItemRow[]> {
  if (ids.length === 0) return [];
  const found = await db.publicItem.findMany({ where: { itemId: { in: [...ids] } }, select: rowFields });
  const byId = new Map(found.map((row) => [row.itemId, rowOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function rowOf(row: {
  indexNumber: string;
  title: string;
  genre: string;
  sectionName: string;
  documentNumber: string | null;
  validity: string;
  publishedAt: Date;
}): PublicItemRow {
  return {
    indexNumber: row.indexNumber,
    title: row.title,
    genre: row.genre,
    section: row.sectionName,
    documentNumber: row.documentNumber,
    validity: row.validity as Validity,
    publishedAt: row.publishedAt.toISOString(),
  };
}
