import { inject } from 'vitest';
import { type Database, openDatabase, openPublicDatabase } from '../lib/db';
import { workerDatabaseName } from './names';

/**
 * Address of this worker's own database: migrated, and holding whatever earlier files of the worker left in it. Tests
 * keep apart by giving themselves an agency each, not by cleaning.
 */
export function testDatabaseUrl(): string {
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${workerDatabaseName()}`;
  return url.href;
}

/** A client of its own on the worker's database: `afterAll(() => db.$disconnect())`. */
export function openTestDatabase(): Database {
  return openDatabase(testDatabaseUrl);
}

/** The same database as public pages see it. */
export function openTestPublicDatabase(): ReturnType<typeof openPublicDatabase> {
  return openPublicDatabase(testDatabaseUrl);
}
