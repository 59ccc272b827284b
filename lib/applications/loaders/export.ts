import { Readable } from 'node:stream';
import { now, today } from '../../clock';
import { db } from '../../db';
import { type OutputCell, type OutputSheet, writeCsv, writeXlsx } from '../../spreadsheets/write-sheet';
import { applicantKindLabels, applicationStateLabels, channelLabels, outcomeLabels } from '../labels';
import { applicationPageSize, type ListedApplication, listApplications } from '../queries/list';
import { filterOf, readSearch, type SearchParams } from './filter';
import { requireApplicationReader } from './list';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Pages of the list that a file holds at the most. */
const pagesAtMost = 100;

const columns: readonly {
  readonly head: string;
  readonly width?: number;
  readonly of: (application: ListedApplication) => OutputCell;
}[] = [
  { head: '编号', width: 14, of: ({ number }) => number },
  { head: '事由', width: 50, of: ({ matter }) => matter },
  { head: '申请人类型', width: 14, of: ({ applicantKind }) => applicantKindLabels[applicantKind] },
  { head: '提交方式', width: 18, of: ({ channel }) => channelLabels[channel] },
  { head: '到达日期', width: 12, of: ({ arrivedOn }) => arrivedOn },
  { head: '收到日期', width: 12, of: ({ receivedOn }) => receivedOn },
  { head: '承办科室', width: 16, of: ({ section }) => section },
  { head: '状态', width: 14, of: ({ state }) => applicationStateLabels[state] },
  { head: '期限', width: 12, of: ({ dueOn }) => dueOn },
  { head: '办理结果', width: 30, of: ({ outcome }) => outcome && outcomeLabels[outcome] },
  { head: '办结日期', width: 12, of: ({ concludedOn }) => concludedOn },
  { head: '逾期答复', of: ({ isLate }) => (isLate ? '是' : '') },
];

/** The filtered register as a file: numbers and matters, and nobody's name. `format` in the address, else xlsx. */
export async function loadApplicationExport(params: SearchParams): Promise<Response> {
  const { view } = await requireApplicationReader();
  const format = params.format === 'csv' ? 'csv' : 'xlsx';
  const search = readSearch(params);
  const rows: ListedApplication[] = [];
  const day = today(now());
  for (let page = 1; page <= pagesAtMost; page += 1) {
    const { applications } = await listApplications(db, view, filterOf(search), { sort: 'number', page, today: day });
    rows.push(...applications);
    if (applications.length < applicationPageSize) break;
  }
  const bytes = format === 'csv' ? writeCsv(sheetOf(rows)) : writeXlsx(sheetOf(rows));
  const name = encodeURIComponent(`依申请公开-${day}.${format}`);
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': mediaTypes[format],
      // RFC 5987: the Chinese name for whoever can read it, a plain one beside it.
      'Content-Disposition': `attachment; filename="applications.${format}"; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

function sheetOf(applications: readonly ListedApplication[]): OutputSheet {
  return {
    name: '依申请公开',
    columns: columns.map(({ head, width }) => ({ head, ...(width && { width }) })),
    rows: applications.map((application) => columns.map(({ of }) => of(application))),
  };
}
