import { appealKinds } from '../appeals/types';
import { applicantKinds } from '../applications/types';
import { columnsOf, rowsOf } from '../statistics/forms';
import type { ReportFormat } from '../statistics/types';

/** The figures that a year's report hands to the next: open applications and appeals, documents in force. */
export function closingKeys(format: ReportFormat): readonly string[] {
  const inForce = rowsOf(format, 'proactive')
    .filter((row) => columnsOf(format, 'proactive', row).includes('inForce'))
    .map((row) => `proactive.${row}.inForce`);
  return [
    ...applicantKinds.map((kind) => `applications.carriedOut.${kind}`),
    ...appealKinds.map((kind) => `appeals.${kind}.pending`),
    ...inForce,
  ];
}
