'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { checkFile, keepFinding, maskFinding, reviewSecrecy } from '../commands/review';
import { editFailureText, reviewFailureText } from '../labels';
import { checkFileSchema, keepSchema, maskSchema, secrecySchema } from '../schema';

/** Writes the secrecy review of what is on screen. */
export async function reviewItemSecrecy(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = secrecySchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await reviewSecrecy(db, actor, input.data, now());
  if (!result.ok) {
    const { failure } = result;
    const message =
      failure.code === 'changedMeanwhile' ? editFailureText({ code: failure.code }) : reviewFailureText(failure);
    return { message, values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: '保密审查已记录；内容再有改动时须重新审查。' };
}

/** Keeps a personal datum in the text, with the reason. */
export async function keepItemFinding(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = keepSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await keepFinding(db, actor, input.data, now());
  if (!result.ok) return { message: reviewFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已记录保留的理由。' };
}

/** Says that a person has looked at a file that no machine reads whole. */
export async function checkItemFile(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = checkFileSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await checkFile(db, actor, input.data, now());
  if (!result.ok) return { message: reviewFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已记录人工核对。' };
}

/** Masks a personal datum wherever it stands in title, summary and body. */
export async function maskItemFinding(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = maskSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await maskFinding(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  return { done: '已遮盖。' };
}
