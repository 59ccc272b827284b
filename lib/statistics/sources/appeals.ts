import { appealKinds, appealResults } from '../../appeals/types';
import type { CountedRecords } from './types';

/** The appeals behind a cell of table 四, or null for a row that it does not have. */
export function appealRecords(row: string, column: string): CountedRecords | null {
  const kind = appealKinds.find((known) => known === row);
  if (!kind) return null;
  const result = [...appealResults, 'pending' as const].find((known) => known === column);
  return { of: 'appeals', kind, ...(result && { result }) };
}
