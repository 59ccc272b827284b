import type { Transaction } from '../../../db';

/** Lets one change of an agency's settings run at a time, so that a name that is free stays so until it is written. */
export async function lockSettings(tx: Transaction, agencyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`;
}
