import { z } from 'zod';

/** Text that must be there. */
export const words = (what: string, atMost: number) =>
  z
    .string()
    .trim()
    .min(1, { error: `请填写${what}` })
    .max(atMost, { error: `${what}不超过 ${atMost} 字` });

/** Text that may be left out. */
export const note = (what: string, atMost: number) =>
  z
    .string()
    .trim()
    .max(atMost, { error: `${what}不超过 ${atMost} 字` })
    .default('');

export const day = (what: string) => z.iso.date({ error: `请填写${what}` });

/** A day that may be left empty; null then. */
export const dayOrNull = z
  .union([z.literal('').transform(() => null), z.iso.date({ error: '日期请写作 2026-03-01' })])
  .default(null);

export const version = z.coerce.number().int().positive();

export const wholeNumber = (what: string) =>
  z.coerce
    .number({ error: `请填写${what}` })
    .int({ error: `${what}须为整数` })
    .min(1, { error: `${what}须大于 0` })
    .max(100_000, { error: `${what}太大，请核对` });

/** None, one or several of a group of boxes, as a form sends it. */
export const boxes = <Shape extends z.ZodType<string>>(shape: Shape) =>
  z.union([shape.transform((one) => [one]), z.array(shape)]).default([]);
