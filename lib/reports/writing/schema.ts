import { z } from 'zod';
import { longestProblem } from './problems';

/** What became of one problem, as its form sends it: an answer, or that nothing is to be said. */
export const problemAnswerSchema = z
  .strictObject({
    reportId: z.uuid(),
    problem: z.string().min(1).max(longestProblem),
    answer: z.string().trim().max(1000, '不超过 1000 字'),
    isDismissed: z.stringbool(),
  })
  .refine(({ answer, isDismissed }) => isDismissed || answer !== '', {
    path: ['answer'],
    message: '请写明后来怎样，或选择不再提',
  });
