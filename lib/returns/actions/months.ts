'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { type StepFailure, saveFigures, takeStep } from '../commands/steps';
import { returnActionDone, returnFailureText } from '../labels';
import { FIGURE_PREFIX, figuresSchema, stepSchema } from '../schema';

/** An answer to somebody who was slower also says so: the form then shows what stands now beside what they typed. */
export interface FiguresState extends FormState {
  readonly isStale?: boolean;
}

/** 保存, 报送: posted by the month's form, with the button that was pressed. */
export async function sendFigures(_previous: FiguresState, form: FormData): Promise<FiguresState> {
  const actor = await requireActor();
  const input = figuresSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { returnId, seenVersion, intent, figures } = input.data;
  const result =
    intent === 'save'
      ? await saveFigures(db, actor, returnId, seenVersion, figures, now())
      : await takeStep(db, actor, returnId, seenVersion, { action: 'submit', figures }, now());
  revalidatePath('/desk', 'layout');
  if (!result.ok) return refusal(result.failure, form);
  return { done: intent === 'save' ? '已保存，报送前可以随时修改。' : returnActionDone.submit };
}

/** 零报送, 采用, 退回, 重新打开 */
export async function takeReturnStep(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = stepSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { returnId, seenVersion, action, reason } = input.data;
  const result = await takeStep(db, actor, returnId, seenVersion, { action, reason }, now());
  revalidatePath('/desk', 'layout');
  if (!result.ok) return refusal(result.failure, form);
  return { done: returnActionDone[action] };
}

function refusal(failure: StepFailure, form: FormData): FiguresState {
  // The field says it: the head need not say it again.
  const message = failure.code === 'reasonMissing' ? undefined : returnFailureText(failure);
  return {
    message,
    fields: fieldsOfFailure(failure),
    values: valuesOf(form),
    isStale: failure.code === 'changedMeanwhile',
  };
}

/** Where a refusal is told: at its fields, if it has any. */
function fieldsOfFailure(failure: StepFailure): FormState['fields'] {
  if (failure.code === 'reasonMissing') return { reason: ['请写明理由'] };
  if (failure.code !== 'metricsMissing') return undefined;
  return Object.fromEntries(failure.keys.map((key) => [`${FIGURE_PREFIX}${key}`, ['请填写，没有的填 0']]));
}
