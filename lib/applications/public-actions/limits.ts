import { isIPv6 } from 'node:net';
import { deviceOf } from '../../auth/request';
import { type Attempt, admitAttempt, forgiveAttempt } from '../../auth/throttle';
import { type Database, inTransaction } from '../../db';
import { ok } from '../../result';

/** A service hall shares one address: ten applications are free, then a wait that grows to a quarter of an hour. */
const filingDelays = [...Array<number>(9).fill(0), 60, 120, 240, 480, 900] as const;

/** Thirty wrong codes are free; whoever tries out more soon waits. */
const statusDelays = [...Array<number>(29).fill(0), 30, 60, 120, 240, 480, 900] as const;

/** Tries at one number from one network: five are free. */
const numberDelays = [...Array<number>(4).fill(0), 30, 60, 120, 240, 480, 900] as const;

/** Seconds to wait, or null where it may go on. */
export type Wait = number | null;

/** A question for the state of one application, and where it comes from. */
export interface Question {
  readonly agencyId: string;
  readonly number: string;
  readonly headers: Headers;
}

/** Counts a form that is filed. Addresses are kept as login attempts are, for twelve hours. */
export async function admitFiling(db: Database, headers: Headers, at: Date): Promise<Wait> {
  return admit(db, [{ key: `filing:${networkOf(headers)}`, delays: filingDelays }], at);
}

/** Counts a question, before it is answered. */
export async function admitQuestion(db: Database, question: Question, at: Date): Promise<Wait> {
  return admit(db, [addressAttempt(question), numberAttempt(question)], at);
}

/** A right code takes back what was counted for it, so that its owner may ask as often as they like. */
export async function forgiveQuestion(db: Database, question: Question): Promise<void> {
  await inTransaction(db, async (tx) => {
    await forgiveAttempt(tx, numberAttempt(question), addressAttempt(question));
    return ok(null);
  });
}

function addressAttempt({ headers }: Question): Attempt {
  return { key: `status:${networkOf(headers)}`, delays: statusDelays };
}

/**
 * By number and network together: numbers run in sequence, and a stranger who tries them must lock out nobody but
 * themselves. A code has 31^10 forms, so that many networks at once find none either.
 */
function numberAttempt({ agencyId, number, headers }: Question): Attempt {
  return { key: `status:${agencyId}:${number}:${networkOf(headers)}`, delays: numberDelays };
}

/** The sender's address; of IPv6 the first half, since one subscriber has the whole of a /64 to send from. */
function networkOf(headers: Headers): string {
  const { address } = deviceOf(headers);
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}

async function admit(db: Database, attempts: readonly Attempt[], at: Date): Promise<Wait> {
  const admitted = await admitAttempt(db, attempts, at);
  return admitted.ok ? null : admitted.failure.waitSeconds;
}
