import { randomUUID } from 'node:crypto';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { asJson } from '../../json';
import { fail, ok, type Result } from '../../result';
import { blankFields } from '../blank-fields';
import { storedDay } from '../days';
import { type CreationRefusal, decideCreation, type NewItem } from '../decide/creation';
import { genreOf } from '../genres';
import { itemPolicy } from '../policy';
import { findHabit, listSections } from '../queries/choices';
import { asFields, fieldColumns } from '../queries/fields';
import { findItemHead } from '../queries/heads';
import type { ItemFields } from '../types';
import { subjectOf } from './locks';

/** A row of fields as PostgreSQL keeps it. */
export function storedFields({ body, madeOn, validityOn, keywords, channels, ...rest }: ItemFields) {
  return {
    ...rest,
    body: asJson(body),
    keywords: [...keywords],
    channels: [...channels],
    madeOn: madeOn && storedDay(madeOn),
    validityOn: validityOn && storedDay(validityOn),
  };
}

/**
 * Begins an item with what its genre asks for and what the section chose for the genre last time.
 * @returns the new item's id
 */
export async function createItem(
  db: Database,
  actor: Actor,
  { title, ...request }: NewItem & { readonly title: string },
  at: Date,
): Promise<Result<string, CreationRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<string, CreationRefusal>> => {
    const decision = decideCreation(actor, request, await findCreationFacts(tx, actor));
    if (!decision.ok) return decision;
    const habit = await findHabit(tx, actor.agencyId, decision.value, request.genre);
    const fields = { ...blankFields(title, request.genre), ...habit };
    const id = await writeItem(tx, actor, decision.value, fields, at);
    await appendAudit(tx, actor, { subject: subjectOf(id), action: 'create', to: 'draft' }, at);
    return ok(id);
  });
}

/**
 * "Copy from last month": a new draft with the words of an item, without what belongs to that one alone (dates, document
 * number, attachments, what it interprets). An officer's copy belongs to their own section.
 * @returns the new item's id
 */
export async function copyItem(
  db: Database,
  actor: Actor,
  itemId: string,
  at: Date,
): Promise<Result<string, CreationRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<string, CreationRefusal>> => {
    const source = await findItemHead(tx, actor.agencyId, itemId);
    if (!source || !permits(itemPolicy, 'read', actor, source)) return fail({ code: 'copyNotFound' });
    const { genre, sectionId } = source;
    const decision = decideCreation(actor, { genre, sectionId }, await findCreationFacts(tx, actor));
    if (!decision.ok) return decision;
    const fields = asFields(await tx.item.findUniqueOrThrow({ where: { id: itemId }, select: fieldColumns }));
    const id = await writeItem(tx, actor, decision.value, withoutItsOwn(fields), at);
    const detail = { from: itemId };
    await appendAudit(tx, actor, { subject: subjectOf(id), action: 'copy', to: 'draft', detail }, at);
    return ok(id);
  });
}

function withoutItsOwn(fields: ItemFields): ItemFields {
  const own = { madeOn: null, documentNumber: null, validityOn: null, successorId: null, interpretsId: null };
  return { ...fields, ...own, validity: genreOf(fields.genre)?.validity ?? 'notApplicable' };
}

export async function findCreationFacts(
  tx: Transaction,
  actor: Actor,
): Promise<{ readonly activeSections: readonly string[] }> {
  const sections = await listSections(tx, actor.agencyId);
  return { activeSections: sections.map(({ id }) => id) };
}

/** Writes a new draft. Answers with its id. */
export async function writeItem(
  tx: Transaction,
  actor: Actor,
  sectionId: string,
  fields: ItemFields,
  at: Date,
): Promise<string> {
  const id = randomUUID();
  const signature = { createdBy: actor.userId, lastEditedBy: actor.userId, createdAt: at, updatedAt: at };
  await tx.item.create({
    data: { id, agencyId: actor.agencyId, sectionId, ...storedFields(fields), ...signature },
    select: { id: true },
  });
  return id;
}
