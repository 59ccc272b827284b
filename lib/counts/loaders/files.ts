import { Readable } from 'node:stream';
import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import type { Actor } from '../../access/roles';
import { db } from '../../db';
import { writeTemplate } from '../../spreadsheets/template';
import { writeCsv, writeXlsx } from '../../spreadsheets/write-sheet';
import { countTemplate } from '../import-columns';
import { countPolicy } from '../policy';
import { listSections } from '../queries/counts';
import { loadCountYear, requireReader, seesAllSections } from './year';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const kinds = {
  xlsx: { write: writeXlsx, type: XLSX },
  csv: { write: writeCsv, type: 'text/csv; charset=utf-8' },
} as const;

function download(body: BodyInit, type: string, ascii: string, name: string): Response {
  const disposition = `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': disposition } });
}

/** Whoever may enter counts, for one section at least. */
export async function requireEntry(): Promise<Actor> {
  const actor = await requireReader();
  if (!permits(countPolicy, 'enter', actor, { sectionId: actor.sectionId })) forbidden();
  return actor;
}

/** The workbook to fill in, with the sections that this person may enter counts for. */
export async function templateFile(): Promise<Response> {
  const actor = await requireEntry();
  const sections = (await listSections(db, actor.agencyId)).filter(
    ({ id, isActive }) => isActive && (seesAllSections(actor) || id === actor.sectionId),
  );
  const bytes = await writeTemplate(countTemplate(sections.map(({ name }) => name)));
  return download(bytes, XLSX, 'counts-template.xlsx', '行政数据导入模板.xlsx');
}

/** The year's table as it is on the page. @param asked the address's query */
export async function exportCountYear(asked: URLSearchParams): Promise<Response> {
  const { year, totals, section } = await loadCountYear({
    year: asked.get('year') ?? undefined,
    section: asked.get('section') ?? undefined,
  });
  const kind = asked.get('format') === 'csv' ? 'csv' : 'xlsx';
  const columns = [
    { head: '事项', width: 24 },
    { head: '单位' },
    ...Array.from({ length: 12 }, (_, index) => ({ head: `${index + 1}月` })),
    { head: '全年' },
  ];
  const rows = totals.map(({ label, unit, months, total }) => [label, unit, ...months, total]);
  const { write, type } = kinds[kind];
  const stream = Readable.toWeb(write({ name: `${year}年行政数据`, columns, rows })) as ReadableStream;
  const name = `行政数据-${section ? `${section.name}-` : ''}${year}.${kind}`;
  return download(stream, type, `counts-${year}.${kind}`, name);
}
