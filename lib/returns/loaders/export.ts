import { Readable } from 'node:stream';
import { writeCsv, writeXlsx } from '../../spreadsheets/write-sheet';
import { monthsOfYear } from '../months';
import { loadYear, type YearIndicator } from './year';

const kinds = {
  xlsx: { write: writeXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
} as const;

/** The year's table as a download: a row for each figure and section, and one for all of them. */
export async function exportYear(asked: string, format: string | null): Promise<Response> {
  const { year, indicators, isOfficer } = await loadYear(asked);
  const kind = format === 'csv' ? 'csv' : 'xlsx';
  const { write, type } = kinds[kind];
  const columns = [
    { head: '指标', width: 20 },
    { head: '单位' },
    { head: '科室', width: 20 },
    ...monthsOfYear.map((month) => ({ head: `${month}月` })),
    { head: '全年' },
  ];
  const rows = indicators.flatMap((indicator) => rowsOf(indicator, isOfficer));
  const name = `月报汇总-${year}.${kind}`;
  return new Response(Readable.toWeb(write({ name: `${year}年月报`, columns, rows })) as ReadableStream, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="returns-${year}.${kind}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}

function rowsOf(indicator: YearIndicator, isOfficer: boolean) {
  const { label, unit } = indicator;
  const rows = indicator.rows.map(({ section, months, total }) => [label, unit, section, ...months, total]);
  return isOfficer ? rows : [...rows, [label, unit, '全单位', ...indicator.months, indicator.total]];
}
