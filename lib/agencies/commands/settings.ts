import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import type { SettingsFailure } from '../decide';
import { agencyPolicy } from '../policy';
import type { AgencySettings } from '../types';

/** Changes the agency's own particulars. Cached public pages follow by the database's trigger. */
export async function changeSettings(
  db: Database,
  actor: Actor,
  seenVersion: number,
  settings: AgencySettings,
  at: Date,
): Promise<Result<null, SettingsFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, SettingsFailure>> => {
    if (!permits(agencyPolicy, 'changeSettings', actor)) return fail({ code: 'forbidden' });

    const { count } = await tx.agency.updateMany({
      where: { id: actor.agencyId, version: seenVersion },
      data: { ...settings, overviewHeads: [...settings.overviewHeads], version: { increment: 1 } },
    });
    if (count === 0) return fail({ code: 'changedMeanwhile' });

    const detail = { ...settings, overviewHeads: [...settings.overviewHeads] };
    await appendAudit(tx, actor, { subject: `agency:${actor.agencyId}`, action: 'settingsChanged', detail }, at);
    return ok(null);
  });
}
