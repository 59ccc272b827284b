import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import {
  decideSectionClosing,
  decideSectionMove,
  decideSectionName,
  decideSectionOpening,
  type SectionFailure,
} from '../decide';
import { countActivePeople, findSection, listSections } from '../queries';
import type { SectionHead } from '../types';
import { lockAdministration } from './lock';

/** Adds a section after the others. */
export async function createSection(
  db: Database,
  actor: Actor,
  name: string,
  at: Date,
): Promise<Result<string, SectionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<string, SectionFailure>> => {
    await lockAdministration(tx, actor.agencyId);
    const sections = await listSections(tx, actor.agencyId);
    const decision = decideSectionName(null, actor, name, sections);
    if (!decision.ok) return decision;

    const id = randomUUID();
    const position = Math.max(0, ...sections.map((section) => section.position)) + 1;
    await tx.section.create({ data: { id, agencyId: actor.agencyId, name, position } });
    await appendAudit(tx, actor, { subject: `section:${id}`, action: 'sectionCreated', detail: { name } }, at);
    return ok(id);
  });
}

/** @param seenName the name that was on screen; another one means that somebody was faster */
export async function renameSection(
  db: Database,
  actor: Actor,
  sectionId: string,
  seenName: string,
  name: string,
  at: Date,
): Promise<Result<null, SectionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, SectionFailure>> => {
    const section = await lockSection(tx, actor, sectionId);
    if (!section) return fail({ code: 'notFound' });
    const decision = decideSectionName(section, actor, name, await listSections(tx, actor.agencyId));
    if (!decision.ok) return decision;

    const { count } = await tx.section.updateMany({ where: { id: sectionId, name: seenName }, data: { name } });
    if (count === 0) return fail({ code: 'changedMeanwhile' });
    const detail = { before: section.name, after: name };
    await appendAudit(tx, actor, { subject: `section:${sectionId}`, action: 'sectionRenamed', detail }, at);
    return ok(null);
  });
}

/** Moves a section one place; all are numbered anew, from 1. */
export async function moveSection(
  db: Database,
  actor: Actor,
  sectionId: string,
  direction: 'up' | 'down',
  at: Date,
): Promise<Result<null, SectionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, SectionFailure>> => {
    const section = await lockSection(tx, actor, sectionId);
    if (!section) return fail({ code: 'notFound' });
    const decision = decideSectionMove(section, actor, direction, await listSections(tx, actor.agencyId));
    if (!decision.ok) return decision;

    for (const [index, { id, position }] of decision.value.entries()) {
      if (position !== index + 1) await tx.section.update({ where: { id }, data: { position: index + 1 } });
    }
    await appendAudit(
      tx,
      actor,
      { subject: `section:${sectionId}`, action: 'sectionMoved', detail: { direction } },
      at,
    );
    return ok(null);
  });
}

/** 停用: nothing new is given to the section; what it did stays under its name. */
export async function closeSection(
  db: Database,
  actor: Actor,
  sectionId: string,
  at: Date,
): Promise<Result<null, SectionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, SectionFailure>> => {
    const section = await lockSection(tx, actor, sectionId);
    if (!section) return fail({ code: 'notFound' });
    const decision = decideSectionClosing(section, actor, await countActivePeople(tx, sectionId));
    if (!decision.ok) return decision;

    await tx.section.update({ where: { id: sectionId }, data: { isActive: false } });
    const fact = { subject: `section:${sectionId}`, action: 'sectionClosed', from: 'active', to: 'closed' };
    await appendAudit(tx, actor, fact, at);
    return ok(null);
  });
}

/** 启用 */
export async function openSection(
  db: Database,
  actor: Actor,
  sectionId: string,
  at: Date,
): Promise<Result<null, SectionFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, SectionFailure>> => {
    const section = await lockSection(tx, actor, sectionId);
    if (!section) return fail({ code: 'notFound' });
    const decision = decideSectionOpening(section, actor);
    if (!decision.ok) return decision;

    await tx.section.update({ where: { id: sectionId }, data: { isActive: true } });
    const fact = { subject: `section:${sectionId}`, action: 'sectionOpened', from: 'closed', to: 'active' };
    await appendAudit(tx, actor, fact, at);
    return ok(null);
  });
}

async function lockSection(tx: Transaction, actor: Actor, sectionId: string): Promise<SectionHead | null> {
  await lockAdministration(tx, actor.agencyId);
  return findSection(tx, actor.agencyId, sectionId);
}
