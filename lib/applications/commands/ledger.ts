import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import type { PlainDate } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { storedDay } from '../days';
import { decideEvent, type EventEntry, type EventRefusal } from '../decide/events';
import { decideReversal, type ReversalRefusal } from '../decide/reversal';
import { openApplicant } from '../queries/applicant';
import { findStanding, ledgerOf } from '../queries/heads';
import type { Applicant, ApplicationHead, LedgerEvent, Standing } from '../types';
import { subjectOf, withoutApplicant } from '../vault-places';
import { ledgerDay, lockApplication, writeStanding } from './standing';

export type EventFailure = EventRefusal | { readonly code: 'changedMeanwhile' };
export type ReversalFailure = ReversalRefusal | { readonly code: 'changedMeanwhile' };

/** What an act or a counter-entry comes to. */
export interface Recorded {
  readonly eventId: string;
  /** Of the application, after it. */
  readonly version: number;
  readonly standing: Standing;
}

/** An act as a form enters it, with the version that the person had on screen. */
export type RecordRequest = EventEntry & { readonly applicationId: string; readonly seenVersion: number };

/** Enters an act in an application's ledger, all or nothing. */
export async function recordEvent(
  db: Database,
  actor: Actor,
  { applicationId, seenVersion, ...entry }: RecordRequest,
  at: Date,
): Promise<Result<Recorded, EventFailure>> {
  return inTransaction(db, async (tx): Promise<Result<Recorded, EventFailure>> => {
    const head = await lockApplication(tx, actor.agencyId, applicationId);
    if (!head) return fail({ code: 'notFound' });
    const events = await ledgerOf(tx, applicationId);
    return appendEvent(tx, actor, { head: { ...head, version: seenVersion }, events }, entry as EventEntry, at);
  });
}

/**
 * Enters an act inside another command's transaction, such as the sending of a letter.
 * @param ledger as `lockApplication` and `ledgerOf` gave it in this transaction
 */
export async function appendEvent(
  tx: Transaction,
  actor: Actor,
  { head, events }: { readonly head: ApplicationHead; readonly events: readonly LedgerEvent[] },
  entry: EventEntry,
  at: Date,
): Promise<Result<Recorded, EventFailure>> {
  const applicant = await openApplicant(tx, head.agencyId, head.id);
  const written = withoutNames(entry, applicant);
  const decision = decideEvent(head, actor, events, written, await ledgerDay(tx, at));
  if (!decision.ok) return decision;
  if (!(await swap(tx, head.id, head.version))) return fail({ code: 'changedMeanwhile' });

  const { number, reason, standing } = decision.value;
  const from = (await findStanding(tx, head.id)).state;
  const { kind, on, facts, letterId = null } = written;
  const eventId = await insertEvent(tx, head, { number, kind, on, facts, reason, letterId, reverses: null }, actor, at);
  await writeStanding(tx, head, standing);
  await appendAudit(
    tx,
    actor,
    {
      subject: subjectOf(head.id),
      action: 'eventRecorded',
      from,
      to: standing.state,
      reason: reason ?? undefined,
      detail: { event: number, kind, on, ...('outcome' in facts && { outcome: facts.outcome }) },
    },
    at,
  );
  return ok({ eventId, version: head.version + 1, standing });
}

export interface ReversalInput {
  readonly applicationId: string;
  readonly seenVersion: number;
  readonly eventId: string;
  readonly reason: string;
}

/** Takes an act back by a counter-entry: the wrong line stays, and counts for nothing. */
export async function reverseEvent(
  db: Database,
  actor: Actor,
  { applicationId, seenVersion, eventId, reason }: ReversalInput,
  at: Date,
): Promise<Result<Recorded, ReversalFailure>> {
  return inTransaction(db, async (tx): Promise<Result<Recorded, ReversalFailure>> => {
    const head = await lockApplication(tx, actor.agencyId, applicationId);
    if (!head) return fail({ code: 'notFound' });
    const day = await ledgerDay(tx, at);
    const applicant = await openApplicant(tx, head.agencyId, head.id);
    const asked = { eventId, reason: masked(reason, applicant) };
    const decision = decideReversal(head, actor, await ledgerOf(tx, applicationId), asked, day);
    if (!decision.ok) return decision;
    if (!(await swap(tx, head.id, seenVersion))) return fail({ code: 'changedMeanwhile' });

    const { number, target, standing, reason: why } = decision.value;
    const from = (await findStanding(tx, head.id)).state;
    const line = {
      number,
      kind: 'reversed',
      on: day.today,
      facts: {},
      reason: why,
      letterId: null,
      reverses: target.id,
    };
    const id = await insertEvent(tx, head, line, actor, at);
    await writeStanding(tx, head, standing);
    const detail = { event: number, reversed: target.number, kind: target.kind, on: target.on };
    await appendAudit(
      tx,
      actor,
      { subject: subjectOf(head.id), action: 'eventReversed', from, to: standing.state, reason: why, detail },
      at,
    );
    return ok({ eventId: id, version: seenVersion + 1, standing });
  });
}

/** One line of the ledger as it is stored. */
interface NewLine {
  readonly number: number;
  readonly kind: string;
  readonly on: PlainDate;
  readonly facts: object;
  readonly reason: string | null;
  readonly letterId: string | null;
  readonly reverses: string | null;
}

/** @returns the line's id */
export async function insertEvent(
  tx: Transaction,
  { id: applicationId, agencyId }: Pick<ApplicationHead, 'id' | 'agencyId'>,
  { on, facts, ...line }: NewLine,
  actor: Actor | null,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.applicationEvent.create({
    data: {
      id,
      agencyId,
      applicationId,
      ...line,
      on: storedDay(on),
      facts: asJson(facts),
      recordedBy: actor?.userId,
      recordedAt: at,
    },
  });
  return id;
}

/** One more version where it is still the one that was seen. */
export async function swap(tx: Transaction, id: string, seenVersion: number, change: object = {}): Promise<boolean> {
  const { count } = await tx.application.updateMany({
    where: { id, version: seenVersion },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

/** A text that stands in the clear, without who applied. */
export function masked(text: string, applicant: Applicant | null): string {
  return applicant ? withoutApplicant(text, applicant) : text;
}

/** The ledger outlives what the vault erases: whatever in an entry says who applied is masked. */
function withoutNames(entry: EventEntry, applicant: Applicant | null): EventEntry {
  const clean = (value: unknown) => (typeof value === 'string' ? masked(value, applicant) : value);
  const facts = Object.fromEntries(Object.entries(entry.facts).map(([key, value]) => [key, clean(value)]));
  return { ...entry, facts, reason: clean(entry.reason) } as EventEntry;
}
