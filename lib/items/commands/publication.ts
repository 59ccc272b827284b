import type { AuditActor } from '../../audit/append';
import { appendAudit } from '../../audit/append';
import { loadCalendar } from '../../calendar/queries';
import { today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { contentOf } from '../content';
import { legalDay } from '../days';
import { type ClockedItem, standing } from '../deadlines';
import { type DueRefusal, decideDue } from '../decide/steps';
import { contentDigest } from '../digest';
import { indexNumberOf } from '../index-number';
import { findStepFacts } from '../queries/facts';
import { findRows } from '../queries/fields';
import { findItemHead } from '../queries/heads';
import type { ItemHead, ItemState } from '../types';
import { subjectOf } from './locks';

/** What has been published, for the audit entry. */
export interface FrozenEdition {
  readonly number: number;
  readonly indexNumber: string;
  readonly digest: string;
}

/**
 * Freezes the item as its next edition; the first one gives it its index number and its day. Runs after the swap of the
 * state, whose row lock lets no late edit in.
 * @param publishedBy null where nobody's name stood with a schedule
 */
export async function freezeEdition(
  tx: Transaction,
  item: ItemHead,
  publishedBy: string | null,
  at: Date,
): Promise<FrozenEdition> {
  const rows = await findRows(tx, item.id);
  const last = await tx.itemEdition.aggregate({ where: { itemId: item.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { publishedAt, indexNumber } = await firstPublication(tx, item, at);
  const content = contentOf(rows, indexNumber, publishedAt);
  const digest = contentDigest(content);
  await tx.itemEdition.create({
    data: {
      agencyId: item.agencyId,
      itemId: item.id,
      number,
      content: asJson(content),
      digest,
      note: number > 1 ? item.correctionNote : null,
      publishedBy,
      publishedAt: at,
    },
    select: { id: true },
  });
  return { number, indexNumber, digest };
}

interface FirstPublication {
  readonly publishedAt: Date;
  readonly indexNumber: string;
}

/** The day and number of the first publication: what the item has already, or what it gets now. */
async function firstPublication(tx: Transaction, item: ItemHead, at: Date): Promise<FirstPublication> {
  const row = await tx.item.findUniqueOrThrow({
    where: { id: item.id },
    select: {
      publishedAt: true,
      indexNumber: true,
      category: true,
      madeOn: true,
      interprets: { select: { publishedAt: true } },
    },
  });
  if (row.publishedAt && row.indexNumber) return { publishedAt: row.publishedAt, indexNumber: row.indexNumber };
  const day = today(at);
  const clocked: ClockedItem = {
    ...item,
    madeOn: row.madeOn && legalDay(row.madeOn),
    publishedOn: day,
    interpretedOn: row.interprets?.publishedAt ? today(row.interprets.publishedAt) : null,
  };
  const publishedLate = standing(clocked, day, await loadCalendar(tx)).state === 'late';
  const { slug } = await tx.agency.findUniqueOrThrow({ where: { id: item.agencyId }, select: { slug: true } });
  // The counter keeps other publications waiting: it comes after all that is slow.
  const year = Number(day.slice(0, 4));
  const number = await nextNumber(tx, item.agencyId, row.category, year);
  const indexNumber = indexNumberOf(slug, row.category, year, number);
  await tx.item.update({ where: { id: item.id }, data: { indexNumber, publishedAt: at, publishedLate } });
  return { publishedAt: at, indexNumber };
}

/**
 * The next number of an agency's category and year. The counter's row lock lasts to the end of the transaction, and a
 * rollback takes the number back: no gap, no double.
 */
async function nextNumber(tx: Transaction, agencyId: string, category: string, year: number): Promise<number> {
  const [counter] = await tx.$queryRaw<[{ last: number }]>`
    INSERT INTO index_counter AS c (agency_id, category, year, last) VALUES (${agencyId}::uuid, ${category}, ${year}, 1)
    ON CONFLICT (agency_id, category, year) DO UPDATE SET last = c.last + 1
    RETURNING last`;
  return counter.last;
}

/** A scheduled item whose hour has come and that did not go out. */
export interface HeldBack {
  readonly itemId: string;
  readonly failure: DueRefusal | { readonly code: 'fault' };
}

export interface DuePublication {
  readonly published: readonly string[];
  readonly heldBack: readonly HeldBack[];
  /** What was thrown while one item was published; the others went on. */
  readonly faults: readonly unknown[];
}

const dueAtOnce = 200;

/**
 * Publishes every scheduled item whose hour has come, each in a transaction of its own and once, however many processes
 * ask: the swap on the version lets one in. What fell due while nothing ran goes out late, with the day on which it did.
 * @param stopping ends the work between two items; the rest is due at the next tick
 */
export async function publishDue(db: Database, now: Date, stopping?: AbortSignal): Promise<DuePublication> {
  const due = await db.item.findMany({
    where: { state: 'scheduled', scheduledFor: { lte: now } },
    orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
    take: dueAtOnce,
    select: { id: true, agencyId: true, version: true },
  });
  const published: string[] = [];
  const heldBack: HeldBack[] = [];
  const faults: unknown[] = [];
  for (const { id, agencyId, version } of due) {
    if (stopping?.aborted) break;
    try {
      const result = await publishScheduled(db, agencyId, id, version, now);
      if (result.ok) published.push(id);
      // Another process has just published it, or somebody took it from the schedule: nothing is held back.
      else if (result.failure.code !== 'wrongState') heldBack.push({ itemId: id, failure: result.failure });
    } catch (fault) {
      faults.push(fault);
    }
  }
  return { published, heldBack, faults };
}

async function publishScheduled(
  db: Database,
  agencyId: string,
  itemId: string,
  seenVersion: number,
  now: Date,
): Promise<Result<null, DueRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, DueRefusal>> => {
    const item = await findItemHead(tx, agencyId, itemId);
    if (!item) throw new Error(`item ${itemId} left its agency`);
    const decision = decideDue(item, await findStepFacts(tx, item, 'publish', now));
    if (!decision.ok) return decision;
    const scheduler = await findScheduler(tx, itemId);
    const { count } = await tx.item.updateMany({
      where: { id: itemId, version: seenVersion, state: 'scheduled' },
      data: { ...decision.value, updatedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return fail({ code: 'wrongState', state: 'published' as ItemState });

    const edition = await freezeEdition(tx, item, scheduler?.userId ?? null, now);
    const actor = scheduler ?? { userId: null, name: '定时发布', agencyId, roles: [] };
    const detail = { ...editionDetail(edition), scheduledFor: item.scheduledFor?.toISOString() ?? '' };
    const fact = { subject: subjectOf(itemId), action: 'publish', from: item.state, to: 'published', detail };
    await appendAudit(tx, actor, fact, now);
    return ok(null);
  });
}

/** Whose decision it was: named as they are now, under the roles they hold now. */
async function findScheduler(tx: Transaction, itemId: string): Promise<(AuditActor & { userId: string }) | null> {
  const { scheduler } = await tx.item.findUniqueOrThrow({
    where: { id: itemId },
    select: { scheduler: { select: { id: true, name: true, agencyId: true, roles: true } } },
  });
  if (!scheduler) return null;
  const { id, name, agencyId, roles } = scheduler;
  // The database's checks hold `roles` to the known ones (migration 0002).
  return { userId: id, name, agencyId, roles: roles as AuditActor['roles'] };
}

/** What the trail keeps of an edition. */
export function editionDetail({ number, indexNumber, digest }: FrozenEdition) {
  return { edition: number, indexNumber, digest };
}
