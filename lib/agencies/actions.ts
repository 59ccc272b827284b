'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '../access/roles';
import { requireActor } from '../auth/session';
import { now } from '../clock';
import { type Database, db } from '../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../form-action';
import type { Result } from '../result';
import { changePerson, createPerson, disablePerson, enablePerson, resetPassword } from './commands/people';
import { closeSection, createSection, moveSection, openSection, renameSection } from './commands/sections';
import { changeSettings } from './commands/settings';
import type { PersonFailure, SectionFailure } from './decide';
import { personFailureLabels, sectionFailureLabels, settingsFailureLabels } from './labels';
import {
  accountSchema,
  newPersonSchema,
  newSectionSchema,
  personSchema,
  sectionMoveSchema,
  sectionNameSchema,
  sectionSchema,
  settingsSchema,
} from './schema';
import type { Handover } from './types';

/** An answer that may carry a password: shown this once, and kept nowhere. */
export interface HandoverState extends FormState {
  readonly handover?: Handover;
}

/** An answer to somebody who was slower: what they typed comes back, and the form shows what stands now beside it. */
export interface EditState extends FormState {
  readonly isStale?: boolean;
}

/** Where a refusal is told: at its field, if it has one. */
const fieldOfFailure: Readonly<Partial<Record<PersonFailure['code'] | SectionFailure['code'], string>>> = {
  usernameTaken: 'username',
  roleMissing: 'roles',
  dutiesMixed: 'roles',
  sectionMissing: 'sectionId',
  sectionUnknown: 'sectionId',
  sectionClosed: 'sectionId',
  nameTaken: 'name',
};

function refusal(code: PersonFailure['code'] | SectionFailure['code'], words: string, form: FormData): EditState {
  const field = fieldOfFailure[code];
  const told = field ? { fields: { [field]: [words] } } : { message: words };
  return { ...told, values: valuesOf(form), isStale: code === 'changedMeanwhile' };
}

/** 新增人员 */
export async function addPerson(_previous: HandoverState, form: FormData): Promise<HandoverState> {
  const actor = await requireActor();
  const input = newPersonSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { username, ...draft } = input.data;
  const result = await createPerson(db, actor, username, draft, now());
  if (!result.ok) return refusal(result.failure.code, personFailureLabels[result.failure.code], form);
  revalidatePath('/desk/people');
  return { done: `已为${draft.name}开通账号，首次登录时须修改密码。`, handover: result.value };
}

/** 保存人员 */
export async function savePerson(_previous: EditState, form: FormData): Promise<EditState> {
  const actor = await requireActor();
  const input = personSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { personId, seenVersion, ...draft } = input.data;
  const result = await changePerson(db, actor, personId, seenVersion, draft, now());
  revalidatePath('/desk', 'layout');
  if (!result.ok) return refusal(result.failure.code, personFailureLabels[result.failure.code], form);
  return { done: '已保存。角色有变动的，本人须重新登录。' };
}

type AccountCommand = (
  db: Database,
  actor: Actor,
  personId: string,
  seenVersion: number,
  at: Date,
) => Promise<Result<Handover | null, PersonFailure>>;

async function changeAccount(form: FormData, command: AccountCommand, done: string): Promise<HandoverState> {
  const actor = await requireActor();
  const input = accountSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const result = await command(db, actor, input.data.personId, input.data.seenVersion, now());
  revalidatePath('/desk/people', 'layout');
  if (!result.ok) return { message: personFailureLabels[result.failure.code] };
  return result.value ? { done, handover: result.value } : { done };
}

/** 停用 */
export async function stopAccount(_previous: FormState, form: FormData): Promise<FormState> {
  return changeAccount(form, disablePerson, '已停用，本人在所有设备上都已退出，不能再登录。');
}

/** 启用 */
export async function restoreAccount(_previous: FormState, form: FormData): Promise<FormState> {
  return changeAccount(form, enablePerson, '已启用，本人可以用原密码登录。');
}

/** 重置密码 */
export async function resetAccountPassword(_previous: HandoverState, form: FormData): Promise<HandoverState> {
  return changeAccount(form, resetPassword, '密码已重置，本人在所有设备上都已退出。');
}

/** Parses, runs a section's command, and says what became of it. */
async function changeSection<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input) => Promise<Result<unknown, SectionFailure>>,
  done: (input: Input) => string,
): Promise<FormState> {
  const actor = await requireActor();
  const input = schema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const result = await command(actor, input.data);
  revalidatePath('/desk/sections', 'layout');
  if (!result.ok) return refusal(result.failure.code, sectionFailureLabels[result.failure.code], form);
  return { done: done(input.data) };
}

/** 新增科室 */
export async function addSection(_previous: FormState, form: FormData): Promise<FormState> {
  return changeSection(
    form,
    newSectionSchema,
    (actor, { name }) => createSection(db, actor, name, now()),
    ({ name }) => `已新增科室「${name}」，排在最后。`,
  );
}

/** 改名 */
export async function nameSection(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await changeSection(
    form,
    sectionNameSchema,
    (actor, { sectionId, seenName, name }) => renameSection(db, actor, sectionId, seenName, name, now()),
    ({ name }) => `已改名为「${name}」。`,
  );
  if (state.done) redirect('/desk/sections');
  return state;
}

/** 上移, 下移 */
export async function shiftSection(_previous: FormState, form: FormData): Promise<FormState> {
  return changeSection(
    form,
    sectionMoveSchema,
    (actor, { sectionId, direction }) => moveSection(db, actor, sectionId, direction, now()),
    () => '顺序已调整。',
  );
}

/** 停用科室 */
export async function stopSection(_previous: FormState, form: FormData): Promise<FormState> {
  return changeSection(
    form,
    sectionSchema,
    (actor, { sectionId }) => closeSection(db, actor, sectionId, now()),
    () => '科室已停用，以往的内容仍归在其名下。',
  );
}

/** 启用科室 */
export async function restoreSection(_previous: FormState, form: FormData): Promise<FormState> {
  return changeSection(
    form,
    sectionSchema,
    (actor, { sectionId }) => openSection(db, actor, sectionId, now()),
    () => '科室已启用。',
  );
}

/** 保存单位设置 */
export async function saveSettings(_previous: EditState, form: FormData): Promise<EditState> {
  const actor = await requireActor();
  const input = settingsSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const { seenVersion, ...settings } = input.data;
  const result = await changeSettings(db, actor, seenVersion, settings, now());
  revalidatePath('/desk', 'layout');
  if (!result.ok) {
    const { code } = result.failure;
    return { message: settingsFailureLabels[code], values: valuesOf(form), isStale: code === 'changedMeanwhile' };
  }
  return { done: '已保存，公开页面上的单位信息随之更新；小标题用于以后新建的年度报告。' };
}
