'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { type EditFailure, editApplication } from '../commands/editing';
import { registerApplication } from '../commands/registration';
import type { RegistrationRefusal } from '../decide/registration';
import { applicationEditRefusalLabels, registrationRefusalLabels } from '../labels';
import { editSchema, registerSchema } from '../schema/registering';

const fieldOfRefusal: Readonly<Record<RegistrationRefusal['code'], string | null>> = {
  forbidden: null,
  notOnline: 'channel',
  arrivedInFuture: 'arrivedOn',
  confirmedInFuture: 'confirmedOn',
  confirmedTooEarly: 'confirmedOn',
  wordsMissing: 'matter',
};

/** Registers what came by hand, and leads to its page, where duplicates and volume are shown. */
export async function registerByHand(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = registerSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await registerApplication(db, actor, input.data, now());
  if (!result.ok) {
    const words = registrationRefusalLabels[result.failure.code];
    const field = fieldOfRefusal[result.failure.code];
    return { ...(field ? { fields: { [field]: [words] } } : { message: words }), values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  redirect(`/desk/applications/${result.value.id}?registered=1`);
}

const editTexts: Readonly<Record<Exclude<EditFailure['code'], keyof typeof applicationEditRefusalLabels>, string>> = {
  requestStands: '申请内容已经登记收到，不能改写；申请人补正以后才能修改（条例第三十条）',
  wordsMissing: '请填写事由和所申请的内容',
  erased: '申请人信息已按保存期限清除',
  changedMeanwhile: '这件申请刚才已被他人修改，请刷新页面后再改',
};

const fieldOfEdit: Readonly<Partial<Record<EditFailure['code'], string>>> = {
  receiptStands: 'arrivedOn',
  requestStands: 'request',
  wordsMissing: 'matter',
};

/** Puts right what is registered. */
export async function editRegistration(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = editSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await editApplication(db, actor, input.data, now());
  if (!result.ok) {
    const { code } = result.failure;
    const words = { ...applicationEditRefusalLabels, ...editTexts }[code];
    const field = fieldOfEdit[code];
    return { ...(field ? { fields: { [field]: [words] } } : { message: words }), values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: '登记内容已修改。' };
}
