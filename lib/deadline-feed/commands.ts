import { randomBytes } from 'node:crypto';
import type { Actor } from '../access/roles';
import { appendAudit } from '../audit/append';
import { type Database, inTransaction } from '../db';
import { ok } from '../result';
import { feedDigest } from './queries';

/**
 * Opens the person's feed under a new address; an earlier one ends.
 * @returns the token of the address, 256 random bits, which is kept nowhere
 */
export async function openFeed(db: Database, actor: Actor, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await inTransaction(db, async (tx) => {
    await tx.calendarFeed.updateMany({ where: { personId: actor.userId, endedAt: null }, data: { endedAt: at } });
    await tx.calendarFeed.create({ data: { personId: actor.userId, tokenHash: feedDigest(token), createdAt: at } });
    await appendAudit(tx, actor, { subject: `person:${actor.userId}`, action: 'calendarFeedOpened' }, at);
    return ok(null);
  });
  return token;
}

/** Ends the person's feed: its address opens nothing any more. */
export async function endFeed(db: Database, actor: Actor, at: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.calendarFeed.updateMany({ where: { personId: actor.userId, endedAt: null }, data: { endedAt: at } });
    await appendAudit(tx, actor, { subject: `person:${actor.userId}`, action: 'calendarFeedEnded' }, at);
    return ok(null);
  });
}
