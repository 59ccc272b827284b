import type { PlainDate } from '../../clock';
import type { Reader } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import { legalDayOrNull } from '../days';
import type { LetterContent } from '../letters/types';
import type { LetterElements, LetterHead, LetterKind, LetterState, Outcome, SendingWay } from '../types';

/** A letter with all that is stored of it; names nobody. */
export interface StoredLetter extends LetterHead {
  readonly elements: LetterElements;
  readonly templateId: string | null;
  readonly returnReason: string | null;
  readonly documentNumber: string | null;
  readonly digest: string | null;
  /** What was signed; null before. */
  readonly content: LetterContent | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly signedAt: Date | null;
  readonly sentOn: PlainDate | null;
  readonly sentBy: SendingWay | null;
  readonly sentProof: string;
  readonly deliveredOn: PlainDate | null;
}

const stored = {
  id: true,
  agencyId: true,
  applicationId: true,
  kind: true,
  outcome: true,
  state: true,
  version: true,
  elements: true,
  templateId: true,
  returnReason: true,
  documentNumber: true,
  digest: true,
  content: true,
  lastEditedBy: true,
  submittedBy: true,
  reviewedBy: true,
  signedBy: true,
  createdAt: true,
  updatedAt: true,
  signedAt: true,
  sentOn: true,
  sentBy: true,
  sentProof: true,
  deliveredOn: true,
} as const satisfies Prisma.LetterSelect;

type Row = Prisma.LetterGetPayload<{ select: typeof stored }>;

/** The database's checks hold kind, outcome and state; elements and content were written by commands alone. */
function asLetter(row: Row): StoredLetter {
  return {
    ...row,
    kind: row.kind as LetterKind,
    outcome: row.outcome as Outcome | null,
    state: row.state as LetterState,
    elements: row.elements as LetterElements,
    content: row.content as LetterContent | null,
    sentOn: legalDayOrNull(row.sentOn),
    sentBy: row.sentBy as SendingWay | null,
    deliveredOn: legalDayOrNull(row.deliveredOn),
  };
}

/** The letter inside the asker's agency, or null. */
export async function findLetter(db: Reader, agencyId: string, id: string): Promise<StoredLetter | null> {
  const row = await db.letter.findFirst({ where: { id, agencyId }, select: stored });
  return row && asLetter(row);
}

/** Letters of one application, the newest first. */
export async function listLetters(db: Reader, applicationId: string): Promise<readonly StoredLetter[]> {
  const rows = await db.letter.findMany({
    where: { applicationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: stored,
    take: 200,
  });
  return rows.map(asLetter);
}

/** A letter that waits for somebody's hand, with what is needed to name it in a list. */
export interface WaitingLetter extends LetterHead {
  readonly applicationNumber: string;
  readonly matter: string;
  readonly updatedAt: Date;
}

/** Letters of the agency in these states, the longest waiting first. */
export async function listWaitingLetters(
  db: Reader,
  agencyId: string,
  states: readonly LetterState[],
): Promise<readonly WaitingLetter[]> {
  const rows = await db.letter.findMany({
    where: { agencyId, state: { in: [...states] } },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    select: { ...stored, application: { select: { number: true, matter: true } } },
    take: 200,
  });
  return rows.map(({ application, ...row }) => {
    const { elements: _, content: __, ...letter } = asLetter(row);
    return { ...letter, applicationNumber: application.number, matter: application.matter };
  });
}

/** People whose hands were on a letter, by id. */
export async function namesOf(db: Reader, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const rows = await db.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
