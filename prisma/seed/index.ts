import { now } from '../../lib/clock';
import { db } from '../../lib/db';
import { seedAgency } from './agency';
import { seedCurrentApplications, seedPastApplications } from './applications';
import { seedCurrentItems, seedItems2019 } from './items';
import { seedCurrentReport, seedReport2019 } from './reports';
import { seedCurrentReturns, seedReturns2019 } from './returns';
import { seedTerms } from './terms';

/**
 * Fills an empty database with the demo agency. Everything goes through the commands, as a person would do it, but for
 * the years' many items and returns, which are taken over as an archive (`archive.ts`).
 */
async function main(): Promise<void> {
  if ((await db.agency.count()) > 0) return;
  const staff = await seedAgency(db);
  const terms = await seedTerms(db, staff.actor('admin').agencyId);
  await seedItems2019({ db, staff, terms });
  await seedReturns2019(db, staff);
  await seedReport2019(db, staff);
  const at = now();
  await seedPastApplications(db, staff, at);
  await seedCurrentItems({ db, staff, terms }, at);
  await seedCurrentReturns(db, staff, at);
  await seedCurrentApplications(db, staff, at);
  await seedCurrentReport(db, staff, at);
}

try {
  await main();
} finally {
  await db.$disconnect();
}
