'use server';

import { revalidatePath } from 'next/cache';
import { currentActor, requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import type { RichText } from '../../documents/rich-text';
import { readRichText } from '../../documents/text-schema';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { textRefusalText } from '../../items/labels';
import { assignApplication, saveOpinion, takeAssignmentStep } from '../commands/assignments';
import { assigningRefusalLabels, assignmentRefusalText } from '../labels';
import { assignmentStepSchema, assignSchema, opinionSchema } from '../schema/handling';
import type { AssignmentAction } from '../workflow';

const changedMeanwhile = '刚才已被他人办理，请刷新页面看过后再做';

/** 交办 */
export async function assignToSection(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = assignSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await assignApplication(db, actor, input.data, now());
  if (!result.ok) {
    const { code } = result.failure;
    const message = code === 'changedMeanwhile' ? changedMeanwhile : assigningRefusalLabels[code];
    return { message, values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: '已交办，科室现在可以看到这件申请（看不到申请人是谁）。' };
}

const stepDone: Readonly<Record<AssignmentAction, string>> = {
  handBack: '已交回办公室。',
  return: '已退回科室。',
  take: '已采用，可以据此拟写答复书。',
  revoke: '已收回。',
};

/** 交回, 退回, 采用, 收回 */
export async function takeAssignmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = assignmentStepSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await takeAssignmentStep(db, actor, input.data, now());
  if (!result.ok) {
    const { failure } = result;
    const message = failure.code === 'changedMeanwhile' ? changedMeanwhile : assignmentRefusalText(failure);
    const fields = failure.code === 'reasonMissing' ? { reason: [message] } : undefined;
    return { ...(fields ? { fields } : { message }), values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: stepDone[input.data.action] };
}

/** What autosave hears of an opinion. */
export type SaveOpinionAnswer =
  | { readonly status: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly status: 'signedOut' | 'changed' }
  | { readonly status: 'refused'; readonly message: string };

/** Autosave of a section's opinion. Never redirects: an expired session must not take the text off the screen. */
export async function saveSectionOpinion(input: unknown): Promise<SaveOpinionAnswer> {
  const actor = await currentActor();
  if (!actor) return { status: 'signedOut' };
  const read = opinionSchema.safeParse(input);
  if (!read.success) return { status: 'refused', message: read.error.issues[0]?.message ?? '' };
  const text = readRichText(read.data.opinion);
  if (!text.ok) return { status: 'refused', message: textRefusalText(text.failure) };
  const opinion: RichText = text.value;
  const at = now();
  const result = await saveOpinion(db, actor, { ...read.data, opinion }, at);
  if (result.ok) {
    revalidatePath('/desk', 'layout');
    return { status: 'saved', version: result.value, savedAt: at.toISOString() };
  }
  const { failure } = result;
  if (failure.code === 'changedMeanwhile') return { status: 'changed' };
  return { status: 'refused', message: assignmentRefusalText(failure) };
}
