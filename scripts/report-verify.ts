import { parseArgs } from 'node:util';
import { db } from '../lib/db';
import { verifyReports } from '../lib/reports/verify';

const USAGE = '用法：npm run report:verify -- 年度 [--agency 单位代码]';
const FAULTS = 1;
const NOTHING_TO_VERIFY = 2;

/**
 * `npm run report:verify -- YEAR [--agency slug]`: recomputes the digests of each edition, of its files and of the
 * evidence of its figures; prints as JSON what agrees and what the records no longer give. Exits 1 when an edition is
 * not what was frozen, 2 when there is none; drift alone is no fault.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { agency: { type: 'string' } }, allowPositionals: true });
  const year = positionals.find((text) => /^\d{4}$/.test(text));
  if (!year) {
    process.stderr.write(`${USAGE}\n`);
    return NOTHING_TO_VERIFY;
  }
  const editions = await verifyReports(db, Number(year), values.agency);
  const whole = editions.every((edition) => edition.whole);
  process.stdout.write(`${JSON.stringify({ year: Number(year), whole, editions }, null, 2)}\n`);
  if (editions.length === 0) return NOTHING_TO_VERIFY;
  return whole ? 0 : FAULTS;
}

try {
  process.exitCode = await main();
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = NOTHING_TO_VERIFY;
} finally {
  await db.$disconnect();
}
