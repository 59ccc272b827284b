import { now } from '../../lib/clock';
import { db } from '../../lib/db';
import { seedAgency } from './agency';
import { seedCurrentReport, seedReport2019 } from './reports';

/** Fills an empty database with the demo agency. Everything goes through the commands, as a person would do it. */
async function main(): Promise<void> {
  if ((await db.agency.count()) > 0) return;
  const staff = await seedAgency(db);
  await seedReport2019(db, staff);
  await seedCurrentReport(db, staff, now());
}

try {
  await main();
} finally {
  await db.$disconnect();
}
