import { db } from '../lib/db';
import { rotateVault } from '../lib/vault/rotation';

/** `npm run vault:rotate`: a new key for the vault, every record sealed with it. Prints what was done as JSON. */
async function main(): Promise<void> {
  const rotation = await rotateVault(db);
  process.stdout.write(`${JSON.stringify(rotation)}\n`);
}

try {
  await main();
} finally {
  await db.$disconnect();
}
