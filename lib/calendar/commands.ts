import type { Actor } from '../access/roles';
import { type AuditFact, appendAudit } from '../audit/append';
import { today } from '../clock';
import { type Database, inTransaction, type Transaction } from '../db';
import { fail, ok, type Result } from '../result';
import { decideYear, type YearFacts, type YearFailure } from './decide';
import { stateCouncilNotices } from './notices';
import { yearOf } from './plain-dates';
import { findEnteredYear } from './queries';
import type { YearDraft } from './types';

/**
 * Enters a year's notice, or corrects it; it holds for all agencies of the installation from then on.
 * @param seenVersion of the entered year that was on screen, 0 where none was; another one means that somebody was faster
 * @returns the new version
 */
export async function enterYear(
  db: Database,
  actor: Actor,
  seenVersion: number,
  draft: YearDraft,
  at: Date,
): Promise<Result<number, YearFailure>> {
  return inTransaction(db, async (tx): Promise<Result<number, YearFailure>> => {
    const entered = await findEnteredYear(tx, draft.year);
    const standing = entered ?? stateCouncilNotices[draft.year] ?? null;
    const decision = decideYear(actor, draft, { standing, thisYear: yearOf(today(at)) });
    // A refusal that only a newer entry explains would puzzle whoever has not seen it.
    const isStale = (entered?.version ?? 0) !== seenVersion;
    if (!decision.ok)
      return isStale && decision.failure.code !== 'forbidden' ? fail({ code: 'changedMeanwhile' }) : decision;
    if (isStale || !(await writeYear(tx, actor, seenVersion, decision.value, at)))
      return fail({ code: 'changedMeanwhile' });

    await appendAudit(tx, actor, factOf(decision.value, standing), at);
    return ok(seenVersion + 1);
  });
}

/** A first entry is made, a later one swapped on its version; of many at once, one is written. */
async function writeYear(
  tx: Transaction,
  actor: Actor,
  seenVersion: number,
  draft: YearDraft,
  at: Date,
): Promise<boolean> {
  const columns = {
    weekdaysOff: draft.weekdaysOff.map(asDate),
    weekendsWorked: draft.weekendsWorked.map(asDate),
    source: draft.source,
    enteredBy: actor.userId,
    enteredAt: at,
  };
  const { count } =
    seenVersion === 0
      ? await tx.calendarYear.createMany({ data: [{ year: draft.year, ...columns }], skipDuplicates: true })
      : await tx.calendarYear.updateMany({
          where: { year: draft.year, version: seenVersion },
          data: { ...columns, version: { increment: 1 } },
        });
  return count === 1;
}

const asDate = (day: string) => new Date(`${day}T00:00:00Z`);

function factOf(draft: YearDraft, standing: YearFacts['standing']): AuditFact {
  const lists = ({ source, weekdaysOff, weekendsWorked }: NonNullable<YearFacts['standing']>) => ({
    source,
    weekdaysOff: [...weekdaysOff],
    weekendsWorked: [...weekendsWorked],
  });
  const subject = `calendarYear:${draft.year}`;
  if (!standing) return { subject, action: 'calendarYearEntered', detail: { after: lists(draft) } };
  const detail = { before: lists(standing), after: lists(draft) };
  return { subject, action: 'calendarYearCorrected', reason: draft.reason, detail };
}
