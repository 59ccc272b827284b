import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import { recordsBeganIn } from '../../statistics/queries/tables';
import { firstFormYear } from '../chapters';
import { reportPolicy } from '../policy';
import { type ListedReport, listHistory, listReports } from '../queries/desk';
import type { HistoryEntry, ReportHead } from '../types';
import { readableReport } from './report';

export interface ReportListData {
  readonly reports: readonly ListedReport[];
  readonly mayCreate: boolean;
  /** Years without a report that one may be begun for, newest first. */
  readonly freeYears: readonly number[];
  /** The first year of which the system has a record: from then on tables can be counted. Null before the first. */
  readonly recordsBegan: number | null;
  /** For the public page of five years. */
  readonly agencySlug: string;
}

/** The agency's reports. */
export async function loadReportList(): Promise<ReportListData> {
  const actor = await requireActor();
  if (!permits(reportPolicy, 'read', actor)) forbidden();
  const reports = await listReports(db, actor.agencyId);
  const agency = await db.agency.findUniqueOrThrow({ where: { id: actor.agencyId }, select: { slug: true } });
  const taken = new Set(reports.map(({ year }) => year));
  const thisYear = Number(today(now()).slice(0, 4));
  const years = Array.from({ length: thisYear - firstFormYear + 1 }, (_, back) => thisYear - back);
  return {
    reports,
    mayCreate: permits(reportPolicy, 'create', actor),
    freeYears: years.filter((year) => !taken.has(year)),
    recordsBegan: await recordsBeganIn(db, actor.agencyId),
    agencySlug: agency.slug,
  };
}

/** The whole history of a report, from the audit trail. */
export async function loadHistory(
  id: string,
): Promise<{ readonly report: ReportHead; readonly entries: readonly HistoryEntry[] }> {
  const { report } = await readableReport(id);
  return { report, entries: await listHistory(db, report.id) };
}
