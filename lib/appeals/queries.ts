import type { PlainDate } from '../clock';
import type { Reader } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { Appeal, AppealKind, AppealResult } from './types';

const dayOf = (date: Date): PlainDate => date.toISOString().slice(0, 10);
const dayOrNull = (date: Date | null): PlainDate | null => (date ? dayOf(date) : null);

type AppealRow = Prisma.AppealGetPayload<Record<never, never>>;

/** Each row as the domain says it; the table's checks hold the codes. */
function appealOf(row: AppealRow): Appeal {
  return {
    ...row,
    kind: row.kind as AppealKind,
    result: row.result as AppealResult | null,
    receivedOn: dayOf(row.receivedOn),
    answeredOn: dayOrNull(row.answeredOn),
    closedOn: dayOrNull(row.closedOn),
  };
}

/** The appeal inside the agency, or null. */
export async function findAppeal(reader: Reader, agencyId: string, id: string): Promise<Appeal | null> {
  const row = await reader.appeal.findFirst({ where: { id, agencyId } });
  return row && appealOf(row);
}

export interface AppealSearch {
  readonly kind?: AppealKind | undefined;
  readonly result?: AppealResult | 'pending' | undefined;
  /** What table 四 of the year counts: decided in it, or pending at its end. */
  readonly year?: number | undefined;
  readonly page: number;
}

/** Half-open: from 1 January to before the next. */
const yearSpan = (year: number) => ({ gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) });

/** The one place that says which appeals a cell of table 四 counts; counts and lists both ask it. */
export function appealsWhere(
  agencyId: string,
  { kind, result, year }: Omit<AppealSearch, 'page'>,
): Prisma.AppealWhereInput {
  const span = year === undefined ? null : yearSpan(year);
  const pending: Prisma.AppealWhereInput = span
    ? { receivedOn: { lt: span.lt }, OR: [{ closedOn: null }, { closedOn: { gte: span.lt } }] }
    : { closedOn: null };
  const decided: Prisma.AppealWhereInput = {
    ...(span ? { closedOn: span } : { closedOn: { not: null } }),
    ...(result && result !== 'pending' && { result }),
  };
  const states = result === 'pending' ? [pending] : result ? [decided] : span ? [pending, decided] : [];
  return { agencyId, ...(kind && { kind }), ...(states.length > 0 && { AND: [{ OR: states }] }) };
}

const pageSize = 50;

export interface ListedAppeal extends Appeal {
  readonly applicationNumber: string | null;
}

const listed = { include: { application: { select: { number: true } } } } as const;

/** A page of appeals, the latest received first. */
export async function listAppeals(
  reader: Reader,
  agencyId: string,
  search: AppealSearch,
): Promise<{ readonly appeals: readonly ListedAppeal[]; readonly count: number; readonly pageCount: number }> {
  const where = appealsWhere(agencyId, search);
  const count = await reader.appeal.count({ where });
  const rows = await reader.appeal.findMany({
    where,
    ...listed,
    orderBy: [{ receivedOn: 'desc' }, { id: 'asc' }],
    take: pageSize,
    skip: (search.page - 1) * pageSize,
  });
  return { appeals: rows.map(listedOf), count, pageCount: Math.max(1, Math.ceil(count / pageSize)) };
}

function listedOf({ application, ...row }: AppealRow & { application: { number: string } | null }): ListedAppeal {
  return { ...appealOf(row), applicationNumber: application?.number ?? null };
}

/** Not answered yet, or not closed: what the desk shows. */
export async function listOpenAppeals(reader: Reader, agencyId: string): Promise<readonly ListedAppeal[]> {
  const rows = await reader.appeal.findMany({
    where: { agencyId, closedOn: null },
    ...listed,
    orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return rows.map(listedOf);
}

export interface AppealDetail extends ListedAppeal {
  readonly letter: {
    readonly id: string;
    readonly documentNumber: string | null;
    readonly outcome: string | null;
    readonly sentOn: PlainDate | null;
  } | null;
  readonly precededBy: { readonly id: string; readonly authority: string; readonly caseNumber: string } | null;
  readonly followedBy: readonly { readonly id: string; readonly authority: string; readonly caseNumber: string }[];
}

const course = { select: { id: true, authority: true, caseNumber: true } } as const;

/** An appeal with what it contests and what came before and after. */
export async function findAppealDetail(reader: Reader, agencyId: string, id: string): Promise<AppealDetail | null> {
  const row = await reader.appeal.findFirst({
    where: { id, agencyId },
    include: {
      ...listed.include,
      letter: { select: { id: true, documentNumber: true, outcome: true, sentOn: true } },
      precededBy: course,
      followedBy: course,
    },
  });
  if (!row) return null;
  const { letter, precededBy, followedBy, ...rest } = row;
  return {
    ...listedOf(rest),
    letter: letter && { ...letter, sentOn: dayOrNull(letter.sentOn) },
    precededBy,
    followedBy,
  };
}

/** Reconsiderations that a suit may follow: decided ones, the latest first. */
export async function listDecidedReconsiderations(reader: Reader, agencyId: string) {
  return reader.appeal.findMany({
    where: { agencyId, kind: 'reconsideration', closedOn: { not: null } },
    select: { id: true, matter: true, authority: true, caseNumber: true },
    orderBy: [{ closedOn: 'desc' }, { id: 'asc' }],
    take: 100,
  });
}

export interface ContestedReply {
  readonly applicationId: string;
  /** Null where the reply was written before letters were kept here. */
  readonly letterId: string | null;
  readonly repliedOn: PlainDate;
}

/** How an application was concluded; `unknown` where there is no such number, null where it was not. */
export async function findContestedReply(
  reader: Reader,
  agencyId: string,
  applicationNumber: string,
): Promise<ContestedReply | null | 'unknown'> {
  const application = await reader.application.findFirst({
    where: { agencyId, number: applicationNumber },
    select: {
      id: true,
      standing: { select: { concludedOn: true } },
      letters: { where: { kind: 'reply', state: 'sent' }, select: { id: true }, orderBy: { sentOn: 'desc' }, take: 1 },
    },
  });
  if (!application) return 'unknown';
  const concludedOn = application.standing?.concludedOn;
  if (!concludedOn) return null;
  const letterId = application.letters[0]?.id ?? null;
  return { applicationId: application.id, letterId, repliedOn: dayOf(concludedOn) };
}

/** Appeals over one application, for its page. */
export async function listAppealsOf(
  reader: Reader,
  agencyId: string,
  applicationId: string,
): Promise<readonly ListedAppeal[]> {
  const rows = await reader.appeal.findMany({
    where: { agencyId, applicationId },
    ...listed,
    orderBy: { receivedOn: 'asc' },
    take: 50,
  });
  return rows.map(listedOf);
}

/** What earlier appeals taught about replies of an outcome, the latest first: shown to whoever writes the next one. */
export async function lessonsOf(reader: Reader, agencyId: string, outcome: string) {
  return reader.appeal.findMany({
    where: { agencyId, lessons: { not: '' }, application: { standing: { outcome } } },
    select: { lessons: true },
    orderBy: { receivedOn: 'desc' },
    take: 5,
  });
}

/** What was done to an appeal, oldest first. */
export async function listAppealHistory(reader: Reader, agencyId: string, id: string) {
  const rows = await reader.auditEntry.findMany({
    where: { agencyId, subject: `appeal:${id}` },
    select: { number: true, at: true, actorName: true, action: true, fromState: true, toState: true, reason: true },
    orderBy: { number: 'asc' },
    take: 500,
  });
  return rows;
}
