'use server';

import { revalidatePath } from 'next/cache';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import type { FormState } from '../../form-action';
import { importRows } from '../../spreadsheets/import-rows';
import { explainSheetRefusal } from '../../spreadsheets/labels';
import { readSheet } from '../../spreadsheets/read-sheet';
import { importCounts } from '../commands/import';
import { decideImport } from '../decide/import';
import { importColumns } from '../import-columns';
import { type CountPreview, previewOf, readableRows } from '../import-preview';
import { countPolicy } from '../policy';
import { findImportFacts } from '../queries/import';
import { importedRowsSchema } from '../schema';

export interface ImportState extends FormState {
  readonly preview?: CountPreview;
}

const MOST_ROWS = 2000;

/** 预览: reads the file and says what is wrong with it. Writes nothing. */
export async function previewImport(_previous: ImportState, form: FormData): Promise<ImportState> {
  const actor = await requireActor();
  if (!mayImport(actor)) return { message: '您没有填报行政数据的权限' };
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { fields: { file: ['请选择要导入的文件'] } };
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!sheet.ok) return { fields: { file: [explainSheetRefusal(sheet.failure)] } };
  if (sheet.value.rows.length > MOST_ROWS) return { fields: { file: [`一次最多导入 ${MOST_ROWS} 行，请拆分后导入`] } };
  const read = importRows(sheet.value, importColumns);
  if (read.rows.length === 0 && read.headErrors.length === 0) return { fields: { file: ['表格中没有要导入的行'] } };
  const rows = readableRows(read);
  const decision = decideImport(actor, rows, await findImportFacts(db, actor.agencyId, rows, today(now())));
  return { preview: previewOf(file.name, read, decision.ok ? [] : decision.failure) };
}

/** 确认导入: the rows of the preview, judged again and written together. */
export async function confirmImport(_previous: ImportState, form: FormData): Promise<ImportState> {
  const actor = await requireActor();
  if (!mayImport(actor)) return { message: '您没有填报行政数据的权限' };
  const rows = importedRowsSchema.safeParse(parsed(form.get('rows')));
  if (!rows.success) return { message: '预览已失效，请重新选择文件' };
  const result = await importCounts(db, actor, rows.data, now());
  revalidatePath('/desk/counts', 'layout');
  if (result.ok) return { done: `已导入 ${result.value} 行。` };
  return { message: '预览以后有人填报或更正过其中的数据，没有导入任何内容。请重新选择文件预览。' };
}

function mayImport(actor: Actor): boolean {
  return permits(countPolicy, 'enter', actor, { sectionId: actor.sectionId });
}

function parsed(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '');
  } catch {
    return null;
  }
}
