import type { Reader } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import { legalDay, legalDayOrNull } from '../days';
import type {
  ApplicantKind,
  ApplicationHead,
  ApplicationState,
  AssignmentHead,
  AssignmentState,
  Channel,
  LedgerEvent,
  Outcome,
  Standing,
} from '../types';

const head = {
  id: true,
  agencyId: true,
  number: true,
  channel: true,
  arrivedOn: true,
  applicantKind: true,
  sectionId: true,
  version: true,
  lastEditedBy: true,
} as const satisfies Prisma.ApplicationSelect;

/** The application inside the asker's agency, or null: another agency's does not exist for the asker. */
export async function findApplication(db: Reader, agencyId: string, id: string): Promise<ApplicationHead | null> {
  const row = await db.application.findFirst({ where: { id, agencyId }, select: head });
  if (!row) return null;
  // The database's checks hold both to these types (migration 0011).
  const { channel, applicantKind } = row as { channel: Channel; applicantKind: ApplicantKind };
  return { ...row, channel, applicantKind, arrivedOn: legalDay(row.arrivedOn) };
}

/** The whole ledger in the order of entry, counter-entries included. */
export async function ledgerOf(db: Reader, applicationId: string): Promise<readonly LedgerEvent[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, kind: true, on: true, facts: true, reason: true, letterId: true, reverses: true },
  });
  // Facts were written by `decideEvent`, which knows what each kind says.
  return rows.map((row) => ({ ...row, on: legalDay(row.on) }) as LedgerEvent);
}

/** What a stored standing tells; whose term runs (`due`) only the ledger says. */
export type StoredStanding = Omit<Standing, 'due'>;

/** Of an application that is registered. */
export async function findStanding(db: Reader, applicationId: string): Promise<StoredStanding> {
  const row = await db.applicationStanding.findUniqueOrThrow({ where: { applicationId } });
  return asStanding(row);
}

export function asStanding(row: {
  readonly state: string;
  readonly receivedOn: Date | null;
  readonly dueOn: Date | null;
  readonly isProvisional: boolean;
  readonly outcome: string | null;
  readonly concludedOn: Date | null;
  readonly isLate: boolean;
}): StoredStanding {
  return {
    state: row.state as ApplicationState,
    receivedOn: legalDayOrNull(row.receivedOn),
    dueOn: legalDayOrNull(row.dueOn),
    isProvisional: row.isProvisional,
    outcome: row.outcome as Outcome | null,
    concludedOn: legalDayOrNull(row.concludedOn),
    isLate: row.isLate,
  };
}

/** The assignment inside the asker's agency, or null. */
export async function findAssignment(db: Reader, agencyId: string, id: string): Promise<AssignmentHead | null> {
  const row = await db.assignment.findFirst({
    where: { id, agencyId },
    select: { id: true, agencyId: true, applicationId: true, sectionId: true, state: true, version: true },
  });
  return row && { ...row, state: row.state as AssignmentState };
}
