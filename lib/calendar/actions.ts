'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireActor } from '../auth/session';
import { now } from '../clock';
import { db } from '../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../form-action';
import { enterYear } from './commands';
import type { YearFailure } from './decide';
import { yearFailureLabels } from './labels';
import { yearFormSchema } from './schema/years';
import type { YearNotice } from './types';

/** An answer with the year as it would stand: nothing is saved that was not shown first. */
export interface YearFormState extends FormState {
  readonly preview?: YearNotice;
}

/** 预览、保存节假日安排; leads to the list of years when it is saved. */
export async function saveYear(_previous: YearFormState, form: FormData): Promise<YearFormState> {
  const actor = await requireActor();
  const input = yearFormSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { draft, seenVersion, step, previewed } = input.data;
  const preview = { weekdaysOff: draft.weekdaysOff, weekendsWorked: draft.weekendsWorked };
  const answer = { preview, values: valuesOf(form) };
  if (step === 'preview') return answer;
  if (previewed !== JSON.stringify(preview))
    return { ...answer, message: '预览之后又有改动，请核对下面新的预览再保存' };

  const result = await enterYear(db, actor, seenVersion, draft, now());
  revalidatePath('/desk/calendar', 'layout');
  if (!result.ok) return { ...answer, ...told(result.failure.code) };
  redirect(`/desk/calendar?saved=${draft.year}`);
}

/** At its field, if it has one. */
function told(code: YearFailure['code']): FormState {
  const words = yearFailureLabels[code];
  return code === 'reasonMissing' ? { fields: { reason: [words] } } : { message: words };
}
