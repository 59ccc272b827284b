import { afterAll, expect, it, vi } from 'vitest';
import { testDatabaseUrl } from '../test/database';
import { db } from './db';
import { readHealth } from './health';

afterAll(() => db.$disconnect());

it('is well while the database answers', async () => {
  vi.stubEnv('DATABASE_URL', testDatabaseUrl());
  expect(await readHealth()).toEqual({ status: 'ok', database: 'ok', version: expect.stringMatching(/^\d+\.\d+/) });
});
