'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import type { FormState } from '../../form-action';
import { type ImportPreview, importRows } from '../../spreadsheets/import-rows';
import { explainSheetRefusal } from '../../spreadsheets/labels';
import { readSheet } from '../../spreadsheets/read-sheet';
import { type ImportFailure, importItems } from '../commands/import';
import { type ItemImportRow, importedAtMost, importKey, itemImportColumns } from '../import-columns';
import { creationFailureLabels } from '../labels';
import { findTaken, listSections, listTerms } from '../queries/choices';

/** What the preview shows: each bad cell with its place, and rows that the agency seems to have already. */
export interface ItemImportState extends FormState {
  readonly fileName?: string;
  readonly preview?: Pick<ImportPreview<ItemImportRow>, 'headErrors' | 'cellErrors' | 'repeatedRows' | 'totals'> & {
    /** The first rows as they were read. */
    readonly rows: readonly { readonly number: number; readonly title: string; readonly isGood: boolean }[];
    /** Title or document number is there already: a warning, no obstacle. */
    readonly taken: readonly { readonly number: number; readonly title: string }[];
    readonly isImportable: boolean;
  };
}

const shownRows = 200;

/**
 * Posted twice with the same file: `intent` is `preview`, then `commit`. A commit reads the file anew and imports all of
 * it or nothing.
 */
export async function importItemFile(_previous: ItemImportState, form: FormData): Promise<ItemImportState> {
  const actor = await requireActor();
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { fields: { file: ['请选择 .xlsx 或 .csv 文件'] } };
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!sheet.ok) return { fields: { file: [explainSheetRefusal(sheet.failure)] }, fileName: file.name };

  const [sections, terms] = await Promise.all([listSections(db, actor.agencyId), listTerms(db, actor.agencyId)]);
  const columns = itemImportColumns({ sections, ...terms, today: today(now()) });
  const preview = importRows<ItemImportRow>(sheet.value, columns, { keyOf: importKey });
  if (form.get('intent') !== 'commit' || preview.importable === null) {
    return { fileName: file.name, preview: await shown(actor.agencyId, preview) };
  }
  const result = await importItems(db, actor, preview.importable, now());
  if (!result.ok) return { fileName: file.name, message: importFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  return { done: `已导入 ${result.value.length} 条草稿，请核对后报送。` };
}

function importFailureText(failure: ImportFailure): string {
  if ('row' in failure) return `第 ${failure.row} 条：${creationFailureLabels[failure.code]}`;
  if (failure.code === 'tooMany') return `一次最多导入 ${importedAtMost} 条，请拆分后分次导入。`;
  return '表格里没有可导入的行。';
}

async function shown(agencyId: string, preview: ImportPreview<ItemImportRow>): Promise<ItemImportState['preview']> {
  const { headErrors, cellErrors, repeatedRows, totals, rows, importable } = preview;
  const taken = await findTaken(
    db,
    agencyId,
    rows.map(({ values }) => values),
  );
  const isTaken = ({ title, documentNumber }: Partial<ItemImportRow>) => {
    return taken.titles.has(title ?? '') || taken.documentNumbers.has(documentNumber ?? '');
  };
  const rowOf = ({ number, values }: (typeof rows)[number]) => ({ number, title: values.title ?? '' });
  return {
    headErrors,
    cellErrors: cellErrors.slice(0, shownRows),
    repeatedRows: repeatedRows.slice(0, shownRows),
    totals,
    rows: rows.slice(0, shownRows).map((row) => ({ ...rowOf(row), isGood: row.errors.length === 0 })),
    taken: rows
      .filter(({ values }) => isTaken(values))
      .slice(0, shownRows)
      .map(rowOf),
    isImportable: importable !== null,
  };
}
