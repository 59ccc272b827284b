import { z } from 'zod';
import { appealKinds, appealResults } from './types';

const day = (what: string) => z.iso.date({ error: `请填写${what}` });
const words = (what: string, atMost: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${what}` })
    .max(atMost, { error: `${what}不超过 ${atMost} 字` });
const note = (what: string, atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, { error: `${what}不超过 ${atMost} 字` });
const version = z.coerce.number().int().positive();

const registration = {
  kind: z.enum(appealKinds, { error: '请选择类型' }),
  applicationNumber: z
    .string()
    .trim()
    .regex(/^(\d{4}-\d{4,})?$/, { error: '编号的写法如 2026-0007' }),
  precededById: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  matter: words('事由', 200),
  authority: words('复议机关（法院）', 100),
  caseNumber: note('案号', 100),
  isSimplified: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  receivedOn: day('收到日期'),
};

export const registerSchema = z.strictObject(registration);
export const editSchema = z.strictObject({ ...registration, appealId: z.uuid(), seenVersion: version });

export const answerSchema = z.strictObject({
  appealId: z.uuid(),
  seenVersion: version,
  answeredOn: day('答复（答辩）日期'),
});

export const closeSchema = z.strictObject({
  appealId: z.uuid(),
  seenVersion: version,
  closedOn: day('审结日期'),
  result: z.enum(appealResults, { error: '请选择结果' }),
  resultNote: note('结果说明', 2000),
  lessons: note('对今后答复的启示', 2000),
});

export const reopenSchema = z.strictObject({
  appealId: z.uuid(),
  seenVersion: version,
  reason: words('理由', 500),
});

export const lessonsSchema = z.strictObject({
  appealId: z.uuid(),
  seenVersion: version,
  lessons: note('对今后答复的启示', 2000),
});

/** The list's address: anything else in it is passed over. */
export const listSchema = z.object({
  kind: z.enum(appealKinds).optional().catch(undefined),
  result: z
    .enum([...appealResults, 'pending'])
    .optional()
    .catch(undefined),
  /** Decided in this year, or pending at its end: what table 四 of the year counts. */
  year: z.coerce.number().int().min(2008).max(2100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type AppealFilter = z.output<typeof listSchema>;
