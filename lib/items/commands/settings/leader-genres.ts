import type { Actor } from '../../../access/roles';
import { appendAudit } from '../../../audit/append';
import { type Database, inTransaction } from '../../../db';
import { fail, ok, type Result } from '../../../result';
import { decideLeaderGenres, type LeaderGenresFailure, leaderGenresStamp } from '../../decide/settings';
import { findLeaderGenres } from '../../queries/settings';
import { lockSettings } from './lock';

/**
 * Sets the genres that a leader signs here, beside those that are signed everywhere.
 * @param seen `leaderGenresStamp` of the choice that was on screen; another one means that somebody was faster
 */
export async function changeLeaderGenres(
  db: Database,
  actor: Actor,
  seen: string,
  chosen: readonly string[],
  at: Date,
): Promise<Result<null, LeaderGenresFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, LeaderGenresFailure>> => {
    await lockSettings(tx, actor.agencyId);
    const decision = decideLeaderGenres(actor, chosen);
    if (!decision.ok) return decision;
    const standing = await findLeaderGenres(tx, actor.agencyId);
    if (leaderGenresStamp(standing) !== seen) return fail({ code: 'changedMeanwhile' });

    const leaderGenres = [...decision.value];
    await tx.agency.update({ where: { id: actor.agencyId }, data: { leaderGenres } });
    const detail = { before: [...standing], after: leaderGenres };
    await appendAudit(tx, actor, { subject: `agency:${actor.agencyId}`, action: 'leaderGenresChanged', detail }, at);
    return ok(null);
  });
}
