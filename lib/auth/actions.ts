'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { appendAudit } from '../audit/append';
import { now } from '../clock';
import { db, inTransaction } from '../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../form-action';
import { ok } from '../result';
import { changePassword } from './change-password';
import { passwordForm, reminderForm, sessionForm, signInForm } from './forms';
import { SignInRefused, sessionToken, signIn, signOut } from './next-auth';
import { ownDeskPath } from './own-path';
import { changeReminderAddress } from './reminder-address';
import { currentSession, requireSignedIn } from './session';
import { endSessionOf, endSessions, type SignedIn } from './sessions';
import { passwordRefusalWords, signInRefusalWords } from './words';

/** Posted by the login page. */
export async function logIn(_previous: FormState, form: FormData): Promise<FormState> {
  const input = signInForm.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { next, ...credentials } = input.data;
  try {
    await signIn('credentials', { ...credentials, redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) {
      return { message: signInRefusalWords(error.refusal), values: valuesOf(form) };
    }
    throw error;
  }
  redirect(ownDeskPath(next) ?? '/desk');
}

/** Ends this device's session in the database first: the cookie alone would be a promise. */
export async function logOut(): Promise<void> {
  const token = await sessionToken();
  const signedIn = await currentSession();
  const at = now();
  if (token) {
    await inTransaction(db, async (tx) => {
      await endSessionOf(tx, token, at);
      if (signedIn) {
        await appendAudit(tx, signedIn.actor, { subject: `person:${signedIn.actor.userId}`, action: 'logout' }, at);
      }
      return ok(null);
    });
  }
  await signOut({ redirect: false });
  redirect('/login?left=1');
}

/** 退出此设备 */
export async function endOneSession(_previous: FormState, form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  const input = sessionForm.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { sessionId } = input.data;
  const ended = await endAndAudit(signedIn, { only: sessionId });
  if (sessionId === signedIn.sessionId) redirect('/login?left=1');
  revalidatePath('/desk/account');
  return { done: ended > 0 ? '该设备已退出，须重新登录才能使用。' : '该设备此前已经退出。' };
}

/** 退出其他全部设备 */
export async function endOtherSessions(_previous: FormState, _form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  const ended = await endAndAudit(signedIn, { except: signedIn.sessionId });
  revalidatePath('/desk/account');
  return { done: ended > 0 ? `已退出其他 ${ended} 台设备，本设备保持登录。` : '没有其他设备登录。' };
}

async function endAndAudit(signedIn: SignedIn, which: { only?: string; except?: string }): Promise<number> {
  const { actor } = signedIn;
  const at = now();
  const result = await inTransaction(db, async (tx) => {
    const ended = await endSessions(tx, actor.userId, which, at);
    const fact = { subject: `person:${actor.userId}`, action: 'sessionsEnded', detail: { count: ended } };
    if (ended > 0) await appendAudit(tx, actor, fact, at);
    return ok(ended);
  });
  return result.ok ? result.value : 0;
}

/** 提醒邮箱 */
export async function saveReminderAddress(_previous: FormState, form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  const input = reminderForm.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  await changeReminderAddress(db, signedIn, input.data.reminderAddress, now());
  revalidatePath('/desk/account');
  return { done: input.data.reminderAddress ? '已保存，有待办时每个工作日早上发一封。' : '已取消邮件提醒。' };
}

/** 修改密码 */
export async function changeOwnPassword(_previous: FormState, form: FormData): Promise<FormState> {
  const signedIn = await requireSignedIn();
  const input = passwordForm.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { currentPassword: current, newPassword: next } = input.data;
  const result = await changePassword(db, signedIn, { current, next }, now());
  if (!result.ok) {
    const { field, words } = passwordRefusalWords(result.failure);
    return { fields: { [field]: [words] } };
  }
  revalidatePath('/desk', 'layout');
  const others = result.value > 0 ? `其他 ${result.value} 台设备已退出，` : '';
  return { done: `密码已修改，${others}本设备保持登录。` };
}
