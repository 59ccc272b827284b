import { z } from 'zod';
import { type partKeys, wordingParts } from '../letters/wording';
import { letterKinds, outcomes } from '../types';
import { note } from './fields';

const seen = z.coerce.number().int().min(0);
const between = (what: string, least: number, most: number) =>
  z.coerce
    .number({ error: `请填写${what}` })
    .int({ error: `${what}须为整数` })
    .min(least, { error: `${what}不少于 ${least}` })
    .max(most, { error: `${what}不超过 ${most}` });

/** The agency's settings for letters and clocks; what is left empty is missed when a letter needs it. */
export const disclosureSettingsSchema = z.strictObject({
  seenVersion: seen,
  documentCode: z
    .string()
    .trim()
    .max(20, { error: '机关代字不超过 20 字' })
    .regex(/^[^〔〕[\]（）()\d\s]*$/u, { error: '机关代字只写代字，例如“明民公开”；年份和序号由系统编排' }),
  reconsiderationAuthority: note('行政复议机关', 100),
  reconsiderationAddress: note('行政复议机关地址', 200),
  superiorAuthority: note('上一级主管部门', 100),
  court: note('管辖法院', 100),
  reconsiderationDays: between('申请行政复议的期限', 60, 365),
  litigationMonths: between('提起行政诉讼的期限', 6, 12),
  inquiryRemedy: z.enum(['either', 'reviewFirst'], { error: '请选择' }),
  feeBasis: z.enum(['pages', 'items'], { error: '请选择计费方式' }),
  payment: note('缴费方式', 500),
  retentionYears: between('保存年限', 1, 100),
});

const part = (key: (typeof partKeys)[number]) => note(wordingParts[key].label, wordingParts[key].atMost);

/** A template as its form sends it: to be shown, or to be saved as the next version. */
export const templateSchema = z.strictObject({
  kind: z.enum(letterKinds),
  outcome: z.union([z.literal('').transform(() => null), z.enum(outcomes)]),
  seenVersion: seen,
  step: z.enum(['preview', 'save']),
  opening: part('opening'),
  advice: part('advice'),
  closing: part('closing'),
  lessons: note('经验提示', 2000),
});

/** Which template an address names. */
export const templateKeySchema = z
  .object({ kind: z.enum(letterKinds), outcome: z.enum(outcomes).nullable() })
  .refine(({ kind, outcome }) => (kind === 'reply') === (outcome !== null));
