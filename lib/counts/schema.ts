import { z } from 'zod';
import { fail, ok, type Result } from '../result';
import { kindKeys } from './kinds';

const LARGEST_VALUE = 999_999_999;

/** A value as people type it; separators and full-width digits are understood. */
export function readValue(text: string): Result<number, string> {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return fail('请填写数值，没有的填 0');
  if (!/^\d+(\.\d+)?$/.test(plain)) return fail('请填写不小于 0 的数，不带单位');
  if ((plain.split('.')[1]?.replace(/0+$/, '').length ?? 0) > 6) return fail('最多六位小数');
  const value = Number(plain);
  return value > LARGEST_VALUE ? fail('数字过大，请核对单位') : ok(value);
}

const value = z.string().transform((text, context) => {
  const read = readValue(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: read.failure });
  return z.NEVER;
});

const evidence = z.string().trim().min(1, '请写明依据，例如台账或系统的名称').max(200, '依据不超过 200 字');
const reason = z.string().trim().max(500, '理由不超过 500 字').default('');

export const yearSchema = z.coerce.number().int().min(2008).max(2100);
export const monthSchema = z.coerce.number().int().min(1).max(12);

const place = { sectionId: z.uuid(), year: yearSchema, month: monthSchema, kind: z.enum(kindKeys) };

/** One count as its form sends it. `seenRevision` is the one on screen, 0 for none. */
export const entrySchema = z.strictObject({
  ...place,
  seenRevision: z.coerce.number().int().min(0),
  value,
  evidence,
  reason,
});

/** What comes back from a preview to be imported: judged again as a whole, for it was out of our hands. */
export const importedRowsSchema = z
  .array(
    z.strictObject({
      sectionName: z.string().max(40),
      year: yearSchema,
      month: monthSchema,
      kind: z.enum(kindKeys),
      value: z.number().min(0).max(LARGEST_VALUE),
      evidence,
      reason,
    }),
  )
  .min(1)
  .max(2000);

export type ImportedRow = z.output<typeof importedRowsSchema>[number];
