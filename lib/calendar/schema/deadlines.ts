import { z } from 'zod';
import { isPlainDate } from '../plain-dates';
import { termKinds } from '../terms';

const plainDate = z.string('请填写日期').trim().refine(isPlainDate, '日期须写作 2026-09-24 的样子，且确有这一天');

/** One deadline to compute; what an entry of a list carries besides is not looked at. */
export const deadlineRequestSchema = z.object(
  {
    kind: z.enum(termKinds, `期限种类须是其中之一：${termKinds.join('、')}`),
    from: plainDate,
  },
  '须有 kind 和 from',
);

export const deadlineListSchema = z.array(deadlineRequestSchema, '须是 {kind, from} 的列表');
