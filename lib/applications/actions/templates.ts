'use server';

import { revalidatePath } from 'next/cache';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import type { DocumentModel } from '../../documents/model';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { saveTemplate, type TemplateFailure } from '../commands/templates';
import { wordingRefusalText } from '../letters/labels';
import type { Wording } from '../letters/types';
import { checkWording } from '../letters/wording';
import { findPreview } from '../queries/templates';
import { templateSchema } from '../schema/letter-settings';

/** An answer with the letter as it would read. */
export interface TemplateFormState extends FormState {
  readonly preview?: DocumentModel;
}

const failureLabels = {
  forbidden: '只有系统管理员可以修改文书用语',
  outcomeMissing: '没有这种文书',
  lessonsTooLong: '经验提示不超过 2000 字',
  changedMeanwhile: '别人刚刚保存了新版本。您填写的内容还在，请刷新页面核对后再保存。',
} as const satisfies Readonly<Partial<Record<TemplateFailure['code'], string>>>;

/** 预览、保存文书用语 */
export async function writeTemplate(_previous: FormState, form: FormData): Promise<TemplateFormState> {
  const actor = await requireActor();
  const input = templateSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { step, opening, advice, closing, ...template } = input.data;
  const wording: Wording = { opening, advice, closing };
  if (step === 'preview') return { ...(await previewOf(actor, template, wording)), values: valuesOf(form) };

  const result = await saveTemplate(db, actor, { ...template, wording }, now());
  revalidatePath('/desk/letter-templates', 'layout');
  if (!result.ok) return { ...told(result.failure), values: valuesOf(form) };
  return { done: `已保存为第 ${result.value} 版。此后拟写的文书用新的用语；已经拟写的不变。` };
}

type Key = Parameters<typeof findPreview>[2];

async function previewOf(actor: Actor, key: Key, wording: Wording): Promise<TemplateFormState> {
  const checked = checkWording(wording);
  return checked.ok
    ? { preview: await findPreview(db, actor.agencyId, key, checked.value, now()) }
    : told(checked.failure);
}

/** At its field, if it has one. */
function told(failure: TemplateFailure): FormState {
  if ('part' in failure) return { fields: { [failure.part]: [wordingRefusalText(failure)] } };
  return { message: failureLabels[failure.code] };
}
