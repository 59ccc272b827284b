import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { fail, ok, type Result } from '../../result';
import type { ReportFormat } from '../../statistics/types';
import { formatOf } from '../chapters';
import { reportPolicy } from '../policy';

export type CreationRefusal = { readonly code: 'forbidden' | 'yearTooEarly' | 'yearTooLate' | 'yearTaken' };

/**
 * Whether a report on a year may be begun.
 * @param thisYear the year it is now, in Shanghai: nobody reports on a year that has not begun
 */
export function decideCreation(
  actor: Actor,
  year: number,
  thisYear: number,
  yearIsTaken: boolean,
): Result<ReportFormat, CreationRefusal> {
  if (!permits(reportPolicy, 'create', actor)) return fail({ code: 'forbidden' });
  const format = formatOf(year);
  if (format === null) return fail({ code: 'yearTooEarly' });
  if (year > thisYear) return fail({ code: 'yearTooLate' });
  if (yearIsTaken) return fail({ code: 'yearTaken' });
  return ok(format);
}
