import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import type { CellAddress } from '../../statistics/types';
import { type CorrectionRefusal, decideCorrection, isCounted, type TypedFigure } from '../decide/cells';
import { decideEdit, type EditRefusal } from '../decide/edits';
import { addressKey } from '../origins';
import { findReportTables } from '../queries/tables';
import type { FigureMode, ReportHead } from '../types';
import { lockReport, markEdited } from './locks';

export type CorrectionInput = TypedFigure & { readonly reportId: string; readonly reason: string };

/** Puts a figure in the place of what the records give; the reason goes with it to whoever reviews and signs. */
export async function correctCell(
  db: Database,
  actor: Actor,
  input: CorrectionInput,
  at: Date,
): Promise<Result<null, CorrectionRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, CorrectionRefusal>> => {
    const report = await lockReport(tx, actor, input.reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideCorrection(report, actor, input);
    if (!decision.ok) return decision;
    const { value, reason } = decision.value;
    await writeCell(tx, actor, report, input, { value, source: 'corrected', sourceNote: reason }, at);
    const detail = { cell: addressKey(input), value };
    await appendAudit(tx, actor, { subject: `report:${report.id}`, action: 'correctCell', reason, detail }, at);
    return ok(null);
  });
}

/** Lets the records speak again. */
export async function undoCorrection(
  db: Database,
  actor: Actor,
  input: CellAddress & { readonly reportId: string },
  at: Date,
): Promise<Result<null, EditRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, EditRefusal>> => {
    const report = await lockReport(tx, actor, input.reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideEdit(report, actor);
    if (!decision.ok) return decision;
    await writeCell(tx, actor, report, input, { value: null, source: 'typed', sourceNote: '' }, at);
    const detail = { cell: addressKey(input) };
    await appendAudit(tx, actor, { subject: `report:${report.id}`, action: 'undoCorrection', detail }, at);
    return ok(null);
  });
}

interface CellChange {
  readonly value: number | null;
  readonly source: 'typed' | 'corrected';
  readonly sourceNote: string;
}

async function writeCell(
  tx: Transaction,
  actor: Actor,
  report: ReportHead,
  { table, row, column }: CellAddress,
  change: CellChange,
  at: Date,
): Promise<void> {
  await tx.cell.updateMany({
    where: { reportId: report.id, tableKey: table, rowKey: row, columnKey: column },
    data: { ...change, enteredBy: actor.userId, enteredAt: at, version: { increment: 1 } },
  });
  await markEdited(tx, actor, report.id, at);
}

/**
 * Lets a draft be counted from the records, or typed. What was counted stands as typed afterwards; what was typed is put
 * aside for what the records give, corrections stay.
 */
export async function chooseFigures(
  db: Database,
  actor: Actor,
  { reportId, figures }: { readonly reportId: string; readonly figures: FigureMode },
  at: Date,
): Promise<Result<null, EditRefusal>> {
  return inTransaction(db, async (tx): Promise<Result<null, EditRefusal>> => {
    const report = await lockReport(tx, actor, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideEdit(report, actor);
    if (!decision.ok) return decision;
    if (report.figures === figures) return ok(null);
    if (figures === 'typed') await typeWhatIsCounted(tx, actor, report, at);
    await tx.report.update({ where: { id: report.id }, data: { figures } });
    await markEdited(tx, actor, report.id, at);
    const detail = { figures };
    await appendAudit(tx, actor, { subject: `report:${report.id}`, action: 'chooseFigures', detail }, at);
    return ok(null);
  });
}

async function typeWhatIsCounted(tx: Transaction, actor: Actor, report: ReportHead, at: Date): Promise<void> {
  const { origins } = await findReportTables(tx, report);
  for (const origin of origins.filter((cell) => isCounted(report, cell))) {
    await writeCell(tx, actor, report, origin, { value: origin.value, source: 'typed', sourceNote: '' }, at);
  }
}
