import type { Reader } from '../../db';

/** A filter of the list under a name. */
export interface SavedView {
  readonly name: string;
  /** Of the list's address, without a question mark. */
  readonly query: string;
}

/** So many a person keeps: more is no help in finding anything. */
export const viewsAtMost = 20;

/** What a person keeps, in the order in which it was saved. */
export async function listSavedViews(db: Reader, personId: string): Promise<readonly SavedView[]> {
  return db.savedView.findMany({
    where: { personId },
    orderBy: [{ savedAt: 'asc' }, { name: 'asc' }],
    take: viewsAtMost,
    select: { name: true, query: true },
  });
}
