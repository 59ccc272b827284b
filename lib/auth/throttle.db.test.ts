import { afterAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../test/database';
import { admitAttempt, forgetOldAttempts } from './throttle';

const db = openTestDatabase();
afterAll(() => db.$disconnect());

const at = new Date('2026-03-20T09:00:00+08:00');
const after = (hours: number) => new Date(at.getTime() + hours * 60 * 60_000);

it('an address is forgotten twelve hours after its last try, and not before', async () => {
  const key = 'address:forgotten';
  const kept = () => db.loginThrottle.count({ where: { key } });
  await admitAttempt(db, [{ key, delays: [0] }], at);
  await forgetOldAttempts(db, after(11.9));
  expect(await kept()).toBe(1);
  await forgetOldAttempts(db, after(12.1));
  expect(await kept()).toBe(0);
});
