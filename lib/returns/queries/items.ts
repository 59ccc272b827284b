import type { Reader, Transaction } from '../../db';
import { groupedBy, type MonthlyFigures, monthlyFigures } from '../counting';
import { instantsOf } from '../months';
import type { YearMonth } from '../types';

export interface ItemCount {
  readonly genre: string;
  readonly category: string;
  readonly count: number;
}

/** An item handed in during the month that is not public yet. */
export interface ItemOnItsWay {
  readonly id: string;
  readonly title: string;
  readonly genre: string;
  readonly state: string;
}

export interface ItemsOfMonth {
  /** First published in the month: the day of publication is the system's and never edited. */
  readonly published: readonly ItemCount[];
  readonly publishedTotal: number;
  /** The first fifty. */
  readonly onTheirWay: readonly ItemOnItsWay[];
  readonly onTheirWayTotal: number;
}

const MOST_LISTED = 50;

const onTheirWayStates = ['submitted', 'accepted', 'approved', 'scheduled'];

function whereOf(sectionId: string, month: YearMonth) {
  const { from, before } = instantsOf(month);
  const within = { gte: from, lt: before };
  return {
    published: { sectionId, publishedAt: within },
    onTheirWay: { sectionId, publishedAt: null, submittedAt: within, state: { in: onTheirWayStates } },
  };
}

/** The section's items of a month, as the return counts them. */
export async function findItemsOfMonth(db: Reader, sectionId: string, month: YearMonth): Promise<ItemsOfMonth> {
  const where = whereOf(sectionId, month);
  const groups = await db.item.groupBy({
    by: ['genre', 'category'],
    where: where.published,
    _count: { _all: true },
  });
  const onTheirWay = await db.item.findMany({
    where: where.onTheirWay,
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: MOST_LISTED,
    select: { id: true, title: true, genre: true, state: true },
  });
  const onTheirWayTotal = await db.item.count({ where: where.onTheirWay });
  const published = groups.map(({ genre, category, _count }) => ({ genre, category, count: _count._all }));
  return {
    published,
    publishedTotal: published.reduce((sum, { count }) => sum + count, 0),
    onTheirWay,
    onTheirWayTotal,
  };
}

/** How many items a return of the month has to tell of. */
export async function countItemsOfMonth(db: Reader, sectionId: string, month: YearMonth): Promise<number> {
  const where = whereOf(sectionId, month);
  return db.item.count({ where: { OR: [where.published, where.onTheirWay] } });
}

/**
 * Items first published in each month of a year, by section. Months are China's. Rests on
 * `item_agency_id_published_at_id_idx`.
 */
export async function countPublishedByMonth(
  db: Pick<Transaction, '$queryRaw'>,
  agencyId: string,
  year: number,
): Promise<ReadonlyMap<string, MonthlyFigures>> {
  const { from } = instantsOf({ year, month: 1 });
  const { before } = instantsOf({ year, month: 12 });
  const rows = await db.$queryRaw<{ sectionId: string; month: number; value: number }[]>`
    SELECT section_id AS "sectionId", extract(month FROM published_at AT TIME ZONE 'Asia/Shanghai')::int AS month,
      count(*)::int AS value
    FROM item
    WHERE agency_id = ${agencyId}::uuid AND published_at >= ${from} AND published_at < ${before}
    GROUP BY 1, 2`;
  const bySection = groupedBy(rows, ({ sectionId }) => sectionId);
  return new Map([...bySection].map(([id, months]) => [id, monthlyFigures(months)]));
}
