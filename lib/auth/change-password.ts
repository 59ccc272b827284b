import { appendAudit } from '../audit/append';
import { type Database, inTransaction } from '../db';
import { fail, ok, type Result } from '../result';
import { hashPassword, passwordMatches } from './password';
import { type PasswordFault, passwordFault } from './password-rules';
import { endSessions, type SignedIn } from './sessions';
import { accountDelays, admitAttempt, type Blocked } from './throttle';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

export type PasswordChangeRefusal = { readonly code: PasswordFault | 'currentWrong' | 'unchanged' } | Blocked;

/**
 * Changes one's own password and signs all other devices out.
 * @returns how many other sessions ended
 */
export async function changePassword(
  db: Database,
  signedIn: SignedIn,
  change: PasswordChange,
  at: Date,
): Promise<Result<number, PasswordChangeRefusal>> {
  const { actor, username, sessionId } = signedIn;
  const fault = passwordFault(change.next, username);
  if (fault) return fail({ code: fault });

  // Somebody at an unlocked screen must not guess on: the same delays as at the door.
  const attempt = { key: `change:${actor.userId}`, delays: accountDelays };
  const admitted = await admitAttempt(db, [attempt], at);
  if (!admitted.ok) return admitted;

  const person = await db.person.findUniqueOrThrow({ where: { id: actor.userId } });
  if (!(await passwordMatches(person.passwordHash, change.current))) return fail({ code: 'currentWrong' });
  if (change.current === change.next) return fail({ code: 'unchanged' });
  const passwordHash = await hashPassword(change.next);

  return inTransaction(db, async (tx): Promise<Result<number, PasswordChangeRefusal>> => {
    const { count } = await tx.person.updateMany({
      where: { id: person.id, passwordHash: person.passwordHash, disabledAt: null },
      data: { passwordHash, mustChangePassword: false },
    });
    if (count === 0) return fail({ code: 'currentWrong' });
    await tx.loginThrottle.deleteMany({ where: { key: attempt.key } });
    const ended = await endSessions(tx, person.id, { except: sessionId }, at);
    const fact = { subject: `person:${person.id}`, action: 'passwordChanged', detail: { sessionsEnded: ended } };
    await appendAudit(tx, actor, fact, at);
    return ok(ended);
  });
}
