'use server';

import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import type { SecretFailure } from '../../vault/types';
import { findByApplicant, readApplicant, readWording, type SearchFailure } from '../commands/identity';
import { type LinkedApplication, listByIds } from '../queries/by-ids';
import { purposeSchema, purposeText, searchIdentitySchema } from '../schema/handling';
import type { Applicant } from '../types';

/** Who applied, for this view alone: it stands in no page and no address. */
export interface IdentityState extends FormState {
  readonly applicant?: Applicant;
  /** As the applicant wrote the request, where that names them. */
  readonly wording?: string | null;
}

const failureTexts: Readonly<Record<SecretFailure['code'], string>> = {
  notFound: '没有找到申请人信息',
  forbidden: '您没有查看申请人信息的权限',
  purposeMissing: '请写明查看的目的',
  erased: '申请人信息已按保存期限清除，只保留统计',
};

/** Opens the vault for a purpose; the trail keeps who, when and why. */
export async function readIdentity(_previous: IdentityState, form: FormData): Promise<IdentityState> {
  const actor = await requireActor();
  const input = purposeSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { applicationId } = input.data;
  const purpose = purposeText(input.data);
  const at = now();
  const read = await readApplicant(db, actor, applicationId, purpose, at);
  if (!read.ok) return { message: failureTexts[read.failure.code], values: valuesOf(form) };
  const wording = await readWording(db, actor, applicationId, purpose, at);
  return { applicant: read.value, wording: wording.ok ? wording.value : null };
}

/** What a search by identity found: numbers and matters. */
export interface IdentitySearchState extends FormState {
  readonly found?: readonly LinkedApplication[];
}

const searchTexts: Readonly<Record<SearchFailure['code'], string>> = {
  forbidden: '您没有按申请人查找的权限',
  purposeMissing: '请写明查找的目的，至少 4 个字',
  valueMissing: '请填写要查找的内容',
  purposeNamesApplicant: '目的会留在审计记录里，请不要写入姓名或者号码',
};

const fieldOfSearch: Readonly<Partial<Record<SearchFailure['code'], string>>> = {
  purposeMissing: 'purpose',
  valueMissing: 'value',
  purposeNamesApplicant: 'purpose',
};

/** Finds the applications of whoever has exactly this name or number. Sent by POST: nothing of it stands in an address. */
export async function searchIdentity(_previous: IdentitySearchState, form: FormData): Promise<IdentitySearchState> {
  const actor = await requireActor();
  const input = searchIdentitySchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await findByApplicant(db, actor, input.data, now());
  if (!result.ok) {
    const words = searchTexts[result.failure.code];
    const field = fieldOfSearch[result.failure.code];
    return { ...(field ? { fields: { [field]: [words] } } : { message: words }), values: valuesOf(form) };
  }
  return { found: await listByIds(db, actor.agencyId, result.value), values: valuesOf(form) };
}
