import type { Reader } from '../../db';
import { letterSubject } from '../letters/places';
import { subjectOf } from '../vault-places';

/** One line of the trail. */
export interface HistoryLine {
  readonly number: number;
  readonly at: Date;
  readonly actorName: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  readonly subject: string;
}

/** What was done with an application and its letters, oldest first; the last thousand acts. */
export async function listApplicationHistory(
  db: Reader,
  agencyId: string,
  applicationId: string,
): Promise<readonly HistoryLine[]> {
  const letters = await db.letter.findMany({ where: { applicationId, agencyId }, select: { id: true }, take: 200 });
  const subjects = [subjectOf(applicationId), ...letters.map(({ id }) => letterSubject(id))];
  const rows = await db.auditEntry.findMany({
    where: { agencyId, subject: { in: subjects } },
    orderBy: { number: 'desc' },
    take: 1000,
    select: {
      number: true,
      at: true,
      actorName: true,
      action: true,
      fromState: true,
      toState: true,
      reason: true,
      subject: true,
    },
  });
  return rows.reverse();
}
