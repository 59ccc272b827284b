'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { copyItem, createItem } from '../commands/creation';
import { moveItem } from '../commands/moving';
import { type BulkOutcome, takeItemStep, takeItemSteps } from '../commands/steps';
import {
  creationFailureLabels,
  itemActionDone,
  itemActionLabels,
  itemStateLabels,
  moveFailureText,
  stepFailureText,
} from '../labels';
import { bulkSchema, copySchema, creationSchema, moveSchema, stepSchema } from '../schema';
import type { ItemAction } from '../workflow';

/** Posted by the buttons under an item. Says nothing about rules: session, shape, command, words. */
export async function takeItemAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = stepSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { itemId, seenVersion, ...request } = input.data;
  const result = await takeItemStep(db, actor, itemId, seenVersion, request, now());
  if (!result.ok) {
    const message = stepFailureText(result.failure);
    const field = fieldOfFailure[result.failure.code];
    return { message, fields: field ? { [field]: [message] } : undefined, values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  const next = request.action === 'accept' ? `现在是「${itemStateLabels[result.value]}」。` : '';
  return { done: itemActionDone[request.action] + next };
}

/** Gives an item to another section. */
export async function moveToSection(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = moveSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await moveItem(db, actor, input.data, now());
  if (!result.ok) return { message: moveFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已移交，由接收科室修改后报送。' };
}

const fieldOfFailure: Readonly<Record<string, string | undefined>> = {
  reasonMissing: 'reason',
  instantMissing: 'scheduledFor',
  instantPast: 'scheduledFor',
};

/** What a bulk act tells: `outcomes` by item, so that each row can say why it stayed. */
export interface BulkState extends FormState {
  readonly outcomes?: readonly { readonly itemId: string; readonly refusal: string | null }[];
}

/** One step for the chosen items, each on its own. */
export async function takeBulkAction(_previous: BulkState, form: FormData): Promise<BulkState> {
  const actor = await requireActor();
  const input = bulkSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { items, action, reason } = input.data;
  const results = await takeItemSteps(db, actor, items, { action, reason }, now());
  revalidatePath('/desk', 'layout');
  const outcomes = results.map(({ itemId, result }) => {
    return { itemId, refusal: result.ok ? null : stepFailureText(result.failure) };
  });
  return { ...bulkWords(action, results), outcomes };
}

function bulkWords(action: ItemAction, results: readonly BulkOutcome[]): FormState {
  const done = results.filter(({ result }) => result.ok).length;
  const stayed = results.length - done;
  const told = done > 0 ? `已${itemActionLabels[action]} ${done} 条` : '';
  if (stayed === 0) return { done: `${told}。` };
  const refused = `${stayed} 条没有办理，原因见各条。`;
  return done > 0 ? { done: `${told}，${refused}` } : { message: refused };
}

/** Begins an item and goes to it. */
export async function beginItem(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = creationSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await createItem(db, actor, input.data, now());
  if (!result.ok) {
    const message = creationFailureLabels[result.failure.code];
    const fields = result.failure.code === 'sectionMissing' ? { sectionId: [message] } : undefined;
    return { message, fields, values: valuesOf(form) };
  }
  redirect(`/desk/items/${result.value}`);
}

/** Copies an item into a new draft and goes to it. */
export async function beginCopy(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = copySchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await copyItem(db, actor, input.data.itemId, now());
  if (!result.ok) return { message: creationFailureLabels[result.failure.code] };
  redirect(`/desk/items/${result.value}`);
}
