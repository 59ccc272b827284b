'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '../access/roles';
import { requireActor } from '../auth/session';
import { now } from '../clock';
import { type Database, db } from '../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../form-action';
import type { Result } from '../result';
import { closeAppeal, editAppeal, recordAnswer, registerAppeal, reopenAppeal, writeLessons } from './commands';
import { type AppealFailure, appealFailureText, fieldOfAppealFailure } from './labels';
import { answerSchema, closeSchema, editSchema, lessonsSchema, registerSchema, reopenSchema } from './schema';

/** Registers an appeal and leads to its page. */
export async function registerAppealForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = registerSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await registerAppeal(db, actor, input.data, now());
  if (!result.ok) return refused(result.failure, form);
  revalidatePath('/desk', 'layout');
  redirect(`/desk/appeals/${result.value}`);
}

export async function editAppealForm(_previous: FormState, form: FormData): Promise<FormState> {
  return run(form, editSchema, editAppeal, '登记内容已修改。');
}

export async function answerAppealForm(_previous: FormState, form: FormData): Promise<FormState> {
  return run(form, answerSchema, recordAnswer, '答复（答辩）已记录。');
}

export async function closeAppealForm(_previous: FormState, form: FormData): Promise<FormState> {
  return run(form, closeSchema, closeAppeal, '结果已登记，计入审结年份的年度报告表四。');
}

export async function reopenAppealForm(_previous: FormState, form: FormData): Promise<FormState> {
  return run(form, reopenSchema, reopenAppeal, '已恢复为尚未审结。');
}

export async function writeLessonsForm(_previous: FormState, form: FormData): Promise<FormState> {
  return run(form, lessonsSchema, writeLessons, '已保存，今后拟写同类答复时会提示。');
}

/** The way of every change: session, shape, command, words. */
async function run<Shape extends z.ZodType>(
  form: FormData,
  schema: Shape,
  command: (db: Database, actor: Actor, input: z.output<Shape>, at: Date) => Promise<Result<null, AppealFailure>>,
  done: string,
): Promise<FormState> {
  const actor = await requireActor();
  const input = schema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await command(db, actor, input.data, now());
  if (!result.ok) return refused(result.failure, form);
  revalidatePath('/desk', 'layout');
  return { done };
}

function refused(failure: AppealFailure, form: FormData): FormState {
  const words = appealFailureText(failure);
  const field = fieldOfAppealFailure[failure.code];
  return { ...(field ? { fields: { [field]: [words] } } : { message: words }), values: valuesOf(form) };
}
