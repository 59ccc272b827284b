import { afterAll, expect, it, vi } from 'vitest';
import { db } from './db';
import { readHealth } from './health';

afterAll(() => db.$disconnect());

it('says that the database is away when nobody answers there', async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none');
  expect(await readHealth()).toMatchObject({ status: 'error', database: 'away' });
});
