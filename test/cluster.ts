import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../scripts/migrate.mjs';
import { startEngine } from '../scripts/support/engine.mjs';
import { templateName } from './names';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL; the path is the maintenance database. */
    readonly clusterUrl: string;
  }
}

// Nothing of a test run need survive a power cut.
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/** One PostgreSQL for a run, holding one migrated database that workers copy. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'));
  const engine = await startEngine(folder, { settings });
  const url = new URL(engine.url);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${templateName}`;
  await migrate(template.href);

  project.provide('clusterUrl', url.href);
  return async () => {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
