import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { addDays, weekdayOf } from '../../calendar/plain-dates';
import type { PlainDate } from '../../clock';
import type { Reader, SqlReader } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import { daysOfYear, legalDay, storedDay } from '../days';
import { applicationPolicy } from '../policy';
import type { ApplicantKind, ApplicationState, Channel, Outcome } from '../types';
import { asStanding, type StoredStanding } from './heads';
import { findIdsByMatter } from './matter-search';

/** Whose applications somebody sees: the agency's, or those given to one section. */
export interface ApplicationView {
  readonly agencyId: string;
  readonly sectionId?: string;
}

/** What this actor sees of the register; null where nothing. */
export function viewOf(actor: Actor): ApplicationView | null {
  const { agencyId, sectionId } = actor;
  if (permits(applicationPolicy, 'read', actor)) return { agencyId };
  const seesSection = sectionId !== null && permits(applicationPolicy, 'read', actor, { sectionId });
  return seesSection ? { agencyId, sectionId } : null;
}

/** What the register is narrowed by; what is left out narrows nothing. */
export interface ApplicationFilter {
  readonly state?: ApplicationState;
  /** Not concluded. */
  readonly isOpen?: true;
  /** Last day of the term that runs: today, from today to Sunday, past; or replied to after it. */
  readonly due?: 'today' | 'week' | 'late' | 'repliedLate';
  readonly sectionId?: string;
  readonly outcome?: Outcome;
  /** Several rows of table 三 as one, such as all of 不予公开. */
  readonly outcomes?: readonly Outcome[];
  readonly channel?: Channel;
  readonly applicantKind?: ApplicantKind;
  /** Of the legal receipt date. */
  readonly receivedYear?: number;
  readonly concludedYear?: number;
  /** Received by the end of this year and not concluded by then: what table 三 carries over. */
  readonly openAtEndOf?: number;
  /** The whole number or how it begins. */
  readonly number?: string;
  /** Words of the matter; each sign and pair of signs must be there. */
  readonly words?: string;
}

/** `due`: the most pressing first, what has no term last; `number`: the newest first. */
export type ApplicationSort = 'due' | 'number';

/** An application as lists show it: a number and a matter, and nobody's name. */
export interface ListedApplication extends StoredStanding {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly channel: Channel;
  readonly arrivedOn: PlainDate;
  readonly applicantKind: ApplicantKind;
  readonly matter: string;
  readonly sectionId: string | null;
  readonly section: string | null;
  readonly registeredAt: Date;
}

export const applicationPageSize = 50;

/** The list counts no further. */
export const applicationsCountedAtMost = 10_000;

const listed = {
  id: true,
  number: true,
  version: true,
  channel: true,
  arrivedOn: true,
  applicantKind: true,
  matter: true,
  sectionId: true,
  section: { select: { name: true } },
  registeredAt: true,
} as const satisfies Prisma.ApplicationSelect;

/**
 * One page of the register and how many there are. Each order has its index (migrations 0011, 0018).
 * @param page from 1
 * @param today the day by which terms are judged
 */
export async function listApplications(
  db: Reader & SqlReader,
  view: ApplicationView,
  filter: ApplicationFilter,
  { sort, page, today }: { readonly sort: ApplicationSort; readonly page: number; readonly today: PlainDate },
): Promise<{ readonly applications: readonly ListedApplication[]; readonly count: number }> {
  const ids = filter.words ? await findIdsByMatter(db, view.agencyId, filter.words) : null;
  const facts = { ofApplication: applicationWhere(filter, ids), ofStanding: standingWhere(view, filter, today) };
  const [applications, count] = await Promise.all([
    sort === 'due' ? pageByDue(db, facts, page) : pageByNumber(db, facts, page),
    countOf(db, facts),
  ]);
  return { applications, count };
}

interface Facts {
  readonly ofApplication: Prisma.ApplicationWhereInput;
  readonly ofStanding: Prisma.ApplicationStandingWhereInput;
}

const hasAny = (where: object) => Object.values(where).some((value) => value !== undefined);

/** Both sides of the pair, each only where it narrows something: an index of one of them then serves alone. */
function standingsWhere({ ofApplication, ofStanding }: Facts): Prisma.ApplicationStandingWhereInput {
  return { ...ofStanding, ...(hasAny(ofApplication) && { application: ofApplication }) };
}

async function pageByDue(db: Reader, facts: Facts, page: number): Promise<readonly ListedApplication[]> {
  const rows = await db.applicationStanding.findMany({
    where: standingsWhere(facts),
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { applicationId: 'asc' }],
    skip: (page - 1) * applicationPageSize,
    take: applicationPageSize,
    include: { application: { select: listed } },
  });
  return rows.map(({ application, ...standing }) => asListed({ ...application, standing }));
}

async function pageByNumber(db: Reader, { ofApplication, ofStanding }: Facts, page: number) {
  const { agencyId, sectionId, ...narrowing } = ofStanding;
  const rows = await db.application.findMany({
    where: {
      agencyId: agencyId as string,
      sectionId: sectionId as string | undefined,
      ...ofApplication,
      ...(hasAny(narrowing) && { standing: narrowing }),
    },
    orderBy: [{ registeredAt: 'desc' }, { number: 'desc' }],
    skip: (page - 1) * applicationPageSize,
    take: applicationPageSize,
    select: { ...listed, standing: true },
  });
  return rows.map(asListed);
}

async function countOf(db: Reader, facts: Facts): Promise<number> {
  return db.applicationStanding.count({ where: standingsWhere(facts), take: applicationsCountedAtMost });
}

type ListedRow = Prisma.ApplicationGetPayload<{ select: typeof listed }> & {
  readonly standing: Parameters<typeof asStanding>[0] | null;
};

function asListed({ standing, section, ...row }: ListedRow): ListedApplication {
  if (!standing) throw new Error(`application ${row.id} has no standing`);
  return {
    ...row,
    channel: row.channel as Channel,
    applicantKind: row.applicantKind as ApplicantKind,
    arrivedOn: legalDay(row.arrivedOn),
    section: section?.name ?? null,
    ...asStanding(standing),
  };
}

function applicationWhere(
  { channel, number }: ApplicationFilter,
  ids: readonly string[] | null,
): Prisma.ApplicationWhereInput {
  return {
    channel,
    ...(number && { number: { startsWith: number.trim() } }),
    ...(ids && { id: { in: [...ids] } }),
  };
}

function standingWhere(
  view: ApplicationView,
  filter: ApplicationFilter,
  today: PlainDate,
): Prisma.ApplicationStandingWhereInput {
  const { state, isOpen, outcome, outcomes, applicantKind, receivedYear, concludedYear, openAtEndOf, due } = filter;
  const conditions: Prisma.ApplicationStandingWhereInput[] = [];
  if (filter.sectionId && view.sectionId) conditions.push({ sectionId: filter.sectionId });
  if (due) conditions.push(dueWhere(due, today));
  if (openAtEndOf !== undefined) conditions.push(openAtEndWhere(openAtEndOf));
  return {
    agencyId: view.agencyId,
    sectionId: view.sectionId ?? filter.sectionId,
    state: state ?? (isOpen && { in: [...openStates] }),
    outcome: outcome ?? (outcomes && { in: [...outcomes] }),
    applicantKind,
    receivedOn: receivedYear === undefined ? undefined : daysOfYear(receivedYear),
    concludedOn: concludedYear === undefined ? undefined : daysOfYear(concludedYear),
    ...(conditions.length > 0 && { AND: conditions }),
  };
}

/** Received before the next year began, and concluded in it, later or not yet. */
export function openAtEndWhere(year: number): Prisma.ApplicationStandingWhereInput {
  const next = daysOfYear(year + 1).gte;
  return { receivedOn: { lt: next }, OR: [{ concludedOn: null }, { concludedOn: { gte: next } }] };
}

export const openStates: readonly ApplicationState[] = [
  'filed',
  'running',
  'awaitingCorrection',
  'awaitingThirdParty',
  'awaitingPayment',
];

/** Terms by their last day. The week ends with Sunday. */
export function dueWhere(
  due: NonNullable<ApplicationFilter['due']>,
  today: PlainDate,
): Prisma.ApplicationStandingWhereInput {
  if (due === 'repliedLate') return { isLate: true };
  const sunday = addDays(today, 7 - weekdayOf(today));
  const dueOn = {
    today: storedDay(today),
    week: { gte: storedDay(today), lte: storedDay(sunday) },
    late: { lt: storedDay(today) },
  }[due];
  return { state: { in: [...openStates] }, dueOn };
}
