import { z } from 'zod';
import { type ReturnAction, returnWorkflow } from './workflow';

const version = z.coerce.number().int().positive();
const reason = z.string().trim().max(500, '理由不超过 500 字');

/** In front of a declared figure's key: the field's name and its id. */
export const FIGURE_PREFIX = 'figure-';

const LARGEST_FIGURE = 999_999_999;

/** A declared figure as people type it: full-width digits and separators are understood; blank is not filled in. */
const figure = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[\s,]/g, ''))
  .pipe(
    z.union([
      z.literal('').transform(() => null),
      z
        .string()
        .regex(/^\d+$/, '请填写不小于 0 的整数，没有的填 0')
        .transform(Number)
        .refine((value) => value <= LARGEST_FIGURE, '数字过大，请核对'),
    ]),
  );

const figuresHead = z.strictObject({
  returnId: z.uuid(),
  seenVersion: version,
  intent: z.enum(['save', 'submit']),
});

/** The month's form: a few known fields, and one for each declared figure under its own name. */
export const figuresSchema = z
  .record(z.string(), z.string())
  .transform((fields) => {
    const entries = Object.entries(fields);
    const isFigure = ([name]: [string, string]) => name.startsWith(FIGURE_PREFIX);
    return { ...Object.fromEntries(entries.filter((entry) => !isFigure(entry))), figures: entries.filter(isFigure) };
  })
  .transform(({ figures, ...rest }, context) => {
    const head = figuresHead.safeParse(rest);
    if (!head.success) {
      context.addIssue({ code: 'custom', message: '页面已过期，请刷新后重试' });
      return z.NEVER;
    }
    return { ...head.data, figures: readFigures(figures, context) };
  });

function readFigures(fields: [string, string][], context: z.RefinementCtx): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  for (const [name, text] of fields) {
    const read = figure.safeParse(text);
    if (read.success) values[name.slice(FIGURE_PREFIX.length)] = read.data;
    else context.addIssue({ code: 'custom', path: [name], message: messageOf(read.error) });
  }
  return values;
}

/** A union wraps what its members say. */
function messageOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const inner =
    issue?.code === 'invalid_union' ? issue.errors.flat().find(({ code }) => code !== 'invalid_value') : issue;
  return inner?.message ?? '请填写不小于 0 的整数，没有的填 0';
}

const plainActions = Object.keys(returnWorkflow).filter((action) => action !== 'submit') as [
  Exclude<ReturnAction, 'submit'>,
  ...Exclude<ReturnAction, 'submit'>[],
];

/** A step without figures, as its dialog sends it. */
export const stepSchema = z.strictObject({
  returnId: z.uuid(),
  seenVersion: version,
  action: z.enum(plainActions),
  reason: reason.optional(),
});

const definitionFields = {
  label: z.string().trim().min(1, '请填写名称').max(30, '名称不超过 30 字'),
  unit: z.string().trim().min(1, '请填写单位，例如：人次').max(10, '单位不超过 10 字'),
  aggregation: z.enum(['sum', 'last'], '请选择全年怎样合计'),
  help: z.string().trim().max(100, '填写说明不超过 100 字').default(''),
};

export const newDefinitionSchema = z.strictObject({
  key: z
    .string()
    .trim()
    .regex(/^[a-z][A-Za-z0-9]{1,39}$/, '代码须以小写字母开头，只含字母和数字，2 至 40 位'),
  ...definitionFields,
});

/** `seen` stands for a version: the definition as it was on screen. */
export const definitionSchema = z.strictObject({
  definitionId: z.uuid(),
  seen: z.string().max(400),
  ...definitionFields,
});

export const definitionMoveSchema = z.strictObject({ definitionId: z.uuid(), direction: z.enum(['up', 'down']) });

export const definitionUseSchema = z.strictObject({ definitionId: z.uuid(), isActive: z.stringbool() });

/** A year in an address. */
export const yearSchema = z.coerce.number().int().min(2008).max(2100);

export const monthSchema = z.coerce.number().int().min(1).max(12);
