'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { enterCount } from '../commands/entries';
import type { EntryFailure } from '../decide/entries';
import { entryFailureLabels, kindName } from '../labels';
import { entrySchema } from '../schema';

const fieldOfFailure: Readonly<Partial<Record<EntryFailure['code'], string>>> = {
  reasonMissing: 'reason',
  tooManyDecimals: 'value',
  unchanged: 'value',
};

/** 填报, 更正 */
export async function saveCount(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = entrySchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { sectionId, year, month, kind, seenRevision, ...draft } = input.data;
  const result = await enterCount(db, actor, { sectionId, year, month, kind }, seenRevision, draft, now());
  revalidatePath('/desk/counts', 'layout');
  if (result.ok) {
    return { done: `${kindName(kind)}已${result.value === 1 ? '填报' : '更正，原来的数字保留在更正记录中'}。` };
  }
  const words = entryFailureLabels[result.failure.code];
  const field = fieldOfFailure[result.failure.code];
  return { ...(field ? { fields: { [field]: [words] } } : { message: words }), values: valuesOf(form) };
}
