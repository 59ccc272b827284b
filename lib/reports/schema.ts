import { z } from 'zod';
import { unprintableIn } from '../documents/text-schema';
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
