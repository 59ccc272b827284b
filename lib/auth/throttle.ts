import { type Database, inTransaction, type Transaction } from '../db';
import { fail, ok, type Result } from '../result';

/**
 * Seconds to wait after the first, second, … failure in a row; the last holds for all that follow.
 * Five tries are free, then 30 s doubling up to 15 min.
 */
export const accountDelays = [0, 0, 0, 0, 30, 60, 120, 240, 480, 900] as const;

/** A whole office may share one address: twenty tries are free. */
export const addressDelays = [...Array<number>(19).fill(0), 30, 60, 120, 240, 480, 900] as const;

/** Failures are forgotten when none was added for this long. */
const memoryHours = 12;

export interface Attempt {
  /** `account:…` or `address:…` */
  readonly key: string;
  readonly delays: readonly number[];
}

export interface Blocked {
  readonly code: 'blocked';
  readonly waitSeconds: number;
}

export const accountAttempt = (username: string): Attempt => ({ key: `account:${username}`, delays: accountDelays });
export const addressAttempt = (address: string): Attempt => ({ key: `address:${address}`, delays: addressDelays });

/**
 * Counts a try as failed before it is made, so that twenty at once get no more tries than twenty in a row.
 * All of the keys let it through, or none of them counts it.
 */
export async function admitAttempt(
  db: Database,
  attempts: readonly Attempt[],
  at: Date,
): Promise<Result<null, Blocked>> {
  return inTransaction(db, async (tx): Promise<Result<null, Blocked>> => {
    for (const attempt of attempts) {
      if (!(await count(tx, attempt, at))) return fail(await blockOf(tx, attempt.key, at));
    }
    return ok(null);
  });
}

/** False while the key is blocked. The first statement locks the row, so that nobody counts in between. */
async function count(tx: Transaction, { key, delays }: Attempt, at: Date): Promise<boolean> {
  const instant = at.toISOString();
  const counted = await tx.$executeRaw`
    INSERT INTO login_throttle AS known (key, failures, failed_at)
    VALUES (${key}, 1, ${instant}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN known.failed_at < ${instant}::timestamptz - make_interval(hours => ${memoryHours}::int)
        THEN 1 ELSE known.failures + 1 END,
      failed_at = ${instant}::timestamptz
    WHERE known.blocked_until IS NULL OR known.blocked_until <= ${instant}::timestamptz`;
  if (counted === 0) return false;
  await tx.$executeRaw`
    UPDATE login_throttle SET blocked_until = ${instant}::timestamptz
      + make_interval(secs => nullif((${[...delays]}::int[])[least(failures, ${delays.length}::int)], 0))
    WHERE key = ${key}`;
  return true;
}

async function blockOf(tx: Transaction, key: string, at: Date): Promise<Blocked> {
  // Measured where it was written: instants here never pass through the client's idea of a time zone.
  const rows = await tx.$queryRaw<{ seconds: number }[]>`
    SELECT ceil(extract(epoch FROM blocked_until - ${at.toISOString()}::timestamptz))::int AS seconds
    FROM login_throttle WHERE key = ${key}`;
  return { code: 'blocked', waitSeconds: Math.max(1, rows[0]?.seconds ?? 1) };
}

/** What an administrator's reset lifts. */
export async function clearAccount(tx: Transaction, username: string): Promise<void> {
  await tx.loginThrottle.deleteMany({ where: { key: accountAttempt(username).key } });
}

/** A right password clears its account, and takes back what was counted on its address for this try. */
export async function forgiveAttempt(tx: Transaction, account: Attempt, address: Attempt): Promise<void> {
  await tx.loginThrottle.deleteMany({ where: { key: account.key } });
  await tx.loginThrottle.updateMany({
    where: { key: address.key, failures: { gt: 0 } },
    data: { failures: { decrement: 1 }, blockedUntil: null },
  });
}

/** Removes what no longer counts: addresses are kept no longer than they are needed. */
export async function forgetOldAttempts(db: Database, at: Date): Promise<void> {
  const before = new Date(at.getTime() - memoryHours * 60 * 60_000);
  await db.loginThrottle.deleteMany({ where: { failedAt: { lt: before } } });
}
