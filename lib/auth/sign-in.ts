import { appendAudit } from '../audit/append';
import { type Database, inTransaction } from '../db';
import { fail, ok, type Result } from '../result';

import { passwordMatches } from './password';
import { actorOf } from './person';
import { type Device, endSessionOf, startSession } from './sessions';
import { accountAttempt, addressAttempt, admitAttempt, type Blocked, forgiveAttempt } from './throttle';

export interface SignInRequest {
  readonly username: string;
  readonly password: string;
  readonly device: Device;
  /** The token that the browser came with: a sign-in never goes on under an old one. */
  readonly previousToken?: string;
}

/** `wrong` is all that is said of an unknown, a disabled and a mistyped account. */
export type SignInRefusal = { readonly code: 'wrong' } | Blocked;

export interface NewSession {
  readonly personId: string;
  readonly token: string;
}

/** Checks a password and starts a session: throttle, verify, rotate, audit. */
export async function signInWithPassword(
  db: Database,
  request: SignInRequest,
  at: Date,
): Promise<Result<NewSession, SignInRefusal>> {
  const username = request.username.trim().toLowerCase();
  const account = accountAttempt(username);
  const address = addressAttempt(request.device.address);
  const admitted = await admitAttempt(db, [account, address], at);
  if (!admitted.ok) return admitted;

  const person = await db.person.findUnique({ where: { username } });
  const matches = await passwordMatches(person?.passwordHash ?? null, request.password);

  return inTransaction(db, async (tx): Promise<Result<NewSession, SignInRefusal>> => {
    if (!person || !matches || person.disabledAt) return fail({ code: 'wrong' });
    // Read again, and locked: whoever disables or resets at this moment comes before or after, not in between.
    const unchanged = await tx.person.updateMany({
      where: { id: person.id, disabledAt: null, passwordHash: person.passwordHash },
      data: { disabledAt: null },
    });
    if (unchanged.count === 0) return fail({ code: 'wrong' });

    await forgiveAttempt(tx, account, address);
    if (request.previousToken) await endSessionOf(tx, request.previousToken, at);
    const token = await startSession(tx, person.id, request.device, at);
    await appendAudit(tx, actorOf(person), { subject: `person:${person.id}`, action: 'login' }, at);
    return ok({ personId: person.id, token });
  });
}

/** Writes a failed try into the trail of the account's agency; an unknown account has no agency, and no trail. */
export async function noteFailedSignIn(
  db: Database,
  username: string,
  refusal: SignInRefusal,
  at: Date,
): Promise<void> {
  const person = await db.person.findUnique({ where: { username: username.trim().toLowerCase() } });
  if (!person) return;
  await inTransaction(db, async (tx) => {
    // Nobody has proved to be this person: the entry names the account and no actor.
    const actor = { ...actorOf(person), userId: null };
    const fact = { subject: `person:${person.id}`, action: 'loginFailed', detail: { why: refusal.code } };
    await appendAudit(tx, actor, fact, at);
    return ok(null);
  });
}
