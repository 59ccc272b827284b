'use server';

import { revalidatePath } from 'next/cache';
import { currentActor, requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { readRichText } from '../../documents/text-schema';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { placeAttachment } from '../commands/attachments';
import { saveItem, writeCorrectionNote } from '../commands/editing';
import { editFailureText, textRefusalText } from '../labels';
import { attachmentPlaceSchema, correctionNoteSchema, saveSchema } from '../schema';
import type { SaveItemAnswer } from '../types';

/** Autosave of the whole form. Never redirects: an expired session must not take the text off the screen. */
export async function saveItemFields(input: unknown): Promise<SaveItemAnswer> {
  const actor = await currentActor();
  if (!actor) return { status: 'signedOut' };
  const read = saveSchema.safeParse(input);
  if (!read.success) return { status: 'refused', message: read.error.issues[0]?.message ?? '' };
  const { itemId, seenVersion, fields } = read.data;
  const body = readRichText(fields.body);
  if (!body.ok) return { status: 'refused', message: textRefusalText(body.failure) };

  const at = now();
  const result = await saveItem(db, actor, { itemId, seenVersion, fields: { ...fields, body: body.value } }, at);
  if (result.ok) {
    revalidatePath('/desk', 'layout');
    return { status: 'saved', saved: { version: result.value }, savedAt: at.toISOString() };
  }
  if (result.failure.code === 'changedMeanwhile') return { status: 'changed', theirs: result.failure.theirs };
  return { status: 'refused', message: editFailureText(result.failure) };
}

export async function saveItemCorrectionNote(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = correctionNoteSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await writeCorrectionNote(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '更正说明已保存，发布时公开。' };
}

const placed = { up: '已调整顺序。', down: '已调整顺序。', remove: '已删除附件。' } as const;

/** Moves an attachment, or takes it away. */
export async function placeItemAttachment(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = attachmentPlaceSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await placeAttachment(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  return { done: placed[input.data.move] };
}
