import type { Actor } from '../../access/roles';
import type { Database } from '../../db';
import { fail, ok, type Result } from '../../result';
import { type SavedView, viewsAtMost } from '../queries/views';

// A person's own convenience and nobody else's business: the trail says nothing of it.

/** Keeps a filter under a name; another one of the name gives way. */
export async function saveView(
  db: Database,
  { userId: personId }: Actor,
  { name, query }: SavedView,
  at: Date,
): Promise<Result<null, { readonly code: 'tooMany' }>> {
  const others = await db.savedView.count({ where: { personId, name: { not: name } } });
  if (others >= viewsAtMost) return fail({ code: 'tooMany' });
  const key = { personId, name };
  await db.savedView.upsert({
    where: { personId_name: key },
    create: { ...key, query, savedAt: at },
    update: { query },
  });
  return ok(null);
}

/** Forgets a filter; that it is gone already is no failure. */
export async function removeView(db: Database, { userId: personId }: Actor, name: string): Promise<void> {
  await db.savedView.deleteMany({ where: { personId, name } });
}
