import type { Reader } from '../../db';

/** As much of an application as a link needs. */
export interface LinkedApplication {
  readonly id: string;
  readonly number: string;
  readonly matter: string;
}

const linkedAtMost = 200;

/** The agency's applications of these ids, newest first. */
export async function listByIds(
  db: Reader,
  agencyId: string,
  ids: readonly string[],
): Promise<readonly LinkedApplication[]> {
  return db.application.findMany({
    where: { agencyId, id: { in: [...ids] } },
    orderBy: [{ registeredAt: 'desc' }, { number: 'desc' }],
    take: linkedAtMost,
    select: { id: true, number: true, matter: true },
  });
}
