import { appendAudit } from '../../audit/append';
import { type PlainDate, today } from '../../clock';
import { type Database, inTransaction, type Transaction } from '../../db';
import { ok } from '../../result';
import { eraseSecrets } from '../../vault/secrets';
import { storedDay } from '../days';
import { subjectOf } from '../vault-places';
import { lockApplication } from './standing';

const atOnce = 100;

interface Due {
  readonly id: string;
  readonly agencyId: string;
}

/**
 * Erases who applied, scans and letters included, once the agency's term after the conclusion has passed; not while an
 * appeal is open. Number, ledger, outcome and tables stay.
 * @returns how many applications were erased
 */
export async function eraseDueIdentities(db: Database, at: Date, stopping?: AbortSignal): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await findDue(db, today(at));
    for (const application of due) {
      if (stopping?.aborted) return erased;
      if (await eraseOne(db, application, at)) erased += 1;
    }
    if (due.length < atOnce) return erased;
  }
}

/** Where an agency says nothing; as the column's default (migration 0011). */
const defaultYears = 10;

async function findDue(db: Pick<Database, '$queryRaw'>, day: PlainDate, only?: string): Promise<readonly Due[]> {
  return db.$queryRaw<Due[]>`
    SELECT standing.application_id AS id, standing.agency_id AS "agencyId"
    FROM application_standing standing
    LEFT JOIN disclosure_settings settings ON settings.agency_id = standing.agency_id
    WHERE standing.state = 'concluded'
      AND (${only ?? null}::uuid IS NULL OR standing.application_id = ${only ?? null}::uuid)
      AND standing.concluded_on
        < ${storedDay(day)}::date - make_interval(years => coalesce(settings.retention_years, ${defaultYears}::int))
      AND EXISTS (
        SELECT 1 FROM vault_record record
        WHERE record.subject = 'application:' || standing.application_id AND record.sealed IS NOT NULL)
      AND NOT EXISTS (
        SELECT 1 FROM appeal WHERE appeal.application_id = standing.application_id AND appeal.closed_on IS NULL)
    LIMIT ${atOnce}`;
}

async function eraseOne(db: Database, { id, agencyId }: Due, at: Date): Promise<boolean> {
  const result = await inTransaction(db, async (tx) => {
    await lockApplication(tx, agencyId, id);
    // It may have been reopened, or appealed against, since it was found.
    if ((await findDue(tx, today(at), id)).length === 0) return ok(false);
    let secrets = 0;
    for (const subject of await subjectsOf(tx, id)) secrets += await eraseSecrets(tx, agencyId, subject, at);
    const trail = { userId: null, name: '系统', agencyId, roles: [] };
    await appendAudit(tx, trail, { subject: subjectOf(id), action: 'identityErased', detail: { secrets } }, at);
    return ok(true);
  });
  return result.ok && result.value;
}

async function subjectsOf(tx: Transaction, applicationId: string): Promise<readonly string[]> {
  const letters = await tx.letter.findMany({ where: { applicationId }, select: { id: true } });
  return [subjectOf(applicationId), ...letters.map(({ id }) => `letter:${id}`)];
}
