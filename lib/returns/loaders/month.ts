import { notFound } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { now } from '../../clock';
import { db } from '../../db';
import { isUuid } from '../../ids';
import { openReturn } from '../commands/opening';
import { standing } from '../deadlines';
import { compareMonths, monthOf } from '../months';
import { returnPolicy } from '../policy';
import { findItemsOfMonth, type ItemsOfMonth } from '../queries/items';
import { findValues, listDefinitions } from '../queries/metrics';
import { findHands, findReturnOf, findSection, listActs, listReportingSections, listReturns } from '../queries/returns';
import { asStanding } from '../reminders';
import { monthSchema, yearSchema } from '../schema';
import type { MetricDefinition, MetricValues, ReturnAct, ReturnHead, SectionName, Standing, YearMonth } from '../types';
import { requireReader, seesAllSections } from './matrix';
import { type StepOffer, stepOffers } from './offers';
import { standingFacts } from './standings';

export interface MonthData {
  readonly head: ReturnHead;
  readonly section: SectionName;
  readonly standing: Standing;
  readonly items: ItemsOfMonth;
  /** Those in use, and others that hold a figure. */
  readonly definitions: readonly MetricDefinition[];
  readonly values: MetricValues;
  readonly steps: readonly StepOffer[];
  readonly isFillable: boolean;
  readonly submitter: string | null;
  readonly accepter: string | null;
  readonly acts: readonly ReturnAct[];
  /** The month goes on: what is published until its end counts too. */
  readonly isRunning: boolean;
  readonly seesAll: boolean;
  readonly now: Date;
}

/** The month in an address; 404 for what is none. */
export function readMonth(year: string, month: string): YearMonth {
  const read = { year: yearSchema.safeParse(year).data, month: monthSchema.safeParse(month).data };
  if (read.year === undefined || read.month === undefined) notFound();
  return { year: read.year, month: read.month };
}

/** Which section a month's page is about, or null where the office has yet to choose. 404 for another's. */
async function askedSection(actor: Actor, asked: unknown): Promise<SectionName | null> {
  if (asked === undefined && !actor.sectionId) return null;
  const id = asked ?? actor.sectionId;
  if (typeof id !== 'string' || !isUuid(id)) notFound();
  if (!permits(returnPolicy, 'read', actor, { sectionId: id })) notFound();
  return (await findSection(db, actor.agencyId, id)) ?? notFound();
}

/** A section's month: opened if nobody did yet. Null where a section is to be chosen. */
export async function loadMonth(month: YearMonth, asked: unknown): Promise<MonthData | null> {
  const actor = await requireReader();
  const section = await askedSection(actor, asked);
  if (!section) return null;
  const head = await openedReturn(actor, section, month);
  const facts = await standingFacts(actor);
  const [items, all, values, hands, acts] = await Promise.all([
    findItemsOfMonth(db, section.id, head),
    listDefinitions(db, actor.agencyId),
    findValues(db, head.id),
    findHands(db, head.id),
    listActs(db, head.id),
  ]);
  const isOpen = head.state === 'open';
  const inUse = all.filter(({ isActive }) => isActive);
  const definitions = all.filter(({ id, isActive }) => values[id] !== undefined || (isActive && isOpen));
  const counted = items.publishedTotal + items.onTheirWayTotal;
  return {
    head,
    section,
    standing: standing(asStanding(head), head, facts),
    items,
    definitions,
    values,
    steps: stepOffers(head, actor, { today: facts.today, items: counted, definitions: inUse, values }),
    isFillable: isOpen && permits(returnPolicy, 'fill', actor, head),
    ...hands,
    acts,
    isRunning: compareMonths(head, monthOf(facts.today)) === 0,
    seesAll: seesAllSections(actor),
    now: now(),
  };
}

async function openedReturn(actor: Actor, section: SectionName, month: YearMonth): Promise<ReturnHead> {
  const found = await findReturnOf(db, actor.agencyId, section.id, month);
  if (found) return found;
  const opened = await openReturn(db, actor.agencyId, section.id, month, now());
  // A month to come, or a closed section's: there is no such return.
  if (!opened.ok) notFound();
  return (await findReturnOf(db, actor.agencyId, section.id, month)) ?? notFound();
}

/** The sections to choose from, each with how its month stands. */
export async function loadMonthChoice(month: YearMonth) {
  const actor = await requireReader();
  const [facts, sections, heads] = await Promise.all([
    standingFacts(actor),
    listReportingSections(db, actor.agencyId, month.year),
    listReturns(db, actor.agencyId, month.year),
  ]);
  if (compareMonths(month, monthOf(facts.today)) > 0) notFound();
  return sections.map((section) => {
    const head = heads.find((one) => one.sectionId === section.id && one.month === month.month) ?? null;
    return { section, standing: standing(asStanding(head), month, facts) };
  });
}
