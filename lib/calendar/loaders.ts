import { forbidden, notFound } from 'next/navigation';
import { z } from 'zod';
import { permits } from '../access/policy';
import { requireActor } from '../auth/session';
import { now, today } from '../clock';
import { db } from '../db';
import { rangesOf } from './festivals';
import { stateCouncilNotices } from './notices';
import { yearOf } from './plain-dates';
import { calendarPolicy } from './policy';
import { findEnteredYear, listEnteredYears, loadCalendar } from './queries';
import { deadlineRequestSchema } from './schema/deadlines';
import { calendarYearSchema } from './schema/years';
import { type Deadline, deadlineOf } from './terms';
import type { EnteredYear, SourcedNotice } from './types';

/** A year on the list: of this version of the program, entered here, or neither yet. */
export interface YearOnList {
  readonly year: number;
  readonly notice: SourcedNotice | null;
  readonly entered: EnteredYear | null;
}

async function requirePermission(): Promise<void> {
  if (!permits(calendarPolicy, 'enterYear', await requireActor())) forbidden();
}

/** The years from next year back to the first known, the one just saved, and a deadline that the address may ask for. */
export async function loadCalendarPage(asked: Readonly<Record<string, unknown>>) {
  await requirePermission();
  const at = now();
  const saved = calendarYearSchema
    .nullable()
    .catch(null)
    .parse(asked.saved ?? null);
  const entered = await listEnteredYears(db);
  const nextYear = yearOf(today(at)) + 1;
  const known = [...Object.keys(stateCouncilNotices).map(Number), ...entered.map(({ year }) => year)];
  const first = Math.min(nextYear, ...known);
  const years = Array.from({ length: Math.max(nextYear, ...known) - first + 1 }, (_, index) => first + index);
  return {
    now: at,
    nextYear,
    saved,
    years: years.reverse().map((year) => yearOnList(year, entered.find((row) => row.year === year) ?? null)),
    trial: await loadTrial(asked),
  };
}

function yearOnList(year: number, entered: EnteredYear | null): YearOnList {
  return { year, entered, notice: entered ?? stateCouncilNotices[year] ?? null };
}

const asText = z.string().catch('');

/** A deadline as the form on the page asks for it: what was typed, and what came of it. */
export interface Trial {
  readonly kind: string;
  readonly from: string;
  readonly errors: { readonly kind?: readonly string[]; readonly from?: readonly string[] };
  readonly deadline: Deadline | null;
}

async function loadTrial(asked: Readonly<Record<string, unknown>>): Promise<Trial> {
  const typed = { kind: asText.parse(asked.kind), from: asText.parse(asked.from) };
  if (typed.kind === '' && typed.from === '') return { ...typed, errors: {}, deadline: null };
  const request = deadlineRequestSchema.safeParse(typed);
  if (!request.success) return { ...typed, errors: z.flattenError(request.error).fieldErrors, deadline: null };
  const { kind, from } = request.data;
  return { ...typed, errors: {}, deadline: deadlineOf(kind, from, await loadCalendar(db)) };
}

/** One year with what stands and where its form begins; 404 for a year that nobody can enter yet. */
export async function loadCalendarYear(asked: string) {
  await requirePermission();
  const at = now();
  const year = calendarYearSchema.safeParse(asked);
  if (!year.success || year.data > yearOf(today(at)) + 1) notFound();
  const entered = await findEnteredYear(db, year.data);
  const { notice } = yearOnList(year.data, entered);
  return { now: at, year: year.data, entered, notice, ranges: notice ? rangesOf(year.data, notice) : {} };
}
