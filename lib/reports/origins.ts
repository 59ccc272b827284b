import { cellsOf, tableKeys, tableNames } from '../statistics/forms';
import { sourceOf } from '../statistics/sources';
import { sourceWords } from '../statistics/sources/words';
import { addendsOf, figureAt, withTotals } from '../statistics/totals';
import type { CellAddress, Figure, ReportFormat, TableKey, Tables } from '../statistics/types';
import type { CellSourceName, FigureMode } from './types';

/** How a figure of a report came into its cell. */
export type OriginKind = 'counted' | 'declared' | 'carried' | 'corrected' | 'typed' | 'imported' | 'sum';

/** A cell with where its figure comes from. */
export interface CellOrigin extends CellAddress {
  readonly kind: OriginKind;
  readonly value: Figure;
  /** What the records give, where they say anything; beside a correction it is what was put aside. */
  readonly counted: Figure;
  /** How it is counted, in words. */
  readonly rule: string;
  /** Why it was corrected; empty otherwise. */
  readonly note: string;
  /** Who corrected it, and when (ISO 8601). */
  readonly by: string;
  readonly at: string;
}

/** A cell of the report as it is stored. */
export interface StoredCell extends CellAddress {
  readonly value: Figure;
  readonly source: CellSourceName;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface CellFacts {
  readonly format: ReportFormat;
  readonly year: number;
  readonly figures: FigureMode;
  readonly cells: readonly StoredCell[];
  /** What the records give; null where the report does not ask them. */
  readonly counted: Tables | null;
  /** Last year's closing figures where it was published elsewhere. */
  readonly outside: { readonly tables: Tables; readonly source: string } | null;
}

/** The tables of a report as they stand now, and where each figure comes from. */
export function tablesNow(facts: CellFacts): { readonly tables: Tables; readonly origins: readonly CellOrigin[] } {
  const stored = new Map(facts.cells.map((cell) => [addressKey(cell), cell]));
  const typed = places(facts.format).map((address) => originOf(facts, address, stored.get(addressKey(address))));
  const tables = withTotals(facts.format, tablesOf(typed));
  const sums = sumPlaces(facts.format).map((address) => sumOrigin(facts, address, tables));
  return { tables, origins: [...typed, ...sums] };
}

/** `applications.refused.stateSecret.naturalPerson`: also what the source of a bound figure says after `cell:`. */
export function addressKey({ table, row, column }: CellAddress): string {
  return `${table}.${row}.${column}`;
}

function places(format: ReportFormat): readonly CellAddress[] {
  return allCells(format).filter(({ computed }) => !computed);
}

function sumPlaces(format: ReportFormat): readonly CellAddress[] {
  return allCells(format).filter(({ computed }) => computed);
}

function allCells(format: ReportFormat) {
  return tableKeys.flatMap((table) =>
    cellsOf(format, table).map(({ row, column, computed }) => ({ table, row, column, computed: computed === true })),
  );
}

function tablesOf(cells: readonly CellOrigin[]): Tables {
  const tables: Record<TableKey, Record<string, Record<string, Figure>>> = {
    proactive: {},
    applications: {},
    appeals: {},
  };
  for (const { table, row, column, value } of cells) {
    tables[table][row] = { ...tables[table][row], [column]: value };
  }
  return tables;
}

const unknown = { note: '', by: '', at: '' } as const;

function originOf(facts: CellFacts, { table, row, column }: CellAddress, stored: StoredCell | undefined): CellOrigin {
  const address: CellAddress = { table, row, column };
  const { format, year } = facts;
  const source = sourceOf(format, address);
  const rule = sourceWords(format, year, source);
  if (facts.counted === null || source.kind === 'typed') return asStored(address, stored, facts.counted === null);
  const counted = figureAt(facts.counted, address);
  if (stored?.source === 'corrected') {
    const { value, note, by, at } = stored;
    return { ...address, kind: 'corrected', value, counted, rule, note, by, at };
  }
  const carried = carriedFrom(facts, address);
  if (carried) return { ...address, ...carried, counted, ...unknown };
  const kind = source.kind === 'count' ? 'declared' : 'counted';
  return { ...address, kind, value: counted, counted, rule, ...unknown };
}

function asStored(address: CellAddress, stored: StoredCell | undefined, wholeReport: boolean): CellOrigin {
  const isImported = stored?.source === 'imported';
  const kind = isImported ? 'imported' : 'typed';
  const why = wholeReport ? '本报告的数字由办公室填写。' : '系统中没有这一项的记录，由办公室填写。';
  const rule = isImported ? '从导入的报告中读取，由办公室核对。' : why;
  return { ...address, kind, value: stored?.value ?? null, counted: null, rule, ...unknown };
}

/** 上年结转 where last year was published elsewhere: what it closed with, entered once. */
function carriedFrom({ outside, year }: CellFacts, { table, row, column }: CellAddress) {
  if (!outside || table !== 'applications' || row !== 'carriedIn') return null;
  const value = figureAt(outside.tables, { table, row: 'carriedOut', column });
  if (value === null) return null;
  return { kind: 'carried' as const, value, rule: `${year - 1} 年报告的结转下年（${outside.source}）。` };
}

function sumOrigin(facts: CellFacts, { table, row, column }: CellAddress, tables: Tables): CellOrigin {
  const address: CellAddress = { table, row, column };
  const { format, year, counted } = facts;
  const count = addendsOf(format, address).length;
  const source = sourceOf(format, address);
  const words = counted && source.kind === 'sum' ? `即${sourceWords(format, year, source)}` : '';
  return {
    ...address,
    kind: 'sum',
    value: figureAt(tables, address),
    counted: counted && figureAt(counted, address),
    rule: `${tableNames[table]}中 ${count} 项之和。${words}`,
    ...unknown,
  };
}
