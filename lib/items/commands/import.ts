import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { blankFields } from '../blank-fields';
import { type CreationRefusal, decideCreation } from '../decide/creation';
import { type ItemImportRow, importedAtMost } from '../import-columns';
import type { ItemFields } from '../types';
import { findCreationFacts, writeItem } from './creation';
import { subjectOf } from './locks';

export type ImportFailure =
  | { readonly code: CreationRefusal['code'] /** From 1. */; readonly row: number }
  | { readonly code: 'tooMany' | 'nothing' };

/**
 * Writes every row as a draft, or none of them.
 * @returns the new items' ids in the order of the rows
 */
export async function importItems(
  db: Database,
  actor: Actor,
  rows: readonly ItemImportRow[],
  at: Date,
): Promise<Result<readonly string[], ImportFailure>> {
  if (rows.length === 0) return fail({ code: 'nothing' });
  if (rows.length > importedAtMost) return fail({ code: 'tooMany' });
  return inTransaction(db, async (tx): Promise<Result<readonly string[], ImportFailure>> => {
    const facts = await findCreationFacts(tx, actor);
    const sections: string[] = [];
    for (const [index, { genre, sectionId }] of rows.entries()) {
      const decision = decideCreation(actor, { genre, sectionId: sectionId ?? undefined }, facts, 'import');
      if (!decision.ok) return fail({ code: decision.failure.code, row: index + 1 });
      sections.push(decision.value);
    }
    const ids: string[] = [];
    for (const [index, row] of rows.entries()) {
      ids.push(await writeItem(tx, actor, sections[index] ?? '', fieldsOf(row), at));
    }
    // The agency's chain is locked from the first entry on: they come last, all together.
    for (const [index, id] of ids.entries()) {
      const detail = { row: index + 1, of: ids.length };
      await appendAudit(tx, actor, { subject: subjectOf(id), action: 'import', to: 'draft', detail }, at);
    }
    return ok(ids);
  });
}

function fieldsOf({ sectionId: _, title, genre, category, validity, ...row }: ItemImportRow): ItemFields {
  const blank = blankFields(title, genre);
  return { ...blank, ...row, category: category ?? blank.category, validity: validity ?? blank.validity };
}
