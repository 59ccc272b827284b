import { Readable } from 'node:stream';
import { forbidden } from 'next/navigation';
import { permits } from '../../access/policy';
import { requireActor } from '../../auth/session';
import { now, today } from '../../clock';
import { db } from '../../db';
import { writeTemplate } from '../../spreadsheets/template';
import { writeCsv, writeXlsx } from '../../spreadsheets/write-sheet';
import { categories } from '../categories';
import { itemSheet } from '../export';
import { genres } from '../genres';
import { importedAtMost } from '../import-columns';
import { itemPolicy } from '../policy';
import { listSections, listTerms } from '../queries/choices';
import { listItemsForExport } from '../queries/list';
import { clockNow, filterOf, readSearch, requireItemReader, type SearchParams } from './list';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The filtered list as a file, streamed; the newest 5,000 at the most. `format` in the address, else xlsx. */
export async function loadItemExport(params: SearchParams): Promise<Response> {
  const { actor, ownSectionId } = await requireItemReader();
  const format = params.format === 'csv' ? 'csv' : 'xlsx';
  const filter = filterOf(readSearch(params), ownSectionId);
  const sheet = itemSheet(await listItemsForExport(db, actor.agencyId, filter, await clockNow()));
  const bytes = format === 'csv' ? writeCsv(sheet) : writeXlsx(sheet);
  return fileResponse(
    Readable.toWeb(bytes) as ReadableStream<Uint8Array>,
    `主动公开信息-${today(now())}.${format}`,
    mediaTypes[format],
  );
}

/** The empty spreadsheet that an import is filled in with, its lists those of the agency. */
export async function loadItemImportTemplate(): Promise<Response> {
  const actor = await requireActor();
  if (!permits(itemPolicy, 'import', actor, { sectionId: actor.sectionId })) forbidden();
  const [sections, terms] = await Promise.all([listSections(db, actor.agencyId), listTerms(db, actor.agencyId)]);
  const names = (choices: readonly { readonly name: string }[]) => choices.map(({ name }) => name);
  const own = sections.filter(({ id }) => permits(itemPolicy, 'import', actor, { sectionId: id }));
  const template = await writeTemplate({
    name: '主动公开信息',
    columns: templateColumns(names(own), names(terms.columns), names(terms.themes)),
    notes: [`一次最多导入 ${importedAtMost} 条；导入后都是草稿，核对后再报送。`],
  });
  return fileResponse(template, '主动公开信息导入模板.xlsx', mediaTypes.xlsx);
}

function templateColumns(sections: readonly string[], columns: readonly string[], themes: readonly string[]) {
  const genreLabels = Object.values(genres).map(({ label }) => label);
  const codes = Object.entries(categories).map(([code, words]) => `${code} ${words}`);
  const column = (head: string, example: string, help: string, choices?: readonly string[]) => {
    return { head, required: false, example, help, ...(choices?.length && { choices }) };
  };
  return [
    { ...column('标题', '关于做好春节期间困难群众走访慰问工作的通知', '200 字以内。'), required: true },
    { ...column('体裁', '公告通知', '从下拉列表中选择。', genreLabels), required: true },
    column('责任科室', sections[0] ?? '', '不填为导入人所在科室。', sections),
    column('公开类别', '20.15', `条例第二十、二十一条的代码，不填按体裁确定。${codes.join('；')}`),
    column('栏目', columns[0] ?? '', '本单位的栏目名称。', columns),
    column('主题', themes[0] ?? '', '本单位的主题名称。', themes),
    column('成文日期', '2026-01-08', '写作 2026-01-08；自这一天起 20 个工作日内公开（条例第二十六条）。'),
    column('文号', '民办〔2026〕3号', '规范性文件和其他文件须填。'),
    column('有效性', '有效', '不填按体裁确定。', ['不适用', '有效', '已修改']),
    column('内容概述', '部署春节走访慰问工作。', '500 字以内。'),
    column('主题词', '救助、慰问', '最多 10 个，用顿号隔开。'),
    column('来源', '', '不是本科室制作时填写。'),
    column('正文', '各县（市、区）民政局：……', '一行一段，2 万字以内；有表格时请导入后粘贴。'),
  ];
}

function fileResponse(body: BodyInit, name: string, mediaType: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      // RFC 5987: the Chinese name for whoever can read it, a plain one beside it.
      'Content-Disposition': `attachment; filename="items.${name.split('.').at(-1)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
