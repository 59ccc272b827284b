// Applies prisma/migrations/*.sql in the order of their names: each file once, whole, by one process at a time.
// Not `prisma migrate`: its engine can't be had everywhere, and its adapter splits $$ bodies at their semicolons.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inRoot } from './support/paths.mjs';
import { explainDatabase, Problem, report } from './support/problem.mjs';

/** The role that public pages read as; a migration grants it what is published and nothing else. */
export const PUBLIC_ROLE = 'gongkai_public';

const LOCK = 2007_0405_0492; // 国务院令第492号, 2007-04-05; any number would do, as long as all of ours agree
const OLDEST_SERVER = 160000;

/**
 * Brings a database to the newest migration.
 * @param {string} url
 * @param {string} [folder]
 * @returns {Promise<string[]>} the names applied now
 * @throws {Problem} when the database is away, too old, lacks a right, or a file was changed after it had been applied
 */
export async function migrate(url, folder = inRoot('prisma', 'migrations')) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a broken connection fails the query under way, and that is where it is told
  try {
    await client.connect();
  } catch (error) {
    throw explainDatabase(error, url);
  }
  try {
    await refuseOldServer(client);
    await ensurePublicRole(client);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await applyAll(client, folder);
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client */
async function refuseOldServer(client) {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (rows[0].number >= OLDEST_SERVER) return;
  throw new Problem(
    `PostgreSQL ${rows[0].name} 版本过低：需要 16 以上版本。`,
    `PostgreSQL ${rows[0].name} is too old: version 16 or later is needed.`,
  );
}

/**
 * Roles belong to the whole cluster while advisory locks hold for one database: two databases may come here at once,
 * so the loser's error counts as success.
 * @param {pg.Client} client
 */
async function ensurePublicRole(client) {
  try {
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${PUBLIC_ROLE}') THEN CREATE ROLE ${PUBLIC_ROLE} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
    const { rows } = await client.query(`SELECT pg_has_role(current_user, '${PUBLIC_ROLE}', 'SET') AS may`);
    // Without INHERIT the application's own connections gain nothing by it; they may only become the lesser role.
    if (!rows[0].may) await client.query(`GRANT ${PUBLIC_ROLE} TO CURRENT_USER WITH INHERIT FALSE, SET TRUE`);
  } catch (error) {
    const INSUFFICIENT_PRIVILEGE = '42501';
    if (/** @type {pg.DatabaseError} */ (error).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Problem(
      `数据库用户无权建立角色 ${PUBLIC_ROLE}：请由管理员执行 CREATE ROLE ${PUBLIC_ROLE} NOLOGIN; GRANT ${PUBLIC_ROLE} TO 该用户 WITH INHERIT FALSE, SET TRUE; 后重试。`,
      `The database user may not make the role ${PUBLIC_ROLE}: have an administrator run CREATE ROLE ${PUBLIC_ROLE} NOLOGIN; GRANT ${PUBLIC_ROLE} TO <that user> WITH INHERIT FALSE, SET TRUE; then start again.`,
      { cause: error },
    );
  }
}

/** @param {pg.Client} client @param {string} folder */
async function applyAll(client, folder) {
  await client.query(`CREATE TABLE IF NOT EXISTS schema_migration (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const { rows } = await client.query('SELECT name, checksum FROM schema_migration');
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const applied = [];
  for (const name of files) {
    const sql = readFileSync(join(folder, name), 'utf8');
    const checksum = createHash('sha256').update(sql).digest('hex');
    if (!known.has(name)) {
      await applyOne(client, name, sql, checksum);
      applied.push(name);
    } else if (known.get(name) !== checksum) {
      throw new Problem(
        `迁移文件 ${name} 在执行后被改动：请恢复原文件，另写新的迁移。`,
        `The migration ${name} was changed after it had been applied: restore it, and write a new one.`,
      );
    }
  }
  return applied;
}

/** @param {pg.Client} client @param {string} name @param {string} sql @param {string} checksum */
async function applyOne(client, name, sql, checksum) {
  await client.query('BEGIN');
  try {
    await client.query(sql); // one simple-protocol message: several statements and $$ bodies arrive whole
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Error(`migration ${name} failed: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (!process.env.DATABASE_URL) throw new Problem('请设置 DATABASE_URL。', 'DATABASE_URL is not set.');
    const applied = await migrate(process.env.DATABASE_URL);
    console.error(applied.length ? `applied ${applied.join(', ')}` : 'nothing to apply');
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
