import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../access/roles';
import type { Database, Reader, Transaction } from '../db';
import { actorOf } from './person';
import { isWorthNoting, sessionStands, standingSince } from './session-rules';

/** Whoever is signed in, on which device. */
export interface SignedIn {
  readonly actor: Actor;
  readonly username: string;
  readonly sessionId: string;
  readonly mustChangePassword: boolean;
}

export interface Device {
  /** As the browser calls itself. */
  readonly userAgent: string;
  readonly address: string;
}

export interface SessionOnList extends Device {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** The database holds only the digest: who reads it cannot sign in with it. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** @returns the session's token, 256 random bits, which is kept nowhere but in the cookie */
export async function startSession(tx: Transaction, personId: string, device: Device, at: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.session.create({
    data: {
      tokenHash: digestOf(token),
      personId,
      createdAt: at,
      lastSeenAt: at,
      userAgent: device.userAgent.slice(0, 400),
      address: device.address.slice(0, 64),
    },
  });
  return token;
}

/**
 * Who holds a token, as the database knows them at this moment: an ended session, a disabled person and a changed role
 * take effect with the next request.
 */
export async function signedInBy(db: Database, token: string, at: Date): Promise<SignedIn | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: digestOf(token) },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      endedAt: true,
      person: {
        select: {
          id: true,
          name: true,
          username: true,
          agencyId: true,
          sectionId: true,
          roles: true,
          disabledAt: true,
          mustChangePassword: true,
        },
      },
    },
  });
  if (!session || session.person.disabledAt || !sessionStands(session, at)) return null;

  if (isWorthNoting(session.lastSeenAt, at)) {
    await db.session.updateMany({
      where: { id: session.id, endedAt: null, lastSeenAt: { lt: at } },
      data: { lastSeenAt: at },
    });
  }
  const { username, mustChangePassword } = session.person;
  return {
    actor: actorOf(session.person),
    username,
    sessionId: session.id,
    mustChangePassword,
  };
}

/** Ends the session of a token, if there is one: at sign-out, and when somebody signs in over it. */
export async function endSessionOf(tx: Transaction, token: string, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { tokenHash: digestOf(token), endedAt: null }, data: { endedAt: at } });
}

/**
 * Ends a person's sessions.
 * @param which one session by its id, or all `except` one; nothing means all
 * @returns how many were ended
 */
export async function endSessions(
  tx: Transaction,
  personId: string,
  which: { readonly only?: string; readonly except?: string },
  at: Date,
): Promise<number> {
  const id = which.only ?? (which.except ? { not: which.except } : undefined);
  const { count } = await tx.session.updateMany({ where: { personId, endedAt: null, id }, data: { endedAt: at } });
  return count;
}

/** A person's standing sessions, the latest seen first. */
export async function listSessions(db: Reader, personId: string, at: Date): Promise<readonly SessionOnList[]> {
  const since = standingSince(at);
  return db.session.findMany({
    where: { personId, endedAt: null, lastSeenAt: { gte: since.lastSeenAt }, createdAt: { gte: since.createdAt } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
  });
}
