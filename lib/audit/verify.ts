import type { Database } from '../db';

/** One agency's chain as it was walked. */
export interface ChainVerdict {
  readonly agencyId: string;
  readonly entries: number;
  /** Digest of the last entry: written down elsewhere, it proves later that the tail is whole. */
  readonly head: string;
  readonly problems: readonly ChainProblem[];
}

export interface ChainProblem {
  readonly number: number;
  /** changed: its fields don't give its digest; broken: it doesn't follow the one before; gap: numbers are missing; tail: the end was cut. */
  readonly kind: 'changed' | 'broken' | 'gap' | 'tail';
}

interface ProblemRow {
  readonly agency_id: string;
  readonly number: number;
  readonly kind: ChainProblem['kind'];
}

const problemsShown = 100;

/**
 * Walks every agency's chain from the first entry and finds any change, gap or reorder.
 * @param agencyId only this agency's chain; all of them when left out
 */
export async function verifyAudit(db: Database, agencyId?: string): Promise<readonly ChainVerdict[]> {
  const heads = await db.auditHead.findMany({ where: { agencyId }, orderBy: { agencyId: 'asc' } });
  const counts = await db.auditEntry.groupBy({ by: ['agencyId'], where: { agencyId }, _count: true });
  const agencies = new Set([...heads.map((head) => head.agencyId), ...counts.map((count) => count.agencyId)]);
  const verdicts: ChainVerdict[] = [];
  for (const id of agencies) {
    const head = heads.find((candidate) => candidate.agencyId === id);
    const entries = counts.find((count) => count.agencyId === id)?._count ?? 0;
    const problems = (await problemsOf(db, id)).map(({ number, kind }) => ({ number, kind }));
    verdicts.push({ agencyId: id, entries, head: head?.digest ?? '', problems });
  }
  return verdicts;
}

/** One pass in the database, by the index on (agency_id, number); the digest is computed anew for every entry. */
function problemsOf(db: Database, agencyId: string): Promise<readonly ProblemRow[]> {
  return db.$queryRaw<ProblemRow[]>`
    WITH walked AS (
      SELECT e.number, e.digest, e.previous_digest, audit_digest(e) AS computed,
             lag(e.digest, 1, '') OVER chain AS digest_before,
             lag(e.number, 1, 0) OVER chain AS number_before
      FROM audit_entry e
      WHERE e.agency_id = ${agencyId}::uuid
      WINDOW chain AS (ORDER BY e.number)
    ), last AS (
      SELECT coalesce(max(number), 0) AS number, coalesce((array_agg(digest ORDER BY number DESC))[1], '') AS digest FROM walked
    )
    SELECT number, 'changed' AS kind FROM walked WHERE digest <> computed
    UNION ALL
    SELECT number, 'broken' FROM walked WHERE previous_digest <> digest_before AND number = number_before + 1
    UNION ALL
    SELECT number_before + 1, 'gap' FROM walked WHERE number <> number_before + 1
    UNION ALL
    SELECT last.number + 1, 'tail' FROM last LEFT JOIN audit_head head ON head.agency_id = ${agencyId}::uuid
      WHERE head.number IS DISTINCT FROM last.number OR head.digest IS DISTINCT FROM last.digest
    ORDER BY 1, 2
    LIMIT ${problemsShown}`;
}
