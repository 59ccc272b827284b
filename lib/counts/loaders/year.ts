import { forbidden, notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import { isUuid } from '../../ids';
import type { CountTotal } from '../counting';
import { countPolicy } from '../policy';
import { countTotals, findFirstYear, listSections } from '../queries/counts';
import { yearSchema } from '../schema';
import type { SectionName } from '../types';

export async function requireReader(): Promise<Actor> {
  const actor = await requireActor();
  if (!permits(countPolicy, 'read', actor, { sectionId: actor.sectionId })) forbidden();
  return actor;
}

/** Whether all sections are this person's to see, or their own alone. */
export function seesAllSections(actor: Actor): boolean {
  return permits(countPolicy, 'read', actor);
}

/** Which section is asked for; null for all together. 404 for another's, or none of the agency's. */
export async function askedSection(actor: Actor, asked: unknown): Promise<SectionName | null> {
  const id = asked === undefined || asked === '' ? (seesAllSections(actor) ? null : actor.sectionId) : asked;
  if (id === null) return null;
  if (typeof id !== 'string' || !isUuid(id) || !permits(countPolicy, 'read', actor, { sectionId: id })) notFound();
  return (await listSections(db, actor.agencyId)).find((section) => section.id === id) ?? notFound();
}

export interface CountYear {
  readonly year: number;
  readonly years: readonly number[];
  readonly totals: readonly CountTotal[];
  /** Whose figures these are; null for the agency's. */
  readonly section: SectionName | null;
  /** To choose from; none for an officer. */
  readonly sections: readonly SectionName[];
  readonly mayEnter: boolean;
  /** The last month of the year that has begun; 0 where none has. */
  readonly lastMonth: number;
}

/** Kinds × months of a year. @param asked the page's query as it came */
export async function loadCountYear(asked: Readonly<Record<string, unknown>>): Promise<CountYear> {
  const actor = await requireReader();
  const [thisYear = 0, thisMonth = 0] = today(now()).split('-').map(Number);
  const year = asked.year === undefined ? thisYear : yearSchema.safeParse(asked.year).data;
  if (year === undefined) notFound();
  const section = await askedSection(actor, asked.section);
  const [totals, sections, firstYear] = await Promise.all([
    countTotals(db, actor.agencyId, year, section?.id),
    seesAllSections(actor) ? listSections(db, actor.agencyId) : [],
    findFirstYear(db, actor.agencyId),
  ]);
  const first = Math.min(firstYear ?? thisYear, year, thisYear - 1);
  const last = Math.max(thisYear, year);
  return {
    year,
    years: Array.from({ length: last - first + 1 }, (_, index) => last - index),
    totals,
    section,
    sections,
    mayEnter: permits(countPolicy, 'enter', actor, { sectionId: section?.id ?? actor.sectionId }),
    lastMonth: year < thisYear ? 12 : year === thisYear ? thisMonth : 0,
  };
}
