import type { Reader } from '../../db';
import { findOutsideYear, tablesOfOutsideYear } from '../../statistics/queries/outside-years';
import type { ReportFigures, Tables } from '../../statistics/types';

/** The tables of a year as its newest edition has them; null where none was published here. */
export async function findEditionTables(db: Reader, agencyId: string, year: number): Promise<Tables | null> {
  const edition = await db.edition.findFirst({
    where: { agencyId, year },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  return edition && (edition.content as unknown as { readonly tables: Tables }).tables;
}

/**
 * Last year's tables as published here, or else what last year closed with elsewhere; undefined where neither is known.
 */
export async function findPreviousTables(
  db: Reader,
  agencyId: string,
  year: number,
): Promise<ReportFigures['previous']> {
  const tables = await findEditionTables(db, agencyId, year - 1);
  if (tables) return { year: year - 1, tables, ours: true };
  const outside = await findOutsideYear(db, agencyId, year - 1);
  return outside ? { year: year - 1, tables: tablesOfOutsideYear(outside), ours: false } : undefined;
}
