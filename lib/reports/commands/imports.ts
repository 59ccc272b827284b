import { randomUUID } from 'node:crypto';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import type { FoundDocument } from '../../documents/reading/types';
import { asJson } from '../../json';
import { figuresOf, type ImportAnswers, type ImportedFigure } from '../../report-import/answers';
import { recognise } from '../../report-import/recognise';
import type { ImportedReport } from '../../report-import/types';
import { fail, ok, type Result } from '../../result';
import { type CellRefusal, decideCells } from '../decide/cells';
import type { CreationRefusal } from '../decide/creation';
import type { EditRefusal } from '../decide/edits';
import {
  decideImportEdit,
  decideImportTaking,
  type ImportEditRefusal,
  type ImportTakingRefusal,
} from '../decide/imports';
import { importedBlocks } from '../imported-blocks';
import { reportPolicy } from '../policy';
import { findReportHead } from '../queries/heads';
import { findImport } from '../queries/imports';
import { createReportInside, isUniqueViolation } from './creation';

export interface NewImport {
  readonly name: string;
  /** The stored file; null for what is not kept as one. */
  readonly sha256: string | null;
  readonly document: FoundDocument;
}

/** Keeps a document that was read, with what is recognised in it; the draft comes when somebody looked. */
export async function beginImport(
  db: Database,
  actor: Actor,
  { name, sha256, document }: NewImport,
  at: Date,
): Promise<Result<string, ImportEditRefusal>> {
  if (!permits(reportPolicy, 'create', actor)) return fail({ code: 'forbidden' });
  return inTransaction(db, async (tx): Promise<Result<string, ImportEditRefusal>> => {
    const id = randomUUID();
    const content = { document: asJson(document), recognised: asJson(recognise(document)) };
    const hands = { createdBy: actor.userId, createdAt: at, editedBy: actor.userId, editedAt: at };
    await tx.reportImport.create({ data: { id, agencyId: actor.agencyId, name, sha256, ...content, ...hands } });
    await appendAudit(tx, actor, { subject: subjectOf(id), action: 'importBegun', to: 'open', detail: { name } }, at);
    return ok(id);
  });
}

export type ImportSavingFailure = ImportEditRefusal | { readonly code: 'changedMeanwhile' };

interface SeenImport {
  readonly id: string;
  readonly seenVersion: number;
}

/** Saves what somebody said of doubtful cells, beside what was said before. */
export async function saveImportAnswers(
  db: Database,
  actor: Actor,
  { id, seenVersion, answers }: SeenImport & { readonly answers: ImportAnswers },
  at: Date,
): Promise<Result<null, ImportSavingFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, ImportSavingFailure>> => {
    const decision = decideImportEdit(actor, await findImport(tx, actor.agencyId, id));
    if (!decision.ok) return decision;
    const all = { ...decision.value.answers, ...answers };
    if (!(await swap(tx, actor, { id, seenVersion }, { answers: asJson(all) }, at)))
      return fail({ code: 'changedMeanwhile' });
    const cells = Object.entries(answers).map(([key, value]) => `${key}=${value ?? ''}`);
    await appendAudit(tx, actor, { subject: subjectOf(id), action: 'importAnswered', detail: { cells } }, at);
    return ok(null);
  });
}

/** Puts an import aside for good. */
export async function dropImport(
  db: Database,
  actor: Actor,
  seen: SeenImport,
  at: Date,
): Promise<Result<null, ImportSavingFailure>> {
  return inTransaction(db, async (tx): Promise<Result<null, ImportSavingFailure>> => {
    const decision = decideImportEdit(actor, await findImport(tx, actor.agencyId, seen.id));
    if (!decision.ok) return decision;
    if (!(await swap(tx, actor, seen, { state: 'dropped' }, at))) return fail({ code: 'changedMeanwhile' });
    const step = { from: 'open', to: 'dropped' };
    await appendAudit(tx, actor, { subject: subjectOf(seen.id), action: 'importDropped', ...step }, at);
    return ok(null);
  });
}

export type ImportTakingFailure =
  | ImportTakingRefusal
  | CreationRefusal
  | CellRefusal
  | EditRefusal
  | { readonly code: 'changedMeanwhile' };

interface Taking extends SeenImport {
  readonly year: number;
  /** The year it is now, in Shanghai. */
  readonly thisYear: number;
}

/**
 * Makes a draft of a looked-through import: its chapters, and its figures marked as imported with the file's name.
 * @returns the new report's id
 */
export async function takeImport(
  db: Database,
  actor: Actor,
  { year, thisYear, ...seen }: Taking,
  at: Date,
): Promise<Result<string, ImportTakingFailure>> {
  try {
    return await inTransaction(db, async (tx): Promise<Result<string, ImportTakingFailure>> => {
      const found = await findImport(tx, actor.agencyId, seen.id);
      const decision = decideImportTaking(actor, found);
      if (!decision.ok) return decision;
      const created = await createReportInside(tx, actor, year, thisYear, at, 'typed');
      if (!created.ok) return created;
      const { recognised, answers } = decision.value;
      const filled = await fillReport(
        tx,
        actor,
        { id: created.value, name: found?.name ?? '', recognised, answers },
        at,
      );
      if (!filled.ok) return filled;
      const taken = await swap(tx, actor, seen, { state: 'taken', reportId: created.value }, at);
      if (!taken) return fail({ code: 'changedMeanwhile' });
      const detail = { year, report: created.value };
      await appendAudit(
        tx,
        actor,
        { subject: subjectOf(seen.id), action: 'importTaken', from: 'open', to: 'taken', detail },
        at,
      );
      return ok(created.value);
    });
  } catch (error) {
    // Two people began the same year at once: the database let one in.
    if (isUniqueViolation(error)) return fail({ code: 'yearTaken' });
    throw error;
  }
}

interface Filling {
  readonly id: string;
  readonly name: string;
  readonly recognised: ImportedReport;
  readonly answers: ImportAnswers;
}

async function fillReport(
  tx: Transaction,
  actor: Actor,
  { id, name, recognised, answers }: Filling,
  at: Date,
): Promise<Result<null, CellRefusal | EditRefusal>> {
  const head = await findReportHead(tx, actor.agencyId, id);
  if (!head) return fail({ code: 'notFound' });
  const figures = figuresOf(recognised, answers, head.format);
  const decision = decideCells(head, actor, figures);
  if (!decision.ok) return decision;
  for (const figure of figures) await writeFigure(tx, actor, id, figure, name, at);
  await tx.block.deleteMany({ where: { reportId: id, kind: 'prose' } });
  const hand = { reportId: id, kind: 'prose', lastEditedBy: actor.userId, lastEditedAt: at };
  const blocks = importedBlocks(recognised);
  await tx.block.createMany({ data: blocks.map((block) => ({ ...block, content: asJson(block.content), ...hand })) });
  return ok(null);
}

async function writeFigure(
  tx: Transaction,
  actor: Actor,
  reportId: string,
  { table, row, column, value }: ImportedFigure,
  name: string,
  at: Date,
): Promise<void> {
  await tx.cell.updateMany({
    where: { reportId, tableKey: table, rowKey: row, columnKey: column },
    data: {
      value,
      source: 'imported',
      sourceNote: `导入自${name}`,
      enteredBy: actor.userId,
      enteredAt: at,
      version: { increment: 1 },
    },
  });
}

/** Writes on the import that was seen; false where somebody was faster. */
async function swap(
  tx: Transaction,
  actor: Actor,
  { id, seenVersion }: SeenImport,
  data: { answers?: ReturnType<typeof asJson>; state?: 'taken' | 'dropped'; reportId?: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.reportImport.updateMany({
    where: { id, agencyId: actor.agencyId, state: 'open', version: seenVersion },
    data: { ...data, editedBy: actor.userId, editedAt: at, version: { increment: 1 } },
  });
  return count > 0;
}

function subjectOf(id: string): string {
  return `reportImport:${id}`;
}
