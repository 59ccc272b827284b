import type { Transaction } from '../../db';

/**
 * Lets one change of an agency's people and sections run at a time, so that what a decision rests on (the last
 * administrator, who is left in a section) holds until it is written. Readers and the office's own work go on.
 */
export async function lockAdministration(tx: Transaction, agencyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`;
}
