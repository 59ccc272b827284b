import { verifyAudit } from '../lib/audit/verify';
import { db } from '../lib/db';

/** `npm run audit:verify`: walks every chain, prints the verdicts as JSON, exits 1 when anything was touched. */
async function main(): Promise<void> {
  const verdicts = await verifyAudit(db);
  const problems = verdicts.reduce((sum, verdict) => sum + verdict.problems.length, 0);
  process.stdout.write(`${JSON.stringify({ whole: problems === 0, chains: verdicts }, null, 2)}\n`);
  process.exitCode = problems === 0 ? 0 : 1;
}

try {
  await main();
} finally {
  await db.$disconnect();
}
