import type { Reader } from '../../db';
import type { FigureDrift } from '../../figures/drift';
import { findDrift, listEvidence } from '../../figures/queries/evidence';
import { findRecords, type ListedRecord } from '../../statistics/queries/records';
import type { ReportHead } from '../types';

/** A figure that no longer agrees, with the records that came and went; the first fifty of each. */
export interface DriftLine extends FigureDrift {
  readonly addedRecords: readonly ListedRecord[];
  readonly removedRecords: readonly ListedRecord[];
}

export interface ReportDrift {
  /** What is compared: an edition, or what was submitted and waits for signatures. */
  readonly of: { readonly edition: number } | { readonly revision: number };
  readonly lines: readonly DriftLine[];
}

/** What the standing edition says and the records no longer do; null where nothing is public or nothing was kept. */
export async function findEditionDrift(db: Reader, report: ReportHead): Promise<ReportDrift | null> {
  const edition = await db.edition.findFirst({
    where: { reportId: report.id },
    orderBy: { number: 'desc' },
    select: { number: true, revisionId: true },
  });
  if (!edition) return null;
  return driftSince(db, report, edition.revisionId, { edition: edition.number });
}

/** The same of what was submitted last, for whoever reviews, signs and publishes it. */
export async function findRevisionDrift(
  db: Reader,
  report: ReportHead,
  revision: { readonly id: string; readonly number: number },
): Promise<ReportDrift | null> {
  return driftSince(db, report, revision.id, { revision: revision.number });
}

async function driftSince(
  db: Reader,
  report: ReportHead,
  revisionId: string,
  of: ReportDrift['of'],
): Promise<ReportDrift | null> {
  const evidence = await listEvidence(db, revisionId);
  if (evidence.length === 0) return null;
  const lines: DriftLine[] = [];
  for (const drift of await findDrift(db, report, evidence)) lines.push(await withRecords(db, report.agencyId, drift));
  return { of, lines };
}

async function withRecords(db: Reader, agencyId: string, drift: FigureDrift): Promise<DriftLine> {
  const recordsOf = (ids: readonly string[]) =>
    drift.of && ids.length > 0 ? findRecords(db, agencyId, drift.of, ids) : Promise.resolve([]);
  const addedRecords = await recordsOf(drift.added);
  const removedRecords = await recordsOf(drift.removed);
  return { ...drift, addedRecords, removedRecords };
}
