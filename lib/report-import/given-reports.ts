import { formsOf } from '../statistics/forms';
import { figureAt } from '../statistics/totals';
import type { Figure, Form, FormCell, ReportFormat, TableKey, Tables } from '../statistics/types';

/** For tests: a cell as some site prints it. */
export interface GivenHtmlCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface GivenReport {
  readonly format: ReportFormat;
  readonly tables: Tables;
  readonly title?: string;
  readonly head?: string;
  readonly chapters?: readonly string[];
  /** How a site draws the cells. */
  readonly draw?: (cell: GivenHtmlCell, table: TableKey) => GivenHtmlCell;
}

const chapterHeads = (format: ReportFormat) => [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  `四、${formsOf(format).appeals.caption}`,
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

const givenTitle = '云泽县林业局2023年政府信息公开工作年度报告';

/** For tests: a report of an agency that does not exist, as a page. */
export function givenPage(report: GivenReport): string {
  const { format, tables, title = givenTitle, head = '', chapters = chapterHeads(format), draw } = report;
  const [one, two, three, four, five, six] = chapters.map((text) => `<h2>${text}</h2>`);
  const table = (key: TableKey) => htmlTable(formsOf(format)[key], tables, draw ?? ((cell) => cell));
  return `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${head}<h1>${title}</h1>
    <p>发布日期：2024-01-12</p><p>所列数据的统计期限自2023年1月1日起至12月31日止，由办公室汇总。</p>
    ${one}<p>全年公开林业信息。</p>${two}${table('proactive')}${three}${table('applications')}${four}${table('appeals')}
    ${five}<p>解读还不够。</p>${six}<p>没有。</p><div>扫一扫在手机打开当前页</div></body></html>`;
}

function htmlTable(form: Form, tables: Tables, draw: NonNullable<GivenReport['draw']>): string {
  const rows = [...form.head, ...form.body].map((row) => {
    const cells = row.map((cell) => draw(givenCell(cell, tables, form.table), form.table));
    return `<tr>${cells.map(htmlCell).join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function givenCell(cell: FormCell, tables: Tables, table: TableKey): GivenHtmlCell {
  const spans = { colSpan: cell.colSpan ?? 1, rowSpan: ('rowSpan' in cell ? cell.rowSpan : 1) ?? 1 };
  if (cell.kind === 'label') return { text: cell.text, ...spans };
  return { text: printed(figureAt(tables, { table, row: cell.row, column: cell.column })), ...spans };
}

function printed(figure: Figure): string {
  return figure === null ? '' : String(figure);
}

function htmlCell({ text, colSpan, rowSpan }: GivenHtmlCell): string {
  return `<td colspan="${colSpan}" rowspan="${rowSpan}">${text}</td>`;
}

/** For tests: the same tables as lines of text, cells parted by `gap`. */
export function givenLines(report: GivenReport, gap: string): string {
  const { format, tables } = report;
  const lines = (key: TableKey) => {
    const form = formsOf(format)[key];
    return [...form.head, ...form.body].map((row) => row.map((cell) => givenCell(cell, tables, key).text).join(gap));
  };
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = chapterHeads(format);
  return [givenTitle, one, '全年公开林业信息。', two, ...lines('proactive'), three, ...lines('applications'), four]
    .concat(lines('appeals'), five, '解读还不够。', six, '没有。')
    .join('\n');
}
