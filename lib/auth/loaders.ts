import { now } from '../clock';
import { db } from '../db';
import { deviceWords } from './device';
import { requireSignedIn } from './session';
import { listSessions } from './sessions';

export interface SessionLine {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isThis: boolean;
}

/** My account: who I am, and on which devices I am signed in. */
export async function loadAccount() {
  const { actor, username, sessionId, mustChangePassword } = await requireSignedIn();
  const at = now();
  const sessions = await listSessions(db, actor.userId, at);
  const lines = sessions.map(
    ({ userAgent, ...session }): SessionLine => ({
      ...session,
      device: deviceWords(userAgent),
      isThis: session.id === sessionId,
    }),
  );
  return { name: actor.name, username, roles: actor.roles, mustChangePassword, sessions: lines, now: at };
}
