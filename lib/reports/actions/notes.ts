'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { addComment, removeWaiver, resolveComment, waiveFinding, writeCorrectionNote } from '../commands/notes';
import { markSeen } from '../commands/seen';
import { editFailureText } from '../labels';
import {
  commentSchema,
  correctionNoteSchema,
  resolutionSchema,
  seenSchema,
  waiverRemovalSchema,
  waiverSchema,
} from '../schema';

export async function waiveReportFinding(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = waiverSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { reportId, findingKey, reason } = input.data;
  const result = await waiveFinding(db, actor, { reportId, key: findingKey, reason }, now());
  if (!result.ok) return { message: editFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已豁免，理由会显示给审核人和签发人，并随版本保存。' };
}

export async function removeReportWaiver(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = waiverRemovalSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { reportId, findingKey } = input.data;
  const result = await removeWaiver(db, actor, { reportId, key: findingKey }, now());
  if (!result.ok) return { message: editFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  return { done: '已取消豁免。' };
}

export async function saveCorrectionNote(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = correctionNoteSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await writeCorrectionNote(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '更正说明已保存，发布时公开。' };
}

export async function commentOnBlock(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = commentSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await addComment(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '批注已加上。' };
}

export async function resolveBlockComment(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = resolutionSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await resolveComment(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  return { done: input.data.resolved ? '批注已处理。' : '批注已重新打开。' };
}

/** Told by the review page once it is on screen. */
export async function noteRevisionSeen(input: unknown): Promise<void> {
  const actor = await requireActor();
  const read = seenSchema.safeParse(input);
  if (read.success) await markSeen(db, actor, read.data.revisionId, now());
}
