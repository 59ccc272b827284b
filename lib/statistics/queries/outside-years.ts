import type { Reader } from '../../db';
import { tableKeys } from '../forms';
import type { Rows, TableKey, Tables } from '../types';

/** What a year closed with whose report was published elsewhere. */
export interface OutsideYear {
  readonly year: number;
  /** `table.row.column` → figure. */
  readonly figures: Readonly<Record<string, number>>;
  /** Where it was published. */
  readonly source: string;
  readonly version: number;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

export async function findOutsideYear(reader: Reader, agencyId: string, year: number): Promise<OutsideYear | null> {
  const row = await reader.outsideYear.findUnique({
    where: { agencyId_year: { agencyId, year } },
    include: { enterer: { select: { name: true } } },
  });
  return (
    row && {
      year: row.year,
      figures: row.figures as Record<string, number>,
      source: row.source,
      version: row.version,
      enteredBy: row.enterer.name,
      enteredAt: row.enteredAt,
    }
  );
}

/** The closing figures in the shape of tables; what was not entered is not there. */
export function tablesOfOutsideYear({ figures }: Pick<OutsideYear, 'figures'>): Tables {
  const rowsOfTable = (table: TableKey): Rows => {
    const rows: Record<string, Record<string, number>> = {};
    for (const [key, value] of Object.entries(figures)) {
      const parts = key.split('.');
      const row = parts.slice(1, -1).join('.');
      const column = parts.at(-1) ?? '';
      if (parts[0] === table) rows[row] = { ...rows[row], [column]: value };
    }
    return rows;
  };
  return Object.fromEntries(tableKeys.map((table) => [table, rowsOfTable(table)])) as unknown as Tables;
}
