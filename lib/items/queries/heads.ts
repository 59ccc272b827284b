import type { Reader } from '../../db';
import { genreOf } from '../genres';
import type { Disclosure, ItemHead, ItemState } from '../types';

const head = {
  id: true,
  agencyId: true,
  sectionId: true,
  state: true,
  version: true,
  genre: true,
  disclosure: true,
  correctionNote: true,
  scheduledFor: true,
  lastEditedBy: true,
  submittedBy: true,
  acceptedBy: true,
  approvedBy: true,
} as const;

/** The item inside the asker's agency, or null: another agency's item does not exist for the asker. */
export async function findItemHead(db: Reader, agencyId: string, id: string): Promise<ItemHead | null> {
  const row = await db.item.findFirst({ where: { id, agencyId }, select: head });
  // The database's checks hold `state` and `disclosure` to these types (migration 0006).
  return row && { ...row, state: row.state as ItemState, disclosure: row.disclosure as Disclosure };
}

/** What is public of an item: how many editions there are, and whether the newest one stands. */
export async function findStanding(
  db: Reader,
  itemId: string,
): Promise<{ readonly editions: number; readonly isPublic: boolean }> {
  const newest = await db.itemEdition.aggregate({ where: { itemId }, _max: { number: true } });
  return { editions: newest._max.number ?? 0, isPublic: await isItemPublic(db, itemId) };
}

/** Whether an edition of the item is public now. */
export async function isItemPublic(db: Reader, itemId: string): Promise<boolean> {
  return (await db.publicItem.count({ where: { itemId } })) > 0;
}

/** Whether items of this genre are signed by a leader here: by their kind, or because the agency asks for it. */
export async function isSignedByLeader(db: Reader, agencyId: string, genre: string): Promise<boolean> {
  if (genreOf(genre)?.needsLeader) return true;
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { leaderGenres: true } });
  return agency.leaderGenres.includes(genre);
}
