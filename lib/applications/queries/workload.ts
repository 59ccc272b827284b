import { addDays } from '../../calendar/plain-dates';
import type { PlainDate } from '../../clock';
import type { Reader, SqlReader } from '../../db';
import { storedDay } from '../days';
import type { ApplicationView, ListedApplication } from './list';
import { dueWhere, listApplications, openStates } from './list';

/** What a section has in hand; null is what no section was given. */
export interface SectionWorkload {
  readonly sectionId: string | null;
  readonly section: string | null;
  readonly open: number;
  readonly dueThisWeek: number;
  readonly late: number;
}

/** Open applications by section, the busiest first. */
export async function workload(db: Reader, agencyId: string, today: PlainDate): Promise<readonly SectionWorkload[]> {
  const open = { agencyId, state: { in: [...openStates] } };
  const by = async (where: object) => {
    const groups = await db.applicationStanding.groupBy({
      by: ['sectionId'],
      where: { ...open, ...where },
      _count: true,
    });
    return new Map(groups.map(({ sectionId, _count }) => [sectionId, _count]));
  };
  const all = await by({});
  const week = await by(dueWhere('week', today));
  const late = await by(dueWhere('late', today));
  const sections = await db.section.findMany({ where: { agencyId }, select: { id: true, name: true } });
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  return [...all]
    .map(([sectionId, count]) => ({
      sectionId,
      section: sectionId && (names.get(sectionId) ?? null),
      open: count,
      dueThisWeek: week.get(sectionId) ?? 0,
      late: late.get(sectionId) ?? 0,
    }))
    .sort((one, other) => other.open - one.open);
}

export interface DueApplications {
  readonly late: readonly ListedApplication[];
  readonly today: readonly ListedApplication[];
  /** After today, up to Sunday. */
  readonly week: readonly ListedApplication[];
  /** Arrived, and receipt is not confirmed (Art. 31 wants it the same day). */
  readonly unconfirmed: readonly ListedApplication[];
  readonly counts: Readonly<Record<'late' | 'today' | 'week' | 'unconfirmed', number>>;
}

/** What the desk shows first, each list no longer than a page. */
export async function dueApplications(
  db: Reader & SqlReader,
  view: ApplicationView,
  today: PlainDate,
): Promise<DueApplications> {
  const page = { sort: 'due', page: 1, today } as const;
  const late = await listApplications(db, view, { due: 'late' }, page);
  const now = await listApplications(db, view, { due: 'today' }, page);
  const upToSunday = await listApplications(db, view, { due: 'week' }, page);
  const unconfirmed = await listApplications(db, view, { state: 'filed' }, page);
  return {
    late: late.applications,
    today: now.applications,
    week: upToSunday.applications.filter(({ dueOn }) => dueOn !== today),
    unconfirmed: unconfirmed.applications,
    counts: {
      late: late.count,
      today: now.count,
      week: upToSunday.count - now.count,
      unconfirmed: unconfirmed.count,
    },
  };
}

/** A day on which a term ends, as a calendar of deadlines shows it. */
export interface DueDay {
  readonly applicationId: string;
  readonly number: string;
  readonly matter: string;
  readonly state: string;
  readonly dueOn: PlainDate;
}

/** Terms of open applications that end within so many days before and after a day, the earliest first. */
export async function dueDays(
  db: Reader,
  view: ApplicationView,
  today: PlainDate,
  days: { readonly before: number; readonly after: number },
): Promise<readonly DueDay[]> {
  const rows = await db.applicationStanding.findMany({
    where: {
      agencyId: view.agencyId,
      sectionId: view.sectionId,
      state: { in: [...openStates] },
      dueOn: { gte: storedDay(addDays(today, -days.before)), lte: storedDay(addDays(today, days.after)) },
    },
    orderBy: [{ dueOn: 'asc' }, { applicationId: 'asc' }],
    take: 1000,
    select: { applicationId: true, state: true, dueOn: true, application: { select: { number: true, matter: true } } },
  });
  return rows.flatMap(({ application, dueOn, ...row }) =>
    dueOn ? [{ ...row, ...application, dueOn: dueOn.toISOString().slice(0, 10) }] : [],
  );
}
