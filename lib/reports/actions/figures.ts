'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import { chooseFigures, correctCell, undoCorrection } from '../commands/corrections';
import { type OutsideYearRefusal, saveOutsideYear } from '../commands/outside-year';
import { correctionFailureText, editFailureText } from '../labels';
import { correctionSchema, correctionUndoSchema, figureModeSchema, outsideYearSchema } from '../schema';

/** Puts a figure in the place of what the records give. */
export async function correctFigure(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = correctionSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await correctCell(db, actor, input.data, now());
  if (!result.ok) return { message: correctionFailureText(result.failure), values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已人工更正，审核人和签发人会看到理由。' };
}

export async function undoFigureCorrection(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = correctionUndoSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await undoCorrection(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  return { done: '已取消人工更正，按登记的记录统计。' };
}

export async function chooseReportFigures(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = figureModeSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await chooseFigures(db, actor, input.data, now());
  if (!result.ok) return { message: editFailureText(result.failure) };
  revalidatePath('/desk', 'layout');
  const isLive = input.data.figures === 'live';
  return { done: isLive ? '三张表现在由登记的记录统计。' : '三张表现在手工填写，统计数已填入表中。' };
}

const outsideYearRefusals: Readonly<Record<OutsideYearRefusal['code'], string>> = {
  forbidden: '您没有登记的权限。',
  notAsked: '有一项不是上一年报告的数字，请刷新页面后再填。',
  changedMeanwhile: '别人刚刚登记过。请刷新页面，看过最新的数字再填。',
};

/** What last year closed with, where its report was published elsewhere. */
export async function enterOutsideYear(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const input = outsideYearSchema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);
  const result = await saveOutsideYear(db, actor, input.data, now());
  if (!result.ok) return { message: outsideYearRefusals[result.failure.code], values: valuesOf(form) };
  revalidatePath('/desk', 'layout');
  return { done: '已登记，本年的上年结转取自这里。' };
}
