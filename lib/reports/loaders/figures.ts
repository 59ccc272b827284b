import { notFound } from 'next/navigation';
import { db } from '../../db';
import { cellName, cellUnit } from '../../figures/labels';
import { readFigures } from '../../figures/queries/figures';
import { cellSource, parseSource } from '../../figures/sources';
import { countRecords, type ListedRecord, listRecords, recordPageSize } from '../../statistics/queries/records';
import { sourceOf } from '../../statistics/sources';
import { deskListOf } from '../../statistics/sources/addresses';
import type { CountedRecords } from '../../statistics/sources/types';
import { addendsOf, figureAt } from '../../statistics/totals';
import type { CellAddress, Figure, Tables } from '../../statistics/types';
import { addressKey, type CellOrigin } from '../origins';
import { findReportTables } from '../queries/tables';
import type { ReportHead } from '../types';
import { readableReport } from './report';

/** 「从哪里来」: one figure of a report, the rule by which it is counted, and exactly the records behind it. */
export interface FigurePageData {
  readonly report: ReportHead;
  readonly source: string;
  readonly label: string;
  readonly unit: string;
  readonly value: Figure;
  readonly rule: string;
  /** How the cell came about; null for a figure of the prose that is no cell. */
  readonly origin: CellOrigin | null;
  readonly records: {
    readonly rows: readonly ListedRecord[];
    readonly count: number;
    readonly page: number;
    readonly pageCount: number;
    /** The desk's own list of the same records; null where it has no such filter. */
    readonly list: string | null;
  } | null;
  /** What it adds up, each with its own page. */
  readonly addends: readonly { readonly source: string; readonly label: string; readonly value: Figure }[];
  /** Where declared figures are entered; null for others. */
  readonly elsewhere: { readonly href: string; readonly label: string } | null;
}

/** @param asked the page's query as it came: `source`, `page` */
export async function loadFigure(id: string, asked: Readonly<Record<string, unknown>>): Promise<FigurePageData> {
  const { report } = await readableReport(id);
  const source = typeof asked.source === 'string' ? asked.source : '';
  const parsed = parseSource(report.format, source);
  if (!parsed) notFound();
  const page = pageOf(asked.page);
  if (parsed.of === 'cell') return cellPage(report, parsed.address, page);

  const read = (await readFigures(db, report.agencyId, report.year, report.format, [source])).get(source);
  if (!read) notFound();
  const { label, unit, value, rule } = read;
  const records =
    parsed.of === 'items' ? await recordsPage(report, { of: 'items', filter: parsed.filter }, page) : null;
  const elsewhere = parsed.of === 'items' ? null : declaredAt(report, parsed.of);
  return { report, source, label, unit, value, rule, origin: null, records, addends: [], elsewhere };
}

function pageOf(asked: unknown): number {
  const page = Number(asked);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

async function cellPage(report: ReportHead, address: CellAddress, page: number): Promise<FigurePageData> {
  const { format } = report;
  const { tables, origins } = await findReportTables(db, report);
  const origin = origins.find((cell) => addressKey(cell) === addressKey(address));
  if (!origin) notFound();
  const from = sourceOf(format, address);
  const asksRecords = report.figures === 'live' && (from.kind === 'records' || from.kind === 'sum');
  return {
    report,
    source: cellSource(address),
    label: cellName(format, address),
    unit: cellUnit(address),
    value: figureAt(tables, address),
    rule: origin.rule,
    origin,
    records: asksRecords ? await recordsPage(report, from.records, page) : null,
    addends: addendLines(report, address, tables),
    elsewhere: from.kind === 'count' && report.figures === 'live' ? declaredAt(report, 'count') : null,
  };
}

function addendLines({ format }: ReportHead, address: CellAddress, tables: Tables): FigurePageData['addends'] {
  return addendsOf(format, address).map((addend) => {
    return { source: cellSource(addend), label: cellName(format, addend), value: figureAt(tables, addend) };
  });
}

async function recordsPage({ agencyId, year }: ReportHead, records: CountedRecords, page: number) {
  const count = await countRecords(db, agencyId, year, records);
  const rows = await listRecords(db, agencyId, year, records, page);
  const pageCount = Math.max(1, Math.ceil(count / recordPageSize));
  return { rows, count, page, pageCount, list: deskListOf(year, records) };
}

function declaredAt({ year }: ReportHead, of: 'count' | 'metric') {
  return of === 'count'
    ? { href: `/desk/counts?year=${year}`, label: '行政数据' }
    : { href: `/desk/returns/${year}`, label: '月报' };
}
