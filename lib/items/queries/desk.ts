import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { today } from '../../clock';
import type { Reader } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import { itemPolicy } from '../policy';
import type { ItemState } from '../types';
import type { ItemAction } from '../workflow';
import { type ClockNow, clockCondition, type ListedItem, listItemsWhere } from './list';

/** What an item waits for, and whether this person is the one. */
export interface WaitingItem {
  readonly item: ListedItem;
  readonly act: Extract<ItemAction, 'submit' | 'accept' | 'approve' | 'publish'> | 'lookAfter';
}

const shownAtMost = 50;

/** How long after its hour a scheduled item has been held back by something. */
const patienceMs = 10 * 60_000;

/**
 * What waits for this person: their section's drafts and returned items, what they accept, sign or publish, and what was
 * scheduled and did not go out. Work of their own hands that asks for another pair of eyes is left out.
 */
export async function listWaitingItems(db: Reader, actor: Actor, now: Date): Promise<readonly WaitingItem[]> {
  const may = (act: ItemAction) => permits(itemPolicy, act, actor, { sectionId: actor.sectionId });
  const isOfficer = actor.roles.includes('section_officer') && actor.sectionId !== null;
  // Each by itself: a comparison with nobody's name is neither true nor false to PostgreSQL.
  const isNotMine = (hand: 'submittedBy' | 'acceptedBy') => ({
    OR: [{ [hand]: null }, { [hand]: { not: actor.userId } }],
  });
  const notMine = { lastEditedBy: { not: actor.userId }, AND: [isNotMine('submittedBy'), isNotMine('acceptedBy')] };
  const own = isOfficer ? { sectionId: actor.sectionId ?? '' } : { lastEditedBy: actor.userId };
  const questions: readonly (Question | false)[] = [
    may('submit') && { act: 'submit', state: 'draft', where: own },
    may('accept') && { act: 'accept', state: 'submitted', where: notMine },
    may('approve') && { act: 'approve', state: 'accepted', where: { ...notMine, disclosure: 'proactive' } },
    may('publish') && { act: 'publish', state: 'approved', where: {} },
    may('publish') && {
      act: 'lookAfter',
      state: 'scheduled',
      where: { scheduledFor: { lt: new Date(now.getTime() - patienceMs) } },
    },
  ];
  const asked = questions.filter((question) => question !== false);
  const found = await Promise.all(
    asked.map(async ({ act, state, where }) => {
      const items = await listItemsWhere(db, { agencyId: actor.agencyId, state, ...where }, shownAtMost);
      return items.map((item) => ({ item, act }));
    }),
  );
  return found.flat();
}

interface Question {
  readonly act: WaitingItem['act'];
  readonly state: ItemState;
  readonly where: Prisma.ItemWhereInput;
}

/** What runs late or soon will, of the whole agency for the office and of the own section for its officer. */
export async function listClockedItems(
  db: Reader,
  actor: Actor,
  clock: ClockNow,
): Promise<{ readonly late: readonly ListedItem[]; readonly dueSoon: readonly ListedItem[] }> {
  const mayAll = permits(itemPolicy, 'read', actor);
  if (!mayAll && actor.sectionId === null) return { late: [], dueSoon: [] };
  const scope = { agencyId: actor.agencyId, ...(!mayAll && { sectionId: actor.sectionId ?? '' }) };
  const [late, dueSoon] = await Promise.all([
    listItemsWhere(db, { ...scope, ...clockCondition('late', clock) }, shownAtMost),
    listItemsWhere(db, { ...scope, ...clockCondition('dueSoon', clock) }, shownAtMost),
  ]);
  return { late, dueSoon };
}

/** What this person has submitted and others have in hand, or that was published this month. */
export async function listSentItems(db: Reader, actor: Actor, now: Date): Promise<readonly ListedItem[]> {
  const monthBegan = new Date(`${today(now).slice(0, 7)}-01T00:00:00+08:00`);
  return listItemsWhere(
    db,
    {
      agencyId: actor.agencyId,
      submittedBy: actor.userId,
      OR: [
        { state: { in: ['submitted', 'accepted', 'approved', 'scheduled'] } },
        { state: 'published', updatedAt: { gte: monthBegan } },
      ],
    },
    shownAtMost,
  );
}
