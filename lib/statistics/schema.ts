import { z } from 'zod';
import type { ReportFigures, Rows } from './types';

const figure = z.number('应为数字，空白用 null').nullable();

const rows = z.record(z.string(), z.record(z.string(), figure, '一行应是列名到数字的对象'), '一张表应是行名到行的对象');

/** A table that was left out reads as one without rows: rule T1 names it, the file stays readable. */
const table = rows.nullish().transform((given): Rows => given ?? {});

const tables = z.strictObject(
  { proactive: table, applications: table, appeals: table },
  '应是含 proactive、applications、appeals 的对象',
);

const year = z.int('年度应为整数').min(1949, '年度过早').max(9999, '年度过大');

/**
 * The JSON that check:tables reads: `{format, year, tables, previous?}`, rows as flat keys with dots, a blank as null.
 * What misses from the form is left to rule T1; what has another shape is refused with its path.
 * Last year's tables count as published here, so that rule A4 is an error.
 */
export const tablesFileSchema = z
  .object({
    format: z.enum(['2019', '2021'], '格式应为 "2019" 或 "2021"'),
    year,
    tables,
    previous: z.object({ year, tables }).nullish(),
  })
  .transform(
    ({ previous, ...figures }): ReportFigures => ({
      ...figures,
      ...(previous && { previous: { ...previous, ours: true } }),
    }),
  );
