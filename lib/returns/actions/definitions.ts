'use server';

import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import type { Result } from '../../result';
import { changeMetric, defineMetric, moveMetric, switchMetric } from '../commands/definitions';
import type { DefinitionFailure } from '../decide/definitions';
import { definitionFailureLabels } from '../labels';
import { definitionMoveSchema, definitionSchema, definitionUseSchema, newDefinitionSchema } from '../schema';

const fieldOfFailure: Readonly<Partial<Record<DefinitionFailure['code'], string>>> = {
  keyTaken: 'key',
  labelTaken: 'label',
};

/** Parses, runs the command, and says what became of it. */
async function change<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  command: (actor: Actor, input: Input) => Promise<Result<unknown, DefinitionFailure>>,
  done: (input: Input) => string,
): Promise<FormState> {
  const actor = await requireActor();
  const input = schema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const result = await command(actor, input.data);
  revalidatePath('/desk/returns', 'layout');
  if (result.ok) return { done: done(input.data) };
  const words = definitionFailureLabels[result.failure.code];
  const field = fieldOfFailure[result.failure.code];
  return { ...(field ? { fields: { [field]: [words] } } : { message: words }), values: valuesOf(form) };
}

/** 新增指标 */
export async function addDefinition(_previous: FormState, form: FormData): Promise<FormState> {
  return change(
    form,
    newDefinitionSchema,
    (actor, draft) => defineMetric(db, actor, draft, now()),
    ({ label }) => `已新增「${label}」，排在最后；尚未报送的月报即可填写。`,
  );
}

/** 修改指标 */
export async function editDefinition(_previous: FormState, form: FormData): Promise<FormState> {
  return change(
    form,
    definitionSchema,
    (actor, { definitionId, seen, ...draft }) => changeMetric(db, actor, definitionId, seen, draft, now()),
    ({ label }) => `已保存「${label}」。`,
  );
}

/** 上移, 下移 */
export async function shiftDefinition(_previous: FormState, form: FormData): Promise<FormState> {
  return change(
    form,
    definitionMoveSchema,
    (actor, { definitionId, direction }) => moveMetric(db, actor, definitionId, direction, now()),
    () => '顺序已调整。',
  );
}

/** 停用, 启用 */
export async function toggleDefinition(_previous: FormState, form: FormData): Promise<FormState> {
  return change(
    form,
    definitionUseSchema,
    (actor, { definitionId, isActive }) => switchMetric(db, actor, definitionId, isActive, now()),
    ({ isActive }) => (isActive ? '指标已启用。' : '指标已停用，以往填报的数字仍保留。'),
  );
}
