'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { type SettingsFailure, saveDisclosureSettings } from '../commands/settings';
import { disclosureSettingsSchema } from '../schema/letter-settings';

const failureLabels: Readonly<Record<SettingsFailure['code'], string>> = {
  forbidden: '只有系统管理员可以修改文书设置',
  changedMeanwhile: '别人刚刚改过。您填写的内容还在，请刷新页面核对后再保存。',
};

/** 保存文书设置 */
export async function saveLetterSettings(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = disclosureSettingsSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { seenVersion, ...settings } = input.data;
  const result = await saveDisclosureSettings(db, actor, seenVersion, settings, now());
  revalidatePath('/desk/letter-templates', 'layout');
  if (!result.ok) return { message: failureLabels[result.failure.code], values: valuesOf(form) };
  return { done: '已保存。此后签发的文书按此写明；已签发的不变。' };
}
