import { now } from '../clock';
import { db } from '../db';
import { mailIsConfigured } from '../mail/send-mail';
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
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.userId }, select: { reminderAddress: true } });
  const lines = sessions.map(
    ({ userAgent, ...session }): SessionLine => ({
      ...session,
      device: deviceWords(userAgent),
      isThis: session.id === sessionId,
    }),
  );
  const { reminderAddress } = person;
  const mailIsOn = mailIsConfigured();
  return {
    name: actor.name,
    username,
    roles: actor.roles,
    mustChangePassword,
    sessions: lines,
    reminderAddress,
    mailIsOn,
    now: at,
  };
}
