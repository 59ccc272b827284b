import { expect, it } from 'vitest';
import { testDatabaseUrl } from '../test/database';
import { schemaDifference } from './schema-diff.mjs';

it('the models say what the migrations made', async () => {
  expect(await schemaDifference(testDatabaseUrl())).toBe('');
});
