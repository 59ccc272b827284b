import { appealKinds } from '../appeals/types';
import { applicantKinds } from '../applications/types';
import { cellName } from '../figures/labels';
import { columnsOf, rowsOf, tableKeys } from '../statistics/forms';
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

/** 「表三 结转下年（自然人）」 */
export function closingName(format: ReportFormat, key: string): string {
  const parts = key.split('.');
  const table = tableKeys.find((known) => known === parts[0]);
  const [row, column] = [parts.slice(1, -1).join('.'), parts.at(-1) ?? ''];
  return table ? cellName(format, { table, row, column }) : key;
}
