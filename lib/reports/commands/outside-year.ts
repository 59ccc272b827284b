import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { appendAudit } from '../../audit/append';
import { type Database, inTransaction } from '../../db';
import { fail, ok, type Result } from '../../result';
import { formatOf } from '../chapters';
import { closingKeys } from '../closing';
import { reportPolicy } from '../policy';

export interface OutsideYearInput {
  readonly year: number;
  readonly source: string;
  /** 0 where none was entered yet. */
  readonly seenVersion: number;
  readonly figures: Readonly<Record<string, number>>;
}

export type OutsideYearRefusal = { readonly code: 'forbidden' | 'notAsked' | 'changedMeanwhile' };

/** What a year closed with whose report was published elsewhere: the next year's 上年结转 and comparisons rest on it. */
export async function saveOutsideYear(
  db: Database,
  actor: Actor,
  { year, source, seenVersion, figures }: OutsideYearInput,
  at: Date,
): Promise<Result<null, OutsideYearRefusal>> {
  if (!permits(reportPolicy, 'edit', actor)) return fail({ code: 'forbidden' });
  const asked = closingKeys(formatOf(year) ?? '2019');
  if (Object.keys(figures).some((key) => !asked.includes(key))) return fail({ code: 'notAsked' });
  return inTransaction(db, async (tx): Promise<Result<null, OutsideYearRefusal>> => {
    const place = { agencyId: actor.agencyId, year };
    const entry = { figures: { ...figures }, source, enteredBy: actor.userId, enteredAt: at };
    const { count } =
      seenVersion === 0
        ? await tx.outsideYear.createMany({ data: { ...place, ...entry }, skipDuplicates: true })
        : await tx.outsideYear.updateMany({
            where: { ...place, version: seenVersion },
            data: { ...entry, version: { increment: 1 } },
          });
    if (count === 0) return fail({ code: 'changedMeanwhile' });
    const detail = { year, source, figures: { ...figures } };
    await appendAudit(tx, actor, { subject: `agency:${actor.agencyId}`, action: 'outsideYear', detail }, at);
    return ok(null);
  });
}
