import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { migrate } from './migrate.mjs';

const PASSWORD = 'only-in-this-test';
const administrator = new pg.Client({ connectionString: inject('clusterUrl') });
let folder: string;
let count = 0;

beforeAll(() => administrator.connect());
afterAll(() => administrator.end());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-migrations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function uniqueName(kind: string): string {
  count += 1;
  return `${kind}_${process.pid}_${count}`;
}

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);

async function givenDatabase(owner?: string): Promise<string> {
  const name = uniqueName('migrate');
  await administrator.query(`CREATE DATABASE ${name}${owner ? ` OWNER ${owner}` : ''}`);
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  if (owner) Object.assign(url, { username: owner, password: PASSWORD });
  return url.href;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('are applied in the order of their names, each once', async () => {
    const url = await givenDatabase();
    await write('0002_b.sql', 'INSERT INTO a VALUES (2);');
    await write('0001_a.sql', 'CREATE TABLE a (n int); DO $$ BEGIN INSERT INTO a VALUES (1); END $$;');

    expect(await migrate(url, folder)).toEqual(['0001_a.sql', '0002_b.sql']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await ask(url, 'SELECT n FROM a ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('leave nothing of a file that fails in its middle', async () => {
    const url = await givenDatabase();
    await write('0001_a.sql', 'CREATE TABLE a (n int); SELECT 1 / 0;');

    await expect(migrate(url, folder)).rejects.toThrow('0001_a.sql');
    expect(await ask(url, "SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
  });

  it('are refused when a file was changed after it had been applied', async () => {
    const url = await givenDatabase();
    await write('0001_a.sql', 'CREATE TABLE a (n int);');
    await migrate(url, folder);
    await write('0001_a.sql', 'CREATE TABLE a (n bigint);');

    await expect(migrate(url, folder)).rejects.toThrow('0001_a.sql');
  });

  it('run once when ten processes start together', async () => {
    const url = await givenDatabase();
    await write('0001_a.sql', 'CREATE TABLE a (n int); INSERT INTO a VALUES (1);');

    const applied = await Promise.all(Array.from({ length: 10 }, () => migrate(url, folder)));
    expect(applied.flat()).toEqual(['0001_a.sql']);
  });
});

describe('the role of public pages', () => {
  async function givenUser(rights: string): Promise<string> {
    const name = uniqueName('user');
    await administrator.query(`CREATE ROLE ${name} LOGIN PASSWORD '${PASSWORD}' ${rights}`);
    return name;
  }

  it('can be taken by an owner who may grant it', async () => {
    const owner = await givenUser('CREATEROLE');
    await administrator.query(`GRANT gongkai_public TO ${owner} WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`);
    const url = await givenDatabase(owner);
    await migrate(url, folder);

    expect(await ask(url, "SELECT pg_has_role(current_user, 'gongkai_public', 'SET') AS may")).toEqual([{ may: true }]);
    expect(await ask(url, "SELECT pg_has_role(current_user, 'gongkai_public', 'USAGE') AS has")).toEqual([
      { has: false },
    ]);
  });

  it('is asked for in words when the owner may not', async () => {
    const url = await givenDatabase(await givenUser('NOCREATEROLE'));
    await expect(migrate(url, folder)).rejects.toThrow('gongkai_public');
  });
});
