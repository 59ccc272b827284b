import { requireActor } from '../auth/session';
import { now } from '../clock';
import { db } from '../db';
import { env } from '../env';
import { calendarText } from './calendar';
import { feedEntries, findFeed, findFeedOwner } from './queries';

/** Whether the person who is signed in has a feed, and since when. */
export async function loadFeed() {
  const actor = await requireActor();
  const feed = await findFeed(db, actor.userId);
  return { since: feed?.createdAt ?? null };
}

/** A calendar by its secret address, which stands in the session's place; null where it opens nothing. */
export async function loadFeedCalendar(token: string): Promise<string | null> {
  const owner = /^[\w-]{43}$/.test(token) ? await findFeedOwner(db, token) : null;
  if (!owner) return null;
  const at = now();
  return calendarText(await feedEntries(db, owner, at), env.origin, at);
}
