import type { Reader } from '../../db';
import { findOutsideYear, tablesOfOutsideYear } from '../../statistics/queries/outside-years';
import { countedTables, registersBegun } from '../../statistics/queries/tables';
import type { TableKey, Tables } from '../../statistics/types';
import { type CellOrigin, type StoredCell, tablesNow } from '../origins';
import type { CellSourceName, ReportHead } from '../types';

export interface ReportTables {
  readonly tables: Tables;
  readonly origins: readonly CellOrigin[];
  /** What the records give, for the rules that hold the tables against them. */
  readonly counted: { readonly tables: Tables; readonly of: ReadonlySet<TableKey> };
}

/** The working report's tables as they stand now: counted where it lives from the records, else as typed. */
export async function findReportTables(
  db: Reader,
  { id, agencyId, year, format, figures }: Pick<ReportHead, 'id' | 'agencyId' | 'year' | 'format' | 'figures'>,
): Promise<ReportTables> {
  const cells = await listStoredCells(db, id);
  const counted = await countedTables(db, agencyId, year, format);
  const isLive = figures === 'live';
  const outside = isLive ? await findOutsideYear(db, agencyId, year - 1) : null;
  const now = tablesNow({
    format,
    year,
    figures,
    cells,
    counted: isLive ? counted : null,
    outside: outside && { tables: tablesOfOutsideYear(outside), source: outside.source },
  });
  const of: ReadonlySet<TableKey> = isLive
    ? new Set(['proactive', 'applications', 'appeals'])
    : await registersBegun(db, agencyId, year);
  return { ...now, counted: { tables: counted, of } };
}

async function listStoredCells(db: Reader, reportId: string): Promise<readonly StoredCell[]> {
  const rows = await db.cell.findMany({ where: { reportId }, include: { enterer: { select: { name: true } } } });
  return rows.map((row) => ({
    // The table's checks hold these to the types (migrations 0002, 0012).
    table: row.tableKey as TableKey,
    row: row.rowKey,
    column: row.columnKey,
    value: row.value?.toNumber() ?? null,
    source: row.source as CellSourceName,
    note: row.sourceNote,
    by: row.enterer?.name ?? '',
    at: row.enteredAt?.toISOString() ?? '',
  }));
}
