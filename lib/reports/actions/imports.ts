'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import { readingRefusalLabels } from '../../documents/reading/labels';
import { readDocumentApart } from '../../documents/reading/read-apart';
import { fileRefusalLabel } from '../../files/labels';
import { receiveFile } from '../../files/receive';
import { fileStore } from '../../files/store';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { beginImport, dropImport, saveImportAnswers, takeImport } from '../commands/imports';
import { importAnswersOf } from '../import-answers';
import { importSavingText, importTakingText } from '../import-labels';
import { reportPolicy } from '../policy';
import { importStepSchema, importTakingSchema } from '../schema';

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string | null;
}

interface RefusedFile extends FormState {
  readonly fields: NonNullable<FormState['fields']>;
}

/** Takes an old report in, as a file or as pasted text, and goes on to what was recognised in it. */
export async function uploadOldReport(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  if (!permits(reportPolicy, 'create', actor)) return { message: importSavingText({ code: 'forbidden' }) };
  const given = await givenOf(form);
  if ('fields' in given) return given;
  const found = await readDocumentApart(given.bytes);
  if (!found.ok) return { fields: { file: [`${readingRefusalLabels[found.failure]}。`] }, values: valuesOf(form) };
  const result = await beginImport(db, actor, { ...given, document: found.value }, now());
  if (!result.ok) return { message: importSavingText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  redirect(`/desk/reports/import/${result.value}`);
}

async function givenOf(form: FormData): Promise<Given | RefusedFile> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return givenFile(file);
  const text = form.get('text');
  if (typeof text === 'string' && text.trim() !== '') {
    return { name: '粘贴的文字', bytes: new TextEncoder().encode(text), sha256: null };
  }
  return { fields: { file: ['请选择文件，或粘贴年报全文。'] }, values: valuesOf(form) };
}

/** Pages are read and not kept: a browser would run what stands in them. */
async function givenFile(file: File): Promise<Given | RefusedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.slice(-120);
  if (/\.html?$/i.test(file.name)) return { name, bytes, sha256: null };
  const received = await receiveFile(db, fileStore, { name: file.name, content: file }, now());
  if (!received.ok) return { fields: { file: [fileRefusalLabel(received.failure)] } };
  return { name: received.value.name, bytes, sha256: received.value.sha256 };
}

/** Saves which doubtful cells were looked at, and with what figure. */
export async function answerImport(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const { id, seenVersion, ...rest } = fieldsOf(form);
  const input = importStepSchema.safeParse({ id, seenVersion });
  if (!input.success) return refusedInput(input.error, form);
  const answers = importAnswersOf(rest);
  if (!answers.ok) return { fields: answers.failure, values: valuesOf(form) };
  const result = await saveImportAnswers(db, actor, { ...input.data, answers: answers.value }, now());
  if (!result.ok) return { message: importSavingText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: `已保存 ${Object.keys(answers.value).length} 处核对结果。` };
}

/** Makes a draft of it and opens the draft. */
export async function takeImportAsDraft(_previous: FormState, form: FormData): Promise<FormState> {
  const actor: Actor = await requireActor();
  const input = importTakingSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const thisYear = Number(today(now()).slice(0, 4));
  const result = await takeImport(db, actor, { ...input.data, thisYear }, now());
  if (!result.ok) return { message: importTakingText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  redirect(`/desk/reports/${result.value}`);
}

export async function dropOldReport(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = importStepSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await dropImport(db, actor, input.data, now());
  if (!result.ok) return { message: importSavingText(result.failure) };
  revalidatePath('/desk', 'layout');
  redirect('/desk/reports/import');
}
