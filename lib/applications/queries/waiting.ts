import type { PlainDate } from '../../clock';
import type { Reader } from '../../db';
import { legalDay, legalDayOrNull } from '../days';

/** An assignment that waits for a section's opinion, or for the office to look at one. */
export interface WaitingAssignment {
  readonly id: string;
  readonly applicationId: string;
  readonly number: string;
  readonly matter: string;
  readonly section: string;
  /** The day by which the office asked for it. */
  readonly askedBy: PlainDate | null;
  /** Last day of the application's own term. */
  readonly dueOn: PlainDate | null;
  readonly at: Date;
}

const waitingAtMost = 200;

/** What is with a section, the longest waiting first. */
export async function listAssignedTo(
  db: Reader,
  agencyId: string,
  sectionId: string,
): Promise<readonly WaitingAssignment[]> {
  return listAssignments(db, { agencyId, sectionId, state: 'withSection' });
}

/** What sections have handed back, the longest waiting first. */
export async function listHandedBack(db: Reader, agencyId: string): Promise<readonly WaitingAssignment[]> {
  return listAssignments(db, { agencyId, state: 'handedBack' });
}

async function listAssignments(
  db: Reader,
  where: { readonly agencyId: string; readonly sectionId?: string; readonly state: string },
): Promise<readonly WaitingAssignment[]> {
  const rows = await db.assignment.findMany({
    where,
    orderBy: [{ assignedAt: 'asc' }, { id: 'asc' }],
    take: waitingAtMost,
    select: {
      id: true,
      applicationId: true,
      dueOn: true,
      assignedAt: true,
      handedBackAt: true,
      section: { select: { name: true } },
      application: { select: { number: true, matter: true, standing: { select: { dueOn: true } } } },
    },
  });
  return rows.map(({ application, section, dueOn, assignedAt, handedBackAt, ...row }) => ({
    ...row,
    number: application.number,
    matter: application.matter,
    section: section.name,
    askedBy: legalDayOrNull(dueOn),
    dueOn: legalDayOrNull(application.standing?.dueOn ?? null),
    at: handedBackAt ?? assignedAt,
  }));
}

/** Last days of the terms that run for these applications, by id; without those that have none. */
export async function dueDaysOf(
  db: Reader,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const rows = await db.applicationStanding.findMany({
    where: { applicationId: { in: [...applicationIds] }, dueOn: { not: null } },
    select: { applicationId: true, dueOn: true },
  });
  return new Map(
    rows.flatMap(({ applicationId, dueOn }) => (dueOn ? [[applicationId, legalDay(dueOn)] as const] : [])),
  );
}
