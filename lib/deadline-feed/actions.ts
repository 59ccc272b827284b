'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../auth/session';
import { now } from '../clock';
import { db } from '../db';
import { env } from '../env';
import type { FormState } from '../form-action';
import { endFeed, openFeed } from './commands';

/** An answer with the secret address, which is shown this once. */
export interface FeedFormState extends FormState {
  readonly address?: string;
}

/** 生成订阅地址, 更换订阅地址 */
export async function openOwnFeed(_previous: FeedFormState, _form: FormData): Promise<FeedFormState> {
  const actor = await requireActor();
  const token = await openFeed(db, actor, now());
  revalidatePath('/desk/account');
  return { address: `${env.origin}/api/calendar/${token}`, done: '订阅地址已生成，只显示这一次。' };
}

/** 停用订阅地址 */
export async function endOwnFeed(_previous: FormState, _form: FormData): Promise<FormState> {
  const actor = await requireActor();
  await endFeed(db, actor, now());
  revalidatePath('/desk/account');
  return { done: '订阅地址已停用。' };
}
