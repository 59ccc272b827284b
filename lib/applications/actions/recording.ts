'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { type EventFailure, recordEvent, reverseEvent } from '../commands/ledger';
import { receiptBases } from '../deadlines';
import type { EventEntry } from '../decide/events';
import { feeOf } from '../fees';
import { applicationStateLabels, eventLabels, eventRefusalText, reversalRefusalText } from '../labels';
import { findApplication } from '../queries/heads';
import { type RecordInput, recordSchema, reverseSchema } from '../schema/recording';
import type { Channel, Standing } from '../types';

const changedMeanwhile = '这件申请刚才已被他人办理，请刷新页面看过后再登记';

/** Enters an act in the ledger. */
export async function recordAct(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = recordSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const { applicationId, seenVersion } = input.data;
  const head = await findApplication(db, actor.agencyId, applicationId);
  if (!head) return { message: '没有找到这件申请', values: valuesOf(form) };
  const entry = entryOf(input.data, head.channel);
  const result = await recordEvent(db, actor, { ...entry, applicationId, seenVersion }, now());
  if (!result.ok) return refusedAct(result.failure, form);
  revalidatePath('/desk', 'layout');
  return { done: `已登记「${eventLabels[entry.kind]}」。${standingWords(result.value.standing)}` };
}

function standingWords({ state, dueOn }: Standing): string {
  const end = dueOn === null ? '' : `，期限到 ${dueOn}`;
  return `现在是「${applicationStateLabels[state]}」${end}。`;
}

/** The act as the ledger takes it: facts by kind, and the basis that the channel gives (Art. 31). */
function entryOf({ seenVersion: _, applicationId: __, ...input }: RecordInput, channel: Channel): EventEntry {
  const { on, reason } = input;
  const base = { on, reason: reason === '' ? null : reason };
  switch (input.kind) {
    case 'received':
      return { ...base, kind: 'received', facts: { basis: receiptBases[channel] } };
    case 'thirdPartyAnswered':
      return { ...base, kind: input.kind, facts: { party: input.party, answer: input.answer } };
    case 'agencyAsked':
      return { ...base, kind: input.kind, facts: { agency: input.agency } };
    case 'agencyAnswered':
      return { ...base, kind: input.kind, facts: { agency: input.agency, answer: input.answer } };
    case 'reasonsGiven':
      return { ...base, kind: input.kind, facts: { isReasonable: input.isReasonable === 'yes' } };
    case 'delayed':
    case 'extended':
      return { ...base, kind: input.kind, facts: { workingDays: input.workingDays } };
    case 'transferred':
      return { ...base, kind: input.kind, facts: { to: input.to } };
    case 'lapsed':
      return { ...base, kind: input.kind, facts: { outcome: input.outcome } };
    case 'replied':
      return { ...base, kind: input.kind, facts: { outcome: input.outcome } };
    case 'correctionAsked':
      return { ...base, kind: input.kind, facts: { dueOn: input.dueOn, what: input.what } };
    case 'thirdPartyAsked':
      return { ...base, kind: input.kind, facts: { party: input.party } };
    case 'reasonsAsked':
      return { ...base, kind: input.kind, facts: { count: input.count, dueOn: input.dueOn } };
    case 'feeNotified': {
      const { basis, quantity } = input;
      return { ...base, kind: input.kind, facts: { basis, quantity, amount: feeOf(basis, quantity).amount } };
    }
    default:
      return { ...base, kind: input.kind, facts: {} };
  }
}

/** The field at which a refusal is told; most turn on the day. */
const fieldOfRefusal: Readonly<Partial<Record<EventFailure['code'], string>>> = {
  nameMissing: 'party',
  dueTooEarly: 'dueOn',
  badNumber: 'workingDays',
  tooLong: 'workingDays',
  nothingToPay: 'quantity',
  wrongAmount: 'quantity',
};

function refusedAct(failure: EventFailure, form: FormData): FormState {
  const values = valuesOf(form);
  if (failure.code === 'changedMeanwhile') return { message: changedMeanwhile, values };
  const words = eventRefusalText(failure);
  if (failure.code === 'notFound' || failure.code === 'forbidden') return { message: words, values };
  const hasReason = String(values.reason ?? '').trim() !== '';
  const field = failure.mayBeRecorded && !hasReason ? 'reason' : (fieldOfRefusal[failure.code] ?? 'on');
  return { fields: { [field]: [words] }, values };
}

/** Takes an act back by a counter-entry. */
export async function reverseAct(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = reverseSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await reverseEvent(db, actor, input.data, now());
  if (!result.ok) {
    const { failure } = result;
    const message = failure.code === 'changedMeanwhile' ? changedMeanwhile : reversalRefusalText(failure);
    return { message, values: valuesOf(form) };
  }
  revalidatePath('/desk', 'layout');
  return { done: `已冲正，原来的登记保留可查。${standingWords(result.value.standing)}` };
}
