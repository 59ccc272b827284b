import { z } from 'zod';
import { unprintableIn } from '../documents/text-schema';
import { figureModes } from './types';
import { type HandingAction, handingWorkflow, type ReportAction, reportWorkflow } from './workflow';

const actions = Object.keys(reportWorkflow) as [ReportAction, ...ReportAction[]];
const handings = Object.keys(handingWorkflow) as [HandingAction, ...HandingAction[]];

const reason = z.string().trim().max(500, '理由不超过 500 字');
const version = z.coerce.number().int().positive();

/** A step as a form sends it: strings in, typed values out, nothing unknown let through. */
export const stepSchema = z.strictObject({
  reportId: z.uuid(),
  seenVersion: version,
  action: z.enum(actions),
  reason: reason.optional(),
});

export const creationSchema = z.strictObject({
  year: z
    .string()
    .trim()
    .regex(/^\d{4}$/, '请填四位年份，如 2025')
    .transform(Number),
  figures: z.enum(figureModes, '请选择数字来源'),
});

const heading = z
  .string()
  .overwrite((text) => text.replaceAll('\0', ''))
  .trim()
  .min(1, '标题不能为空')
  .max(60, '标题最多 60 字')
  .refine((text) => unprintableIn(text).length === 0, '标题里有印不出来的字符（如表情符号），请改用文字');

/** A block as autosave sends it; its text is judged by the document kernel. */
export const blockSchema = z.strictObject({
  blockId: z.uuid(),
  seenVersion: version,
  heading: heading.nullable(),
  text: z.unknown(),
});

export const newBlockSchema = z.strictObject({
  reportId: z.uuid(),
  chapter: z.coerce.number().int().min(1).max(6),
  heading,
});

export const blockPlaceSchema = z.strictObject({
  blockId: z.uuid(),
  seenVersion: version,
  move: z.enum(['up', 'down', 'remove']),
});

export const cellsSchema = z.strictObject({
  reportId: z.uuid(),
  cells: z
    .array(
      z.strictObject({
        table: z.enum(['proactive', 'applications', 'appeals']),
        row: z.string().max(60),
        column: z.string().max(60),
        value: z.number().max(999_999_999_999, '数字过大，请核对单位').nullable(),
        seenVersion: version,
      }),
    )
    .min(1)
    .max(400),
});

const address = {
  reportId: z.uuid(),
  table: z.enum(['proactive', 'applications', 'appeals']),
  row: z.string().max(60),
  column: z.string().max(60),
};

/** A figure as it is typed into a form: full-width digits and thousands separators are taken. */
const typedFigure = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[\s,]/g, ''))
  .refine((text) => /^-?\d{1,12}(\.\d+)?$/.test(text), '请填写数字，没有的填 0')
  .transform(Number);

export const correctionSchema = z.strictObject({
  ...address,
  value: typedFigure,
  reason: reason.min(1, '请写明为什么与记录不同'),
});

export const correctionUndoSchema = z.strictObject(address);

export const figureModeSchema = z.strictObject({ reportId: z.uuid(), figures: z.enum(figureModes) });

/** Closing figures by `table.row.column`; a blank is not known. */
export const outsideYearSchema = z
  .object({
    year: z.coerce.number().int().min(2008).max(2100),
    source: z.string().trim().min(1, '请写明上一年报告在哪里公布').max(200, '不超过 200 字'),
    seenVersion: z.coerce.number().int().min(0),
  })
  .catchall(z.string())
  .transform(({ year, source, seenVersion, ...figures }, context) => {
    const known = Object.entries(figures).filter(([, text]) => text.trim() !== '');
    const read = known.map(([key, text]) => [key, typedFigure.safeParse(text)] as const);
    for (const [key, result] of read) {
      if (!result.success || result.data < 0 || !Number.isInteger(result.data)) {
        context.addIssue({ code: 'custom', path: [key], message: '请填不小于 0 的整数' });
      }
    }
    const values = read.flatMap(([key, result]) => (result.success ? [[key, result.data] as const] : []));
    return { year, source, seenVersion, figures: Object.fromEntries(values) };
  });

export const handingSchema = z.strictObject({
  blockId: z.uuid(),
  action: z.enum(handings),
  sectionId: z.uuid('请选择科室').optional(),
  note: reason.optional(),
});

export const waiverSchema = z.strictObject({
  reportId: z.uuid(),
  findingKey: z.string().min(1).max(200),
  reason: reason.min(1, '请写明为什么可以不平'),
});

export const waiverRemovalSchema = waiverSchema.omit({ reason: true });

export const commentSchema = z.strictObject({
  blockId: z.uuid(),
  body: z.string().trim().min(1, '批注不能为空').max(1000, '批注不超过 1000 字'),
});

export const resolutionSchema = z.strictObject({ commentId: z.uuid(), resolved: z.stringbool() });

export const correctionNoteSchema = z.strictObject({
  reportId: z.uuid(),
  note: z.string().trim().min(1, '请向公众说明本次更正了什么').max(1000, '更正说明不超过 1000 字'),
});

export const seenSchema = z.strictObject({ revisionId: z.uuid() });

/** A step on an old report that is being imported. */
export const importStepSchema = z.strictObject({ id: z.uuid(), seenVersion: version });

export const importTakingSchema = importStepSchema.extend({ year: creationSchema.shape.year });
