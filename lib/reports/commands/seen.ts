import type { Actor } from '../../access/roles';
import type { Database, Transaction } from '../../db';

/** Remembers that this revision was on this person's screen: their next diff starts from it. */
export async function markSeen(db: Database, actor: Actor, revisionId: string, at: Date): Promise<void> {
  const isOurs = await db.revision.count({ where: { id: revisionId, report: { agencyId: actor.agencyId } } });
  if (isOurs > 0) await writeSeen(db, actor, revisionId, at);
}

/** The first look counts; later ones change nothing. */
export async function writeSeen(tx: Transaction, actor: Actor, revisionId: string, at: Date): Promise<void> {
  const key = { revisionId, personId: actor.userId };
  await tx.seenRevision.upsert({
    where: { revisionId_personId: key },
    create: { ...key, seenAt: at },
    update: {},
  });
}
