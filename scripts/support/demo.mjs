// The demonstration's records, written into an empty database.
import { existsSync } from 'node:fs';
import pg from 'pg';
import { inRoot } from './paths.mjs';
import { runNode } from './processes.mjs';

/** Whether a migrated database holds no agency yet. @param {string} url */
export async function isEmpty(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('public.agency') IS NOT NULL AS exists");
    if (!rows[0].exists) return false;
    return (await client.query('SELECT 1 FROM agency LIMIT 1')).rowCount === 0;
  } finally {
    await client.end();
  }
}

const seedFile = inRoot('prisma', 'seed', 'index.ts');

/** @param {string} url */
export async function seedDemo(url) {
  if (!existsSync(seedFile)) return;
  await runNode([inRoot('scripts', 'run.mjs'), seedFile], { DATABASE_URL: url, GONGKAI_DEMO: '1' });
}
