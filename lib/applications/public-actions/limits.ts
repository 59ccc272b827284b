import { deviceOf } from '../../auth/request';
import { type Attempt, admitAttempt } from '../../auth/throttle';
import type { Database } from '../../db';

/** A service hall shares one address: ten applications are free, then a wait that grows to a quarter of an hour. */
const filingDelays = [...Array<number>(10).fill(0), 60, 120, 240, 480, 900] as const;

/** Thirty questions are free; whoever tries out codes soon waits. */
const statusDelays = [...Array<number>(30).fill(0), 30, 60, 120, 240, 480, 900] as const;

/** Tries at one number, wherever they come from: five are free. */
const numberDelays = [...Array<number>(5).fill(0), 30, 60, 120, 240, 480, 900] as const;

/** Seconds to wait, or null where it may go on. */
export type Wait = number | null;

/** Counts a form that is filed. Addresses are kept as login attempts are, for twelve hours. */
export async function admitFiling(db: Database, headers: Headers, at: Date): Promise<Wait> {
  return admit(db, [{ key: `filing:${deviceOf(headers).address}`, delays: filingDelays }], at);
}

/** Counts a question for the state of an application, before it is answered. */
export async function admitQuestion(
  db: Database,
  agencyId: string,
  number: string,
  headers: Headers,
  at: Date,
): Promise<Wait> {
  const byAddress = { key: `status:${deviceOf(headers).address}`, delays: statusDelays };
  return admit(db, [byAddress, { key: questionKey(agencyId, number), delays: numberDelays }], at);
}

/** A right code takes back what was counted on its number, so that its owner may ask as often as they like. */
export async function forgiveQuestion(db: Database, agencyId: string, number: string): Promise<void> {
  await db.loginThrottle.deleteMany({ where: { key: questionKey(agencyId, number) } });
}

function questionKey(agencyId: string, number: string): string {
  return `status:${agencyId}:${number}`;
}

async function admit(db: Database, attempts: readonly Attempt[], at: Date): Promise<Wait> {
  const admitted = await admitAttempt(db, attempts, at);
  return admitted.ok ? null : admitted.failure.waitSeconds;
}
