import { appealRecords } from './sources/appeals';
import { applicationRecords } from './sources/applications';
import { proactiveSource } from './sources/proactive';
import type { CellSource, CountedRecords } from './sources/types';
import { addendsOf } from './totals';
import type { CellAddress, ReportFormat } from './types';

/** Where the figure of a cell comes from; each cell of both formats has one answer. */
export function sourceOf(format: ReportFormat, address: CellAddress): CellSource {
  const { table, row, column } = address;
  if (table === 'proactive') return proactiveSource(format, row, column);
  const records = table === 'appeals' ? appealRecords(row, column) : applicationRecords(format, row, column);
  if (!records) return { kind: 'typed' };
  return { kind: addendsOf(format, address).length > 0 ? 'sum' : 'records', records };
}

/** The records that a cell counts or adds up, or null where it counts none. */
export function recordsOf(format: ReportFormat, address: CellAddress): CountedRecords | null {
  const source = sourceOf(format, address);
  return source.kind === 'records' || source.kind === 'sum' ? source.records : null;
}
