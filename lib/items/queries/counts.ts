import type { Reader } from '../../db';
import { periodOf } from '../days';

export interface ItemCount {
  readonly genre: string;
  readonly category: string;
  readonly count: number;
}

/** So many pairs of genre and category there can be; a list of rows all the same. */
const pairsAtMost = 500;

/**
 * What a section published for the first time in a month, by genre and category: the figures of its monthly return. An
 * item that was withdrawn later stays counted, and a correction counts nothing again.
 * @param month 1–12, of Shanghai's calendar
 */
export async function countItemsByMonth(
  db: Reader,
  agencyId: string,
  sectionId: string,
  year: number,
  month: number,
): Promise<readonly ItemCount[]> {
  const rows = await db.item.groupBy({
    by: ['genre', 'category'],
    where: { agencyId, sectionId, publishedAt: periodOf(year, month) },
    _count: { _all: true },
    orderBy: [{ genre: 'asc' }, { category: 'asc' }],
    take: pairsAtMost,
  });
  return rows.map(({ genre, category, _count }) => ({ genre, category, count: _count._all }));
}

/**
 * The same for every section of an agency and every month of a year, in one question: for the matrix.
 * @returns how many items by section id and month (1–12); a pair without items is not there
 */
export async function countItemsOfYear(
  db: Reader,
  agencyId: string,
  year: number,
): Promise<readonly { readonly sectionId: string; readonly month: number; readonly count: number }[]> {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const rows = await Promise.all(
    months.map((month) =>
      db.item.groupBy({
        by: ['sectionId'],
        where: { agencyId, publishedAt: periodOf(year, month) },
        _count: { _all: true },
      }),
    ),
  );
  return rows.flatMap((sections, index) =>
    sections.map(({ sectionId, _count }) => ({ sectionId, month: index + 1, count: _count._all })),
  );
}
