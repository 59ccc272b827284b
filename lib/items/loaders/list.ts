import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { loadCalendar } from '../../calendar/queries';
import { now, today } from '../../clock';
import { db } from '../../db';
import type { Standing } from '../deadlines';
import { itemPolicy } from '../policy';
import { type Choice, listSections, listTerms } from '../queries/choices';
import {
  type ClockNow,
  countByState,
  countedAtMost,
  type ItemFilter,
  itemPageSize,
  type ListedItem,
  listItems,
} from '../queries/list';
import { type ListSearch, listSchema } from '../schema';
import type { ItemState } from '../types';
import type { ItemAction } from '../workflow';
import { standingOf } from './standing';

/** A row with its clock and what this person may do with it in bulk. */
export interface ItemRow extends ListedItem {
  readonly standing: Standing;
}

export interface ItemListData {
  readonly items: readonly ItemRow[];
  /** What narrows the list, as it was understood. */
  readonly search: ListSearch;
  readonly page: number;
  readonly pageCount: number;
  /** No more than `countedAtMost`. */
  readonly count: number;
  readonly isCountedOut: boolean;
  readonly countsByState: Readonly<Record<ItemState, number>>;
  readonly sections: readonly Choice[];
  readonly columns: readonly Choice[];
  readonly themes: readonly Choice[];
  /** An officer's own section: there is no other to choose. */
  readonly ownSectionId: string | null;
  readonly mayCreate: boolean;
  readonly mayImport: boolean;
  /** Bulk acts that this person's roles know. */
  readonly bulkActions: readonly BulkAction[];
  readonly today: string;
}

export type BulkAction = Extract<ItemAction, 'submit' | 'accept' | 'approve' | 'publish' | 'return'>;

/** The address's search, as Next hands it over. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Who asks, and whether they see the agency's items or their section's alone. */
export async function requireItemReader(): Promise<{ readonly actor: Actor; readonly ownSectionId: string | null }> {
  const actor = await requireActor();
  if (permits(itemPolicy, 'read', actor)) return { actor, ownSectionId: null };
  if (!permits(itemPolicy, 'read', actor, { sectionId: actor.sectionId })) forbidden();
  return { actor, ownSectionId: actor.sectionId };
}

/** The list's address as a filter; a section officer's is always their own section's. */
export function filterOf(search: ListSearch, ownSectionId: string | null): ItemFilter {
  const { q, state, section, genre, category, column, theme, year, month, clock } = search;
  return {
    ...(q && { q }),
    state,
    genre,
    category,
    columnId: column,
    themeId: theme,
    year,
    month,
    clock,
    sectionId: ownSectionId ?? section,
  };
}

/** What can't be read of an address narrows nothing. */
export function readSearch(params: SearchParams): ListSearch {
  const filled = Object.entries(params).flatMap(([key, value]) => {
    const first = typeof value === 'string' ? value : value?.[0];
    return first ? [[key, first]] : [];
  });
  return listSchema.parse(Object.fromEntries(filled));
}

export async function clockNow(): Promise<ClockNow> {
  return { today: today(now()), calendar: await loadCalendar(db) };
}

/** One page of the list with its filters, for whoever is signed in. */
export async function loadItemList(params: SearchParams): Promise<ItemListData> {
  const { actor, ownSectionId } = await requireItemReader();
  const search = readSearch(params);
  const clock = await clockNow();
  const [{ items, count }, countsByState, sections, terms] = await Promise.all([
    listItems(db, actor.agencyId, filterOf(search, ownSectionId), { sort: search.sort, page: search.page, clock }),
    countByState(db, actor.agencyId, ownSectionId ?? undefined),
    listSections(db, actor.agencyId),
    listTerms(db, actor.agencyId),
  ]);
  const may = (act: 'create' | 'import' | BulkAction) => {
    return permits(itemPolicy, act, actor, { sectionId: actor.sectionId, state: statesOfBulk[act] });
  };
  return {
    items: items.map((item) => ({ ...item, standing: standingOf(item, clock) })),
    search,
    page: search.page,
    pageCount: Math.max(1, Math.ceil(count / itemPageSize)),
    count,
    isCountedOut: count >= countedAtMost,
    countsByState,
    sections: ownSectionId === null ? sections : sections.filter(({ id }) => id === ownSectionId),
    ...terms,
    ownSectionId,
    mayCreate: may('create'),
    mayImport: may('import'),
    bulkActions: (['submit', 'accept', 'approve', 'publish', 'return'] as const).filter(may),
    today: clock.today,
  };
}

/** A state in which a grant that depends on one would hold. */
const statesOfBulk: Readonly<Record<'create' | 'import' | BulkAction, ItemState | undefined>> = {
  create: undefined,
  import: undefined,
  submit: 'draft',
  accept: 'submitted',
  approve: 'accepted',
  publish: 'approved',
  return: 'accepted',
};
