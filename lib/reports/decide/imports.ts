import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { doubtfulCells, type ImportAnswers } from '../../report-import/answers';
import type { ImportedReport } from '../../report-import/types';
import { fail, ok, type Result } from '../../result';
import { reportPolicy } from '../policy';

export type ImportState = 'open' | 'taken' | 'dropped';

/** What a decision on an import needs to know of it. */
export interface ImportHead {
  readonly state: ImportState;
  readonly version: number;
  readonly recognised: ImportedReport;
  readonly answers: ImportAnswers;
}

export type ImportEditRefusal = { readonly code: 'notFound' | 'forbidden' | 'settled' };

/** Whether this person may answer for the import's cells, or drop it. */
export function decideImportEdit(actor: Actor, head: ImportHead | null): Result<ImportHead, ImportEditRefusal> {
  if (!permits(reportPolicy, 'create', actor)) return fail({ code: 'forbidden' });
  if (head === null) return fail({ code: 'notFound' });
  return head.state === 'open' ? ok(head) : fail({ code: 'settled' });
}

export type ImportTakingRefusal = ImportEditRefusal | { readonly code: 'cellsOpen'; readonly count: number };

/** Whether the import may become a draft: nothing is saved as certain that nobody is certain of. */
export function decideImportTaking(actor: Actor, head: ImportHead | null): Result<ImportHead, ImportTakingRefusal> {
  const edit = decideImportEdit(actor, head);
  if (!edit.ok) return edit;
  const open = doubtfulCells(edit.value.recognised, edit.value.answers).filter(({ answer }) => answer === undefined);
  return open.length > 0 ? fail({ code: 'cellsOpen', count: open.length }) : ok(edit.value);
}
