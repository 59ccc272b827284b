import type { Calendar } from '../../calendar/types';
import type { PlainDate } from '../../clock';
import type { Reader, SqlReader } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import { beginningOf, legalDay, periodOf, storedDay } from '../days';
import { type ClockCutoffs, cutoffsOf } from '../deadlines';
import type { Disclosure, ItemState, Validity } from '../types';
import { findItemIdsByName } from './search';

/** What the list is narrowed by; what is left out narrows nothing. */
export interface ItemFilter {
  readonly q?: string;
  readonly state?: ItemState;
  readonly sectionId?: string;
  readonly genre?: string;
  readonly category?: string;
  readonly columnId?: string;
  readonly themeId?: string;
  /** Of the first publication, in China. */
  readonly year?: number;
  readonly month?: number;
  /** Not public yet and late, not public yet and due soon, or published after the last day. */
  readonly clock?: 'late' | 'dueSoon' | 'publishedLate';
}

/** `updated`: all; `published`: those that were; `made`: those with a date of making. Always the newest first. */
export type ItemSort = 'updated' | 'published' | 'made';

/** An item as lists show it. */
export interface ListedItem {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly genre: string;
  readonly category: string;
  readonly state: ItemState;
  readonly sectionId: string;
  readonly section: string;
  readonly column: string | null;
  readonly theme: string | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly madeOn: PlainDate | null;
  readonly disclosure: Disclosure;
  readonly validity: Validity;
  readonly returnReason: string | null;
  readonly scheduledFor: Date | null;
  readonly publishedAt: Date | null;
  readonly publishedLate: boolean;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly lastEditedBy: string;
  readonly submittedBy: string | null;
  readonly acceptedBy: string | null;
  readonly submitter: string | null;
  /** When the document that it interprets was published first. */
  readonly interpretedAt: Date | null;
}

export const itemPageSize = 50;

/** The list counts no further: 「1 万条以上」. */
export const countedAtMost = 10_000;

const listed = {
  id: true,
  version: true,
  title: true,
  genre: true,
  category: true,
  state: true,
  sectionId: true,
  section: { select: { name: true } },
  column: { select: { name: true } },
  theme: { select: { name: true } },
  documentNumber: true,
  indexNumber: true,
  madeOn: true,
  disclosure: true,
  validity: true,
  returnReason: true,
  scheduledFor: true,
  publishedAt: true,
  publishedLate: true,
  updatedAt: true,
  submittedAt: true,
  lastEditedBy: true,
  submittedBy: true,
  acceptedBy: true,
  submitter: { select: { name: true } },
  interprets: { select: { publishedAt: true } },
} as const satisfies Prisma.ItemSelect;

type ListedRow = Prisma.ItemGetPayload<{ select: typeof listed }>;

function asListed(row: ListedRow): ListedItem {
  const { section, column, theme, submitter, interprets, madeOn, ...rest } = row;
  return {
    ...rest,
    state: rest.state as ItemState,
    disclosure: rest.disclosure as Disclosure,
    validity: rest.validity as Validity,
    section: section.name,
    column: column?.name ?? null,
    theme: theme?.name ?? null,
    submitter: submitter?.name ?? null,
    madeOn: madeOn && legalDay(madeOn),
    interpretedAt: interprets?.publishedAt ?? null,
  };
}

const orders = {
  updated: [{ updatedAt: 'desc' }, { id: 'asc' }],
  published: [{ publishedAt: 'desc' }, { id: 'asc' }],
  made: [{ madeOn: 'desc' }, { id: 'asc' }],
} as const satisfies Record<ItemSort, Prisma.ItemOrderByWithRelationInput[]>;

const onlyWhere = {
  updated: {},
  published: { publishedAt: { not: null } },
  made: { madeOn: { not: null } },
} as const satisfies Record<ItemSort, Prisma.ItemWhereInput>;

/** The day and calendar by which clocks are judged. */
export interface ClockNow {
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/**
 * One page of the agency's items and how many there are. Each order and filter has its index (migrations 0006, 0007).
 * @param page from 1
 */
export async function listItems(
  db: Reader & SqlReader,
  agencyId: string,
  filter: ItemFilter,
  { sort, page, clock }: { readonly sort: ItemSort; readonly page: number; readonly clock: ClockNow },
): Promise<{ readonly items: readonly ListedItem[]; readonly count: number }> {
  const where = { ...(await whereOf(db, agencyId, filter, clock)), ...onlyWhere[sort] };
  const [rows, count] = await Promise.all([
    db.item.findMany({
      where,
      orderBy: [...orders[sort]],
      skip: (page - 1) * itemPageSize,
      take: itemPageSize,
      select: listed,
    }),
    // In the same order, which an index has: the first ten thousand of any order would be read past all indexes.
    db.item.count({ where, orderBy: [...orders[sort]], take: countedAtMost }),
  ]);
  return { items: rows.map(asListed), count };
}

/** So many rows an export holds at the most. */
const exportedAtMost = 5_000;

/** The filtered items, the newest first, as many as an export holds. */
export async function listItemsForExport(
  db: Reader & SqlReader,
  agencyId: string,
  filter: ItemFilter,
  clock: ClockNow,
): Promise<readonly (ListedItem & { readonly summary: string; readonly keywords: readonly string[] })[]> {
  const rows = await db.item.findMany({
    where: await whereOf(db, agencyId, filter, clock),
    orderBy: [...orders.updated],
    take: exportedAtMost,
    select: { ...listed, summary: true, keywords: true },
  });
  return rows.map(({ summary, keywords, ...row }) => ({ ...asListed(row), summary, keywords }));
}

const states: readonly ItemState[] = [
  'draft',
  'submitted',
  'accepted',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
];

/** How many items stand in each state, each no further than `countedAtMost`: in the order of an index, like the list. */
export async function countByState(
  db: Reader,
  agencyId: string,
  sectionId?: string,
): Promise<Readonly<Record<ItemState, number>>> {
  const count = (state: ItemState) => {
    const where = { agencyId, state, ...(sectionId && { sectionId }) };
    return db.item.count({ where, orderBy: [...orders.updated], take: countedAtMost });
  };
  const counts = await Promise.all(states.map(async (state) => [state, await count(state)] as const));
  return Object.fromEntries(counts) as Record<ItemState, number>;
}

/** Items that carry a condition of a module beside this one, newest first. */
export async function listItemsWhere(
  db: Reader,
  where: Prisma.ItemWhereInput,
  take: number,
): Promise<readonly ListedItem[]> {
  const rows = await db.item.findMany({ where, orderBy: [...orders.updated], take, select: listed });
  return rows.map(asListed);
}

async function whereOf(
  db: Reader & SqlReader,
  agencyId: string,
  filter: ItemFilter,
  clock: ClockNow,
): Promise<Prisma.ItemWhereInput> {
  const { q, sectionId, state, genre, category, columnId, themeId, year, month } = filter;
  return {
    agencyId,
    sectionId,
    state,
    genre,
    category,
    columnId,
    themeId,
    ...(q && { id: { in: [...(await findItemIdsByName(db, agencyId, q))] } }),
    AND: [
      ...(year === undefined ? [] : [{ publishedAt: periodOf(year, month) }]),
      ...(filter.clock ? [clockCondition(filter.clock, clock)] : []),
    ],
  };
}

/** The states in which an item's clock runs. */
const runningStates: readonly ItemState[] = ['draft', 'submitted', 'accepted', 'approved', 'scheduled'];

/** Items whose clock stands so, told by days of the event: a query can't count working days. */
export function clockCondition(
  state: 'late' | 'dueSoon' | 'publishedLate',
  { today, calendar }: ClockNow,
): Prisma.ItemWhereInput {
  if (state === 'publishedLate') return { publishedLate: true };
  const publication = cutoffsOf('publication', today, calendar);
  const interpretation = cutoffsOf('interpretation', today, calendar);
  const madeOn = daysOf(publication, state, storedDay, 0);
  const interpretedAt = daysOf(interpretation, state, beginningOf, 1);
  const byMaking = { madeOn, NOT: { genre: 'interpretation', interprets: { publishedAt: { not: null } } } };
  const byDocument = { genre: 'interpretation', interprets: { publishedAt: interpretedAt } };
  return {
    state: { in: [...runningStates] },
    publishedAt: null,
    disclosure: 'proactive',
    OR: [...(madeOn ? [byMaking] : []), ...(interpretedAt ? [byDocument] : [])],
  };
}

const oneDayMs = 86_400_000;

/**
 * Bounds on the day of the event.
 * @param shiftDays 1 where the event is an instant: a whole day's instants lie before the beginning of the next
 */
function daysOf(
  { late, soon }: ClockCutoffs,
  state: 'late' | 'dueSoon',
  at: (day: PlainDate) => Date,
  shiftDays: 0 | 1,
): Prisma.DateTimeFilter | null {
  const bound = (day: PlainDate) => new Date(at(day).getTime() + shiftDays * oneDayMs);
  const upTo = (day: PlainDate) => (shiftDays === 1 ? { lt: bound(day) } : { lte: bound(day) });
  const after = (day: PlainDate) => (shiftDays === 1 ? { gte: bound(day) } : { gt: bound(day) });
  if (state === 'late') return late === null ? null : upTo(late);
  if (soon === null) return null;
  return { ...upTo(soon), ...(late !== null && after(late)) };
}
