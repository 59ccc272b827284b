import type { PlainDate } from '../../clock';
import type { Reader, SqlReader } from '../../db';
import type { RichText } from '../../documents/rich-text';
import { isErased, listSecrets } from '../../vault/secrets';
import { legalDayOrNull } from '../days';
import { originalOf } from '../originals';
import type {
  ApplicationHead,
  AssignmentHead,
  AssignmentState,
  DeliveryWanted,
  FormWanted,
  LedgerEvent,
  Outcome,
  RequiredElement,
  SectionOpinion,
} from '../types';
import { applicantPlace, subjectOf } from '../vault-places';
import { findApplication, findStanding, ledgerOf, type StoredStanding } from './heads';

/** An event with who entered it. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly recordedAt: Date;
  /** Null for what the public filed. */
  readonly recordedBy: string | null;
}

export interface DetailedAssignment extends AssignmentHead, SectionOpinion {
  readonly section: string;
  readonly ask: string;
  readonly dueOn: PlainDate | null;
  readonly assignedBy: string;
  readonly assignedAt: Date;
  readonly handedBackAt: Date | null;
}

/** A scanned original: told apart by its number, since its own name may be somebody's. */
export interface ListedOriginal {
  readonly number: number;
  readonly extension: string;
  readonly sizeBytes: number;
  readonly attachedAt: Date;
}

/** An application with everything but who applied. */
export interface ApplicationDetail {
  readonly head: ApplicationHead;
  readonly standing: StoredStanding;
  readonly matter: string;
  readonly request: string;
  readonly formWanted: FormWanted;
  readonly deliveryWanted: DeliveryWanted;
  readonly missing: readonly RequiredElement[];
  readonly section: string | null;
  readonly registeredAt: Date;
  /** Null for what the public filed on line. */
  readonly registrar: string | null;
  readonly events: readonly LedgerEvent[];
  readonly entries: readonly RecordedEvent[];
  readonly assignments: readonly DetailedAssignment[];
  readonly originals: readonly ListedOriginal[];
  /** Who applied was erased after the agency's term. */
  readonly isErased: boolean;
}

/** The application inside the asker's agency, or null. Whether the asker may see it is asked by the caller (`head`). */
export async function applicationDetail(
  db: Reader & SqlReader,
  agencyId: string,
  id: string,
): Promise<ApplicationDetail | null> {
  const head = await findApplication(db, agencyId, id);
  if (!head) return null;
  const { registrar, section, ...row } = await db.application.findUniqueOrThrow({
    where: { id },
    select: {
      matter: true,
      request: true,
      formWanted: true,
      deliveryWanted: true,
      missing: true,
      registeredAt: true,
      registrar: { select: { name: true } },
      section: { select: { name: true } },
    },
  });
  return {
    head,
    standing: await findStanding(db, id),
    ...row,
    formWanted: row.formWanted as FormWanted,
    deliveryWanted: row.deliveryWanted as DeliveryWanted,
    missing: row.missing as RequiredElement[],
    section: section?.name ?? null,
    registrar: registrar?.name ?? null,
    events: await ledgerOf(db, id),
    entries: await entriesOf(db, id),
    assignments: await assignmentsOf(db, id),
    originals: await listOriginals(db, agencyId, id),
    isErased: await isErased(db, applicantPlace(agencyId, id)),
  };
}

async function entriesOf(db: Reader, applicationId: string): Promise<readonly RecordedEvent[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId },
    orderBy: { number: 'asc' },
    select: { id: true, recordedAt: true, recorder: { select: { name: true } } },
  });
  return rows.map(({ id, recordedAt, recorder }) => ({ eventId: id, recordedAt, recordedBy: recorder?.name ?? null }));
}

/** What was asked of sections, the last first. */
export async function assignmentsOf(db: Reader, applicationId: string): Promise<readonly DetailedAssignment[]> {
  const rows = await db.assignment.findMany({
    where: { applicationId },
    orderBy: [{ assignedAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      agencyId: true,
      applicationId: true,
      sectionId: true,
      state: true,
      version: true,
      ask: true,
      dueOn: true,
      opinion: true,
      proposedOutcome: true,
      search: true,
      assignedAt: true,
      handedBackAt: true,
      assigner: { select: { name: true } },
      section: { select: { name: true } },
    },
  });
  return rows.map(({ assigner, section, ...row }) => ({
    ...row,
    state: row.state as AssignmentState,
    dueOn: legalDayOrNull(row.dueOn),
    opinion: row.opinion as unknown as RichText,
    proposedOutcome: row.proposedOutcome as Outcome | null,
    section: section.name,
    assignedBy: assigner.name,
  }));
}

/** The scanned originals that are there, in the order of their numbers. */
export async function listOriginals(
  db: SqlReader,
  agencyId: string,
  applicationId: string,
): Promise<readonly ListedOriginal[]> {
  const secrets = await listSecrets(db, agencyId, subjectOf(applicationId));
  return secrets
    .flatMap(({ part, sizeBytes, createdAt }) => {
      const original = originalOf(part);
      return original && sizeBytes !== null ? [{ ...original, sizeBytes, attachedAt: createdAt }] : [];
    })
    .sort((one, other) => one.number - other.number);
}
