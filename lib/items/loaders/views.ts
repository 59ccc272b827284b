import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { listSavedViews, type SavedView } from '../queries/views';

/** The views of whoever is signed in. */
export async function loadSavedViews(): Promise<readonly SavedView[]> {
  const actor = await requireActor();
  return listSavedViews(db, actor.userId);
}
