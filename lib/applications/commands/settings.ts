import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import type { DisclosureSettings } from '../letters/types';
import { applicationPolicy } from '../policy';
import { findDisclosureSettings } from '../queries/settings';

export type SettingsFailure = { readonly code: 'forbidden' | 'changedMeanwhile' };

/**
 * Sets authorities, document code, fees and retention of an agency. Letters that are signed keep what they say.
 * @param seenVersion of what was on screen, 0 where nothing was entered; another one means that somebody was faster
 * @returns the new version
 */
export async function saveDisclosureSettings(
  db: Database,
  actor: Actor,
  seenVersion: number,
  settings: DisclosureSettings,
  at: Date,
): Promise<Result<number, SettingsFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, SettingsFailure>> => {
    if (!permits(applicationPolicy, 'configure', actor)) return fail({ code: 'forbidden' });
    const { version: _, ...before } = await findDisclosureSettings(tx, actor.agencyId);
    if (!(await write(tx, actor.agencyId, seenVersion, settings))) return fail({ code: 'changedMeanwhile' });
    const detail = { before: { ...before }, after: { ...settings } };
    const fact = { subject: `agency:${actor.agencyId}`, action: 'disclosureSettingsChanged', detail };
    await appendAudit(tx, actor, fact, at);
    return ok(seenVersion + 1);
  });
}

/** A first entry is made, a later one swapped on its version; of many at once, one is written. */
async function write(
  tx: Transaction,
  agencyId: string,
  seenVersion: number,
  settings: DisclosureSettings,
): Promise<boolean> {
  const { count } =
    seenVersion === 0
      ? await tx.disclosureSettings.createMany({ data: [{ agencyId, ...settings }], skipDuplicates: true })
      : await tx.disclosureSettings.updateMany({
          where: { agencyId, version: seenVersion },
          data: { ...settings, version: { increment: 1 } },
        });
  return count === 1;
}
