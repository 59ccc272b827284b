const idleMinutes = 30;
export const absoluteHours = 12;

const minuteMs = 60 * 1000;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
}

/** A session stands until it is ended, was idle for more than 30 minutes, or is older than 12 hours. */
export function sessionStands(session: SessionTimes, at: Date): boolean {
  const idleMs = at.getTime() - session.lastSeenAt.getTime();
  const ageMs = at.getTime() - session.createdAt.getTime();
  return session.endedAt === null && idleMs <= idleMinutes * minuteMs && ageMs <= absoluteHours * 60 * minuteMs;
}

/** The earliest instants that a session may have been seen and begun at, and still stand: the same rule for a query. */
export function standingSince(at: Date): { readonly lastSeenAt: Date; readonly createdAt: Date } {
  return {
    lastSeenAt: new Date(at.getTime() - idleMinutes * minuteMs),
    createdAt: new Date(at.getTime() - absoluteHours * 60 * minuteMs),
  };
}

/** Being seen is written at most once a minute. */
export function isWorthNoting(lastSeenAt: Date, at: Date): boolean {
  return at.getTime() - lastSeenAt.getTime() >= minuteMs;
}
