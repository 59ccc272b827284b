import type { Transaction } from '../../db';

/**
 * The next number of a series, from 1 in each year. The counter's row stays locked to the end of the transaction: what
 * rolls back gives its number back, so none is skipped or given twice.
 */
export async function drawNumber(
  tx: Transaction,
  agencyId: string,
  series: 'application' | 'letter',
  year: number,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO number_counter AS counter (agency_id, series, year, last)
    VALUES (${agencyId}::uuid, ${series}, ${year}::int, 1)
    ON CONFLICT (agency_id, series, year) DO UPDATE SET last = counter.last + 1
    RETURNING last`;
  if (!row) throw new Error('number counter gave nothing');
  return row.last;
}

const digits = 4;

/** `2026-0007` */
export function applicationNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(digits, '0')}`;
}
