'use server';

import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import type { Actor } from '../../access/roles';
import { requireActor } from '../../auth/session';
import { now } from '../../clock';
import { db } from '../../db';
import { type FormState, fieldsOf, refusedInput, valuesOf } from '../../form-action';
import type { Result } from '../../result';
import { changeLeaderGenres } from '../commands/settings/leader-genres';
import { createTerm, moveTerm, renameTerm, switchTerm } from '../commands/settings/terms';
import { addWordingRule, changeWordingRule, removeWordingRule } from '../commands/settings/wording';
import type { LeaderGenresFailure, RuleFailure, TermFailure } from '../decide/settings';
import { leaderGenresFailureLabels, ruleFailureLabels, termFailureLabels, termKindLabels } from '../labels';
import {
  leaderGenresSchema,
  newRuleSchema,
  newTermSchema,
  ruleRemovalSchema,
  ruleSchema,
  termMoveSchema,
  termNameSchema,
  termUseSchema,
} from '../schema';

type Code = (TermFailure | RuleFailure | LeaderGenresFailure)['code'];

/** Where a refusal is told: at its field, if it has one. */
const fieldOfFailure: Readonly<Partial<Record<Code, string>>> = {
  nameTaken: 'name',
  wrongTaken: 'wrong',
};

interface Change<Input, Refused extends Code> {
  readonly schema: z.ZodType<Input>;
  readonly command: (actor: Actor, input: Input) => Promise<Result<unknown, { readonly code: Refused }>>;
  readonly words: Readonly<Record<Refused, string>>;
  readonly done: (input: Input) => string;
}

/** Parses, runs the command, and says what became of it. */
async function change<Input, Refused extends Code>(
  form: FormData,
  { schema, command, words, done }: Change<Input, Refused>,
): Promise<FormState> {
  const actor = await requireActor();
  const input = schema.safeParse(fieldsOf(form));
  if (!input.success) return refusedInput(input.error, form);

  const result = await command(actor, input.data);
  revalidatePath('/desk/publishing');
  if (result.ok) return { done: done(input.data) };
  const told = words[result.failure.code];
  const field = fieldOfFailure[result.failure.code];
  return { ...(field ? { fields: { [field]: [told] } } : { message: told }), values: valuesOf(form) };
}

/** 新增栏目, 新增主题 */
export async function addTerm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: newTermSchema,
    command: (actor, { kind, name }) => createTerm(db, actor, kind, name, now()),
    words: termFailureLabels,
    done: ({ kind, name }) => `已新增${termKindLabels[kind]}「${name}」，排在最后。`,
  });
}

/** 改名 */
export async function nameTerm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: termNameSchema,
    command: (actor, { termId, seenName, name }) => renameTerm(db, actor, termId, seenName, name, now()),
    words: termFailureLabels,
    done: ({ name }) => `已改名为「${name}」。`,
  });
}

/** 上移, 下移 */
export async function shiftTerm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: termMoveSchema,
    command: (actor, { termId, direction }) => moveTerm(db, actor, termId, direction, now()),
    words: termFailureLabels,
    done: () => '顺序已调整。',
  });
}

/** 停用, 启用 */
export async function toggleTerm(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: termUseSchema,
    command: (actor, { termId, isActive }) => switchTerm(db, actor, termId, isActive, now()),
    words: termFailureLabels,
    done: ({ isActive }) => (isActive ? '已启用。' : '已停用，已归入的信息不受影响。'),
  });
}

/** 新增用词 */
export async function addRule(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: newRuleSchema,
    command: (actor, draft) => addWordingRule(db, actor, draft, now()),
    words: ruleFailureLabels,
    done: ({ wrong }) => `已新增「${wrong}」，发布前检查即按此提示。`,
  });
}

/** 修改用词 */
export async function editRule(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: ruleSchema,
    command: (actor, { ruleId, seen, ...draft }) => changeWordingRule(db, actor, ruleId, seen, draft, now()),
    words: ruleFailureLabels,
    done: ({ wrong }) => `已保存「${wrong}」。`,
  });
}

/** 删除用词 */
export async function dropRule(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: ruleRemovalSchema,
    command: (actor, { ruleId, seen }) => removeWordingRule(db, actor, ruleId, seen, now()),
    words: ruleFailureLabels,
    done: () => '已删除，发布前检查不再提示。',
  });
}

/** 保存需要领导签发的体裁 */
export async function saveLeaderGenres(_previous: FormState, form: FormData): Promise<FormState> {
  return change(form, {
    schema: leaderGenresSchema,
    command: (actor, { seen, genres }) => changeLeaderGenres(db, actor, seen, genres, now()),
    words: leaderGenresFailureLabels,
    done: () => '已保存，此后采用的信息按此送签。',
  });
}
