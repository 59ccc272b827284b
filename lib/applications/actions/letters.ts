'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { currentActor, requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import {
  type DeliveryFailure,
  draftLetter,
  recordDelivery,
  type SaveFailure,
  type SendFailure,
  saveLetter,
  sendLetter,
  takeLetterStep,
} from '../commands/letters';
import type { LetterStepRefusal } from '../decide/letters';
import { eventRefusalText, letterDraftRefusalLabels, letterRefusalText } from '../labels';
import { elementLabelsOf } from '../letters/open-elements';
import { findLetter } from '../queries/letters';
import {
  deliverySchema,
  draftLetterSchema,
  letterStepSchema,
  saveLetterSchema,
  sendLetterSchema,
  thirdPartySchema,
} from '../schema/handling';
import type { LetterHead } from '../types';
import type { LetterAction } from '../workflow';

const changedMeanwhile = '这份文书刚才已被他人改过，请刷新页面看过后再做';

/** Begins a letter with what the records know, and leads to it. */
export async function beginLetter(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = draftLetterSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await draftLetter(db, actor, input.data, now());
  if (!result.ok) {
    const words = letterDraftRefusalLabels[result.failure.code];
    const isOutcome = result.failure.code === 'outcomeMissing';
    return { ...(isOutcome ? { fields: { outcome: [words] } } : { message: words }), values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  redirect(`/desk/applications/${input.data.applicationId}/letters/${result.value}`);
}

/** What autosave hears of a letter. */
export type SaveLetterAnswer =
  | { readonly status: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly status: 'signedOut' | 'changed' }
  | { readonly status: 'refused'; readonly message: string };

/** Autosave of a letter's elements. Never redirects: an expired session must not take the text off the screen. */
export async function saveLetterElements(input: unknown): Promise<SaveLetterAnswer> {
  const actor = await currentActor();
  if (!actor) return { status: 'signedOut' };
  const read = saveLetterSchema.safeParse(input);
  if (!read.success) return { status: 'refused', message: read.error.issues[0]?.message ?? '' };
  const at = now();
  const result = await saveLetter(db, actor, read.data, at);
  if (result.ok) {
    revalidatePath('/desk', 'layout');
    return { status: 'saved', version: result.value, savedAt: at.toISOString() };
  }
  if (result.failure.code === 'changedMeanwhile') return { status: 'changed' };
  return { status: 'refused', message: saveFailureText(result.failure) };
}

function saveFailureText(failure: Exclude<SaveFailure, { readonly code: 'changedMeanwhile' }>): string {
  switch (failure.code) {
    case 'tooLong':
      return `「${failure.element}」不超过 ${failure.atMost} 字`;
    case 'thirdPartyNamed':
      return '正文里写了第三方的姓名或者名称，请改用「第三方1」这样的代称';
    case 'noThirdParty':
      return '这种文书不是发给第三方的';
    default:
      return letterRefusalText(failure);
  }
}

/** Whom a third party's letter goes to: sealed in the vault, and shown nowhere. */
export async function nameThirdParty(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = thirdPartySchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { letterId, seenVersion, thirdParty } = input.data;
  const letter = await findLetter(db, actor.agencyId, letterId);
  if (!letter) return { message: '没有找到这份文书' };
  const { elements } = letter;
  const result = await saveLetter(db, actor, { letterId, seenVersion, elements, thirdParty }, now());
  if (!result.ok) {
    const { failure } = result;
    const words = failure.code === 'changedMeanwhile' ? changedMeanwhile : saveFailureText(failure);
    return { fields: { thirdParty: [words] }, values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: '收件的第三方已存入保密柜，签发时印在文书上。' };
}

const stepDone: Readonly<Record<Exclude<LetterAction, 'send'>, string>> = {
  submit: '已送审，等办公室主任审核。',
  recall: '已撤回，可以继续修改。',
  return: '已退回拟稿人。',
  review: '已审核通过',
  sign: '已签发',
  issue: '已出具',
  discard: '已作废。',
};

/** 送审, 撤回, 退回, 审核, 签发, 出具, 作废 */
export async function takeLetterAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = letterStepSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { letterId, action } = input.data;
  if (action === 'send') return { message: '请在「登记发出」里填写发出的日期和方式', values: valuesOf(form) };
  const result = await takeLetterStep(db, actor, { ...input.data, action }, now());
  if (!result.ok) return refusedStep(result.failure, await findLetter(db, actor.agencyId, letterId), form);
  revalidatePath('/desk', 'layout');
  const { documentNumber, state } = result.value;
  if (documentNumber) return { done: `${stepDone[action]}，发文字号 ${documentNumber}，等办公室发出。` };
  return { done: state === 'awaitingSignature' ? '已审核通过，等分管领导签发。' : stepDone[action] };
}

function refusedStep(
  failure: LetterStepRefusal | { readonly code: 'changedMeanwhile' },
  letter: Pick<LetterHead, 'kind' | 'outcome'> | null,
  form: FormData,
): FormState {
  const values = valuesOf(form);
  if (failure.code === 'changedMeanwhile') return { message: changedMeanwhile, values };
  const words = letterRefusalText(failure, letter ? elementLabelsOf(letter) : undefined);
  return { ...(failure.code === 'reasonMissing' ? { fields: { reason: [words] } } : { message: words }), values };
}

/** A signed letter left: with it the act that it makes stands in the ledger. */
export async function sendSignedLetter(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = sendLetterSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { action: _, reason, ...sending } = input.data;
  const result = await sendLetter(db, actor, { ...sending, ...(reason && { reason }) }, now());
  if (!result.ok) return refusedSending(result.failure, form);
  revalidatePath('/desk', 'layout');
  return { done: '已登记发出，台账已记下这一天。' };
}

function refusedSending(failure: SendFailure, form: FormData): FormState {
  const values = valuesOf(form);
  if (failure.code === 'changedMeanwhile') return { message: changedMeanwhile, values };
  if (failure.code !== 'eventRefused') {
    const words = letterRefusalText(failure);
    const isDay = failure.code === 'sentInFuture' || failure.code === 'sentBeforeSigned';
    return { ...(isDay ? { fields: { sentOn: [words] } } : { message: words }), values };
  }
  const { refusal } = failure;
  if (refusal.code === 'changedMeanwhile') return { message: changedMeanwhile, values };
  const words = eventRefusalText(refusal);
  const isRecordable = 'mayBeRecorded' in refusal && refusal.mayBeRecorded;
  return { fields: { [isRecordable ? 'reason' : 'sentOn']: [words] }, values };
}

const deliveryTexts: Readonly<Record<DeliveryFailure['code'], string>> = {
  notFound: '没有找到这份文书',
  forbidden: '您没有登记送达的权限',
  notSent: '文书还没有发出',
  deliveredBeforeSent: '送达日期不能早于发出日期',
  deliveredInFuture: '送达日期还没有到，请核对',
  changedMeanwhile,
};

/** When a letter reached its addressee. */
export async function recordLetterDelivery(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = deliverySchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await recordDelivery(db, actor, input.data, now());
  if (!result.ok) return { fields: { deliveredOn: [deliveryTexts[result.failure.code]] }, values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已登记送达。' };
}
