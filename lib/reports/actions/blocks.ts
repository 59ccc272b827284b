'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { addBlock, placeBlock } from '../commands/blocks';
import { handBlock } from '../commands/handing';
import { editFailureText, handingDone, handingFailureText } from '../labels';
import { blockPlaceSchema, handingSchema, newBlockSchema } from '../schema';

export async function addReportBlock(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = newBlockSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await addBlock(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已增加一节，可以开始写。' };
}

export async function placeReportBlock(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = blockPlaceSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await placeBlock(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  return { done: input.data.move === 'remove' ? '已删除这一节。' : '已调整顺序。' };
}

/** One step of 约稿, posted by the office or by the section's officer. */
export async function handReportBlock(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = handingSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { blockId, ...request } = input.data;
  const result = await handBlock(db, actor, blockId, request, now());
  if (!result.ok) {
    const message = handingFailureText(result.failure);
    const field = { reasonMissing: 'note', sectionMissing: 'sectionId' }[result.failure.code as string];
    return { message, fields: field ? { [field]: [message] } : undefined, values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: handingDone[request.action] };
}
