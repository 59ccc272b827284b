// Runs before each *.db.test.ts file: the first one in a worker copies the template, the others find the copy.
import pg from 'pg';
import { inject } from 'vitest';
import { templateName, workerDatabaseName } from './names';

// The vault's keys of all tests: what one worker seals, no file on disk opens.
const testKey = (sign: string) => sign.repeat(64);
process.env.VAULT_KEYS ??= JSON.stringify({ current: 1, keys: { 1: testKey('a') }, hash: testKey('b') });

const client = new pg.Client({ connectionString: inject('clusterUrl') });
await client.connect();
const name = workerDatabaseName();
const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
if (!rowCount) await client.query(`CREATE DATABASE ${name} TEMPLATE ${templateName}`);
await client.end();
