import { type ApplicantKind, applicantKinds, type Outcome, outcomes } from '../../applications/types';
import type { ReportFormat } from '../types';
import type { ApplicationFact, CountedRecords } from './types';

const factOfRow: Readonly<Record<string, ApplicationFact>> = {
  newlyReceived: 'received',
  carriedIn: 'carriedIn',
  total: 'concluded',
  carriedOut: 'carriedOut',
};

/** The outcomes that a row of table 三 counts; the format of 2019 has one row for all that is 其他处理. */
function outcomesOfRow(format: ReportFormat, row: string): readonly Outcome[] {
  if (format === '2019' && row === 'other') return outcomes.filter((outcome) => outcome.startsWith('other.'));
  return outcomes.filter((outcome) => outcome === row);
}

/** The applications behind a cell of table 三; totals are those of all that they add up. */
export function applicationRecords(format: ReportFormat, row: string, column: string): CountedRecords {
  const kind = applicantKinds.find((known) => known === column);
  const applicantKind: { applicantKind?: ApplicantKind } = kind ? { applicantKind: kind } : {};
  const fact = factOfRow[row];
  if (fact) return { of: 'applications', fact, ...applicantKind };
  return { of: 'applications', fact: 'concluded', outcomes: outcomesOfRow(format, row), ...applicantKind };
}
