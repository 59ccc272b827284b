import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { today } from '../../clock';
import { type Database, inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { decideImport, type RowFault } from '../decide/import';
import { findImportFacts } from '../queries/import';
import type { ImportedRow } from '../schema';
import { writeEntries } from './entries';

export type ImportFailure =
  | { readonly code: 'rowsWrong'; readonly faults: readonly RowFault[] }
  | { readonly code: 'changedMeanwhile' };

/** Writes all rows of a file, or none. @returns how many were written */
export async function importCounts(
  db: Database,
  actor: Actor,
  rows: readonly ImportedRow[],
  at: Date,
): Promise<Result<number, ImportFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, ImportFailure>> => {
    const decision = decideImport(actor, rows, await findImportFacts(tx, actor.agencyId, rows, today(at)));
    if (!decision.ok) return fail({ code: 'rowsWrong', faults: decision.failure });
    if (!(await writeEntries(tx, actor, decision.value, at))) return fail({ code: 'changedMeanwhile' });

    const corrected = decision.value.filter(({ revision }) => revision > 1).length;
    const detail = { rows: rows.length, corrected };
    await appendAudit(tx, actor, { subject: `countImport:${randomUUID()}`, action: 'countsImported', detail }, at);
    return ok(rows.length);
  });
}
