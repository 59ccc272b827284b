'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { removeView, saveView } from '../commands/views';
import { viewsAtMost } from '../queries/views';
import { viewRemovalSchema, viewSchema } from '../schema';

/** Keeps the present filter of the list under a name. */
export async function saveItemView(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = viewSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await saveView(db, actor, input.data, now());
  if (!result.ok) return { message: `最多保存 ${viewsAtMost} 个视图，请先删除不用的。`, values: valuesOf(form) };
  revalidatePath('/desk/items');
  return { done: '已保存视图。' };
}

export async function removeItemView(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = viewRemovalSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  await removeView(db, actor, input.data.name);
  revalidatePath('/desk/items');
  return { done: '已删除视图。' };
}
