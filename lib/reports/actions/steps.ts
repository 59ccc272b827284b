'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { createReport } from '../commands/creation';
import { publishReport } from '../commands/publication';
import { takeStep } from '../commands/steps';
import { creationFailureLabels, reportActionDone, stepFailureText } from '../labels';
import { renderEdition } from '../rendering';
import { creationSchema, stepSchema } from '../schema';

/** Posted by the buttons under a report. Says nothing about rules: session, shape, command, words. */
export async function takeReportStep(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = stepSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { reportId, seenVersion, action, reason } = input.data;
  const result =
    action === 'publish'
      ? await publishReport(db, actor, reportId, seenVersion, now(), renderEdition)
      : await takeStep(db, actor, reportId, seenVersion, { action, reason }, now());
  if (!result.ok) {
    const message = stepFailureText(result.failure);
    const fields = result.failure.code === 'reasonMissing' ? { reason: [message] } : undefined;
    return { message, fields, values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: reportActionDone[action] };
}

/** Begins the report of a year and goes to it. */
export async function beginReport(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = creationSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const thisYear = Number(today(now()).slice(0, 4));
  const result = await createReport(db, actor, input.data.year, thisYear, now(), input.data.figures);
  if (!result.ok) return { fields: { year: [creationFailureLabels[result.failure.code]] }, values: valuesOf(form) };
  redirect(`/desk/reports/${result.value}`);
}
