'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { answerProblem } from '../commands/problems';
import { editFailureText } from '../labels';
import { problemAnswerSchema } from '../writing/schema';

/** What became of one problem of last year. */
export async function answerReportProblem(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = problemAnswerSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await answerProblem(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: input.data.isDismissed ? '已记下：不再提。' : '已记下，可以写入正文。' };
}
