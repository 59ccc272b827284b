import { forbidden, notFound, redirect } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { db } from '../../db';
import { standing } from '../deadlines';
import { monthOf, monthsOfYear } from '../months';
import { metricPolicy, returnPolicy } from '../policy';
import { findFirstYear, listReportingSections, listReturns } from '../queries/returns';
import { asStanding } from '../reminders';
import { yearSchema } from '../schema';
import type { SectionName, Standing } from '../types';
import { standingFacts } from './standings';

export interface MatrixCell {
  readonly month: number;
  readonly standing: Standing;
  /** Null for a month that has not begun. */
  readonly href: string | null;
}

export interface MatrixRow {
  readonly section: SectionName & { readonly isActive: boolean };
  readonly cells: readonly MatrixCell[];
}

/** Whether all sections are this person's to see, or their own alone. */
export function seesAllSections(actor: Actor): boolean {
  return permits(returnPolicy, 'read', actor);
}

/** Whoever reads no return at all is not asked further; the administrator has the figures' definitions here. */
export async function requireReader(): Promise<Actor> {
  const actor = await requireActor();
  if (seesAllSections(actor) || permits(returnPolicy, 'read', actor, { sectionId: actor.sectionId })) return actor;
  if (permits(metricPolicy, 'define', actor)) redirect('/desk/returns/metrics');
  forbidden();
}

/** Sections × months of a year as this person may see them. @param asked the page's query as it came */
export async function loadMatrix(asked: Readonly<Record<string, unknown>>) {
  const actor = await requireReader();
  const facts = await standingFacts(actor);
  const current = monthOf(facts.today);
  const year = asked.year === undefined ? current.year : yearSchema.safeParse(asked.year).data;
  if (year === undefined) notFound();

  const ownSection = seesAllSections(actor) ? undefined : (actor.sectionId ?? '');
  const [sections, heads, firstYear] = await Promise.all([
    listReportingSections(db, actor.agencyId, year),
    listReturns(db, actor.agencyId, year, ownSection),
    findFirstYear(db, actor.agencyId),
  ]);
  const rows = sections
    .filter(({ id }) => ownSection === undefined || id === ownSection)
    .map((section): MatrixRow => {
      const cells = monthsOfYear.map((month): MatrixCell => {
        const head = heads.find((one) => one.sectionId === section.id && one.month === month) ?? null;
        const found = standing(asStanding(head), { year, month }, facts);
        const isThere = found.key !== 'future' && (head !== null || section.isActive);
        return { month, standing: found, href: isThere ? hrefOf(year, month, section.id) : null };
      });
      return { section, cells };
    });
  return {
    year,
    rows,
    years: yearsBetween(Math.min(firstYear ?? current.year, facts.since.year, year), Math.max(current.year, year)),
    current,
    isOfficer: ownSection !== undefined,
  };
}

export function hrefOf(year: number, month: number, sectionId: string): string {
  return `/desk/returns/${year}/${month}?section=${sectionId}`;
}

/** Newest first. */
export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}
