import { randomUUID } from 'node:crypto';
import type { Actor } from '../lib/access/roles';
import type { Database } from '../lib/db';
import { emptyText } from '../lib/documents/rich-text';
import { asJson } from '../lib/json';
import { openReturn } from '../lib/returns/commands/opening';
import { takeStep } from '../lib/returns/commands/steps';
import type { ReturnState, YearMonth } from '../lib/returns/types';
import { type GivenAgency, givenAgency, must } from './given';

/** The last of October 2026 in China: October can be handed in, and is not late. */
export const october = { year: 2026, month: 10 } as const satisfies YearMonth;
export const lastOfOctober = new Date('2026-10-31T17:00:00+08:00');

export interface GivenReturn extends GivenAgency {
  readonly id: string;
  readonly version: number;
  /** By key. */
  readonly metrics: Readonly<Record<string, string>>;
}

/** Two figures to be declared: 咨询人次 added up, 在册志愿者 as they stand. */
async function givenMetrics(db: Database, agencyId: string): Promise<Readonly<Record<string, string>>> {
  const define = async (key: string, label: string, aggregation: string, position: number) =>
    [
      key,
      (await db.metricDefinition.create({ data: { agencyId, key, label, unit: '人', aggregation, position } })).id,
    ] as const;
  return Object.fromEntries([
    await define('consultations', '咨询人次', 'sum', 1),
    await define('volunteers', '在册志愿者', 'last', 2),
  ]);
}

/** A section's October, brought to a state by the commands themselves, each step by its own person. */
export async function givenReturn(db: Database, state: ReturnState = 'open'): Promise<GivenReturn> {
  const agency = await givenAgency(db);
  const metrics = await givenMetrics(db, agency.agencyId);
  const id = must(await openReturn(db, agency.agencyId, agency.sectionId, october, lastOfOctober));
  const step = async (actor: Actor, action: 'submit' | 'accept') => {
    const { version } = await db.monthlyReturn.findUniqueOrThrow({ where: { id } });
    const figures = action === 'submit' ? { consultations: 12, volunteers: 30 } : undefined;
    must(await takeStep(db, actor, id, version, { action, figures }, lastOfOctober));
  };
  if (state !== 'open') await step(agency.officer, 'submit');
  if (state === 'accepted') await step(agency.office, 'accept');
  const { version } = await db.monthlyReturn.findUniqueOrThrow({ where: { id } });
  return { ...agency, id, version, metrics };
}

export interface GivenItem {
  readonly state?: string;
  readonly genre?: string;
  readonly publishedAt?: Date | null;
  readonly submittedAt?: Date;
}

/** An item as the counting sees it; how one comes to be is for the items' own tests. */
export async function givenCountedItem(db: Database, given: GivenReturn, item: GivenItem = {}): Promise<void> {
  const { state = 'published', genre = 'notice', publishedAt = lastOfOctober, submittedAt = lastOfOctober } = item;
  await db.item.create({
    data: {
      id: randomUUID(),
      agencyId: given.agencyId,
      sectionId: given.sectionId,
      state,
      title: '关于提高城乡低保标准的通知',
      genre,
      category: '20.15',
      body: asJson(emptyText),
      publishedAt,
      submittedAt,
      submittedBy: given.officer.userId,
      acceptedBy: state === 'submitted' || state === 'draft' ? null : given.office.userId,
      createdBy: given.officer.userId,
      lastEditedBy: given.officer.userId,
      createdAt: submittedAt,
      updatedAt: submittedAt,
    },
  });
}
