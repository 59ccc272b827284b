import type { PlainDate } from '../clock';
import type { Reader } from '../db';
import { builtInNotices, calendarOf } from './calendar';
import type { Calendar, EnteredYear } from './types';

const enteredYear = {
  year: true,
  weekdaysOff: true,
  weekendsWorked: true,
  source: true,
  version: true,
  enteredAt: true,
  enteredByPerson: { select: { name: true } },
} as const;

/** A `date` of PostgreSQL comes as midnight in UTC. */
const plainDates = (days: readonly Date[]): readonly PlainDate[] =>
  days.map((day) => day.toISOString().slice(0, 10)).sort();

/** The calendar to compute in: the notices of this version of the program, and over them those entered here. */
export async function loadCalendar(db: Reader): Promise<Calendar> {
  const entered = await listEnteredYears(db);
  return calendarOf([...builtInNotices(), ...entered.map((notice) => [notice.year, notice] as const)]);
}

/** Every year entered here, from the first. */
export async function listEnteredYears(db: Reader): Promise<readonly EnteredYear[]> {
  const rows = await db.calendarYear.findMany({ select: enteredYear, orderBy: { year: 'asc' }, take: 100 });
  return rows.map(({ weekdaysOff, weekendsWorked, enteredByPerson, ...row }) => ({
    ...row,
    weekdaysOff: plainDates(weekdaysOff),
    weekendsWorked: plainDates(weekendsWorked),
    enteredByName: enteredByPerson.name,
  }));
}

/** The year as entered here, or null where it was not. */
export async function findEnteredYear(db: Reader, year: number): Promise<EnteredYear | null> {
  const years = await listEnteredYears(db);
  return years.find((entered) => entered.year === year) ?? null;
}
