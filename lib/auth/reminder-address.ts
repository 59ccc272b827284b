import { appendAudit } from '../audit/append';
import { type Database, inTransaction } from '../db';
import { ok } from '../result';
import type { SignedIn } from './sessions';

/** Where one's own daily digest goes. The trail says that it changed, and not to what. @param address empty for none */
export async function changeReminderAddress(
  db: Database,
  { actor }: SignedIn,
  address: string,
  at: Date,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx.person.update({ where: { id: actor.userId }, data: { reminderAddress: address } });
    await appendAudit(tx, actor, { subject: `person:${actor.userId}`, action: 'reminderAddressChanged' }, at);
    return ok(null);
  });
}
