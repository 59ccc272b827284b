import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction, type Transaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { type CellRefusal, decideCells } from '../decide/cells';
import type { EditRefusal } from '../decide/edits';
import { listCells, type StoredFigure } from '../queries/editing';
import type { SavedCell } from '../types';
import { lockReport, markEdited } from './locks';

export type CellChange = Omit<SavedCell, 'version'> & { readonly seenVersion: number };

export type CellsFailure =
  | EditRefusal
  | CellRefusal
  | { readonly code: 'changedMeanwhile'; readonly theirs: readonly StoredFigure[] };

/**
 * Saves typed figures of the statutory tables, all or none.
 * @returns the saved cells with their new versions; a lost race answers with what the others entered
 */
export async function saveCells(
  db: Database,
  actor: Actor,
  reportId: string,
  changes: readonly CellChange[],
  at: Date,
): Promise<Result<readonly SavedCell[], CellsFailure>> {
  return inTransaction(db, async (tx): Promise<Result<readonly SavedCell[], CellsFailure>> => {
    const report = await lockReport(tx, actor, reportId);
    if (!report) return fail({ code: 'notFound' });
    const decision = decideCells(report, actor, changes);
    if (!decision.ok) return decision;

    const lost = await writeCells(tx, actor, reportId, changes, at);
    if (lost.length > 0) return fail({ code: 'changedMeanwhile', theirs: await theirsOf(tx, reportId, lost) });
    await markEdited(tx, actor, reportId, at);
    const cells = changes.map(({ table, row, column, value }) => `${table}.${row}.${column}=${value ?? ''}`);
    await appendAudit(tx, actor, { subject: `report:${reportId}`, action: 'editCells', detail: { cells } }, at);
    return ok(changes.map(({ seenVersion, ...cell }) => ({ ...cell, version: seenVersion + 1 })));
  });
}

/** Writes each cell that is as it was seen; answers with those that are not. */
async function writeCells(
  tx: Transaction,
  actor: Actor,
  reportId: string,
  changes: readonly CellChange[],
  at: Date,
): Promise<readonly CellChange[]> {
  const lost: CellChange[] = [];
  for (const change of changes) {
    const { count } = await tx.cell.updateMany({
      where: {
        reportId,
        tableKey: change.table,
        rowKey: change.row,
        columnKey: change.column,
        version: change.seenVersion,
      },
      data: { value: change.value, enteredBy: actor.userId, enteredAt: at, version: { increment: 1 } },
    });
    if (count === 0) lost.push(change);
  }
  return lost;
}

async function theirsOf(
  tx: Transaction,
  reportId: string,
  lost: readonly CellChange[],
): Promise<readonly StoredFigure[]> {
  const names = new Set(lost.map(({ table, row, column }) => `${table}.${row}.${column}`));
  const cells = await listCells(tx, reportId);
  return cells.filter(({ table, row, column }) => names.has(`${table}.${row}.${column}`));
}
