import { describe, expect, it } from 'vitest';
import { readHtml } from '../documents/reading/html';
import { readPlainText } from '../documents/reading/plain-text';
import { givenTables } from '../statistics/given-tables';
import type { Tables } from '../statistics/types';
import { type GivenHtmlCell, type GivenReport, givenLines, givenPage } from './given-reports';
import { recognise } from './recognise';
import { certain, type ImportedReport } from './types';

const tables = givenTables('2021', {
  proactive: {
    normativeDocuments: { issued: 4, abolished: 1, inForce: 21 },
    permits: { decisions: 51234 },
    fees: { amountTenThousandYuan: 1204.55 },
  },
  applications: {
    newlyReceived: { naturalPerson: 40, commercialEnterprise: 3, otherOrganisation: 2 },
    carriedIn: { naturalPerson: 2 },
    disclosed: { naturalPerson: 20, commercialEnterprise: 1 },
    'refused.internalAffairs': { naturalPerson: 4, otherOrganisation: 1 },
    'unavailable.notHeld': { naturalPerson: 11, commercialEnterprise: 2 },
    'notProcessed.repeated': { naturalPerson: 3 },
    'other.rest': { naturalPerson: 2, otherOrganisation: 1 },
    carriedOut: { naturalPerson: 2 },
  },
  appeals: { reconsideration: { upheld: 2, pending: 1 }, litigationAfterReconsideration: { corrected: 1 } },
});
const given: GivenReport = { format: '2021', tables };

const recognised = (report: GivenReport, change: (html: string) => string = (html) => html): ImportedReport =>
  recognise(readHtml(change(givenPage(report))));

function figuresOf(one: Tables): string[] {
  return Object.entries(one).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]) => `${table}|${row}|${column}|${value}`),
    ),
  );
}

/** What was read otherwise than it was printed. */
function misread(report: ImportedReport, printed: Tables = tables): ImportedReport['cells'] {
  const right = new Set(figuresOf(printed));
  return report.cells.filter(({ table, row, column, value }) => !right.has(`${table}|${row}|${column}|${value}`));
}

const doubtful = (report: ImportedReport) => report.cells.filter(({ confidence }) => confidence < certain);

const labelsOnly = (change: (text: string) => string) => (cell: GivenHtmlCell) =>
  /[\u4e00-\u9fff]{2}/.test(cell.text) ? { ...cell, text: change(cell.text) } : cell;
const figuresOnly = (change: (text: string) => string) => (cell: GivenHtmlCell) =>
  /^[\d.]+$/.test(cell.text) ? { ...cell, text: change(cell.text) } : cell;

describe('an old report, however its site draws it', () => {
  it.each<[string, NonNullable<GivenReport['draw']>]>([
    ['as on the form', (cell) => cell],
    ['without merged cells', (cell) => ({ ...cell, colSpan: 1, rowSpan: 1 })],
    ['without cells merged over rows', (cell) => ({ ...cell, rowSpan: 1 })],
    ['labels broken by line ends and spaces', labelsOnly((text) => `${text.slice(0, 3)}<br/> ${text.slice(3)}`)],
    ['half-width brackets', labelsOnly((text) => text.normalize('NFKC'))],
    ['other numbering', labelsOnly((text) => text.replace(/^（(.)）/, '$1、').replace(/^(\d)\./, '（$1）'))],
    ['no numbering', labelsOnly((text) => text.replace(/^(?:（.）|\d\.|[一二三四]、)/, ''))],
    [
      'full-width digits',
      figuresOnly((text) => text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')),
    ],
    ['thousands separators', figuresOnly((text) => Number(text).toLocaleString('en-US'))],
    ['units at the figures', figuresOnly((text) => (text.includes('.') ? `${text}万元` : `${text}件`))],
    ['paragraphs inside cells', (cell) => ({ ...cell, text: `<p><span> ${cell.text} </span></p>` })],
  ])('reads every cell, and surely: %s', (_, draw) => {
    const report = recognised({ ...given, draw });
    expect(misread(report)).toEqual([]);
    expect(doubtful(report)).toEqual([]);
    expect(figuresOf(report.tables)).toHaveLength(200);
  });

  it.each<[string, (html: string) => string]>([
    ['every table twice', (html) => html.replace(/<table>.*?<\/table>/gs, '$&$&')],
    [
      'inside tables that lay out the page',
      (html) =>
        html.replace('<body>', '<body><table><tr><td>首页</td><td>').replace('</body>', '</td></tr></table></body>'),
    ],
    [
      'a column for remarks',
      (html) =>
        html
          .replace(/<tr>(<td[^>]*>（本列)/, '<tr>$1')
          .replace(/(<td[^>]*>申请人情况<\/td>)/, '$1<td rowspan="3">备注</td>'),
    ],
    ['table 三 in two', (html) => html.replace(/<tr>(?=<td[^>]*>（五）不予处理)/, '</table><table><tr>')],
  ])('reads every cell, and surely: %s', (_, change) => {
    const report = recognised(given, change);
    expect(misread(report)).toEqual([]);
    expect(doubtful(report)).toEqual([]);
  });

  it('reads the older form by its labels, whatever the year says', () => {
    const old = givenTables('2019', {
      proactive: {
        permits: { previousYearItems: 12, change: -2, decisions: 90 },
        procurement: { projects: 3, amount: 88.5 },
      },
      applications: { newlyReceived: { naturalPerson: 5 }, other: { naturalPerson: 5 } },
    });
    const report = recognised({ format: '2019', tables: old });
    expect(report.format).toBe('2019');
    expect(misread(report, old)).toEqual([]);
    expect(doubtful(report)).toEqual([]);
  });

  it.each([
    ['tabs', '\t'],
    ['spaces', '  '],
  ])('reads tables that were pasted as text: %s', (_, gap) => {
    const report = recognise(readPlainText(givenLines(given, gap)));
    expect(misread(report)).toEqual([]);
    expect(doubtful(report)).toEqual([]);
    expect(report).toMatchObject({ agency: '云泽县林业局', year: 2023 });
  });
});

describe('what is not certain', () => {
  it('leaves a blank blank, and says so where the sum leaves something over', () => {
    const blank = {
      ...tables.applications,
      disclosed: { ...tables.applications.disclosed, commercialEnterprise: null },
    };
    const report = recognised({ ...given, tables: { ...tables, applications: blank } });
    const cell = report.cells.find(({ row, column }) => row === 'disclosed' && column === 'commercialEnterprise');
    expect(cell).toMatchObject({ value: null, why: expect.stringContaining('应为 1') });
    expect(cell?.confidence).toBeLessThan(certain);
  });

  it('takes a dash for a blank and asks', () => {
    const report = recognised({ ...given, draw: figuresOnly((text) => (text === '51234' ? '—' : text)) });
    const cell = report.cells.find(({ row }) => row === 'permits');
    expect(cell).toMatchObject({ value: null, printed: '—' });
    expect(cell?.confidence).toBeLessThan(certain);
  });

  it('doubts a row that lost a cell', () => {
    const report = recognised(given, (html) => html.replace(/(（一）予以公开<\/td>)<td[^>]*>20<\/td>/, '$1'));
    expect(misread(report).every(({ confidence }) => confidence < certain)).toBe(true);
    expect(doubtful(report).length).toBeGreaterThan(0);
  });

  it('doubts a figure that breaks its sums, and only the cells that no other sum proves', () => {
    const report = recognised(given, (html) => html.replace('>51234<', '>51234<').replace('>45<', '>46<'));
    expect(doubtful(report).map(({ row, column }) => `${row}.${column}`)).toContain('newlyReceived.total');
    expect(doubtful(report).map(({ row, column }) => `${row}.${column}`)).not.toContain('disclosed.naturalPerson');
  });

  it('doubts columns whose head is missing', () => {
    const report = recognised(given, (html) =>
      html.replace(/<tr><td[^>]*>（本列.*?<\/tr><tr>.*?<\/tr><tr>.*?<\/tr>/s, ''),
    );
    const cells = report.cells.filter(({ table }) => table === 'applications');
    expect(cells.every(({ confidence }) => confidence < certain)).toBe(true);
  });

  it('names a row that is missing, and does not invent it', () => {
    const report = recognised(given, (html) => html.replace(/<tr><td[^>]*>3\.要求提供公开出版物.*?<\/tr>/s, ''));
    expect(report.tables.applications).not.toHaveProperty(['notProcessed.publications']);
    expect(report.cells.filter(({ row }) => row === 'notProcessed.publications')).toHaveLength(7);
    expect(misread(report).map(({ row, value }) => [row, value])).toEqual(
      Array.from({ length: 7 }, () => ['notProcessed.publications', null]),
    );
  });

  it('doubts both where a table stands twice and differs', () => {
    const report = recognised(given, (html) =>
      html.replace(
        /(<table>.*?<\/table>)(.*?)(<table>)/s,
        (_, first, between, next) => `${first}${first.replace('51234', '51235')}${between}${next}`,
      ),
    );
    const cell = report.cells.find(({ row }) => row === 'permits');
    expect(cell?.confidence).toBeLessThan(certain);
    expect(cell?.why).toContain('两次');
  });

  it('says that a table is missing', () => {
    const report = recognised(given, (html) => html.replace(/<table>(?:(?!<table>).)*结果维持.*?<\/table>/s, ''));
    expect(report.doubts.map(({ why }) => why)).toContain('没有找到表四');
  });

  it.each([
    ['12 3', 123],
    ['1,23', 123],
    ['12O', 120],
    ['约30', 30],
    ['五', 5],
  ])('doubts a figure printed as %s', (printed, value) => {
    const report = recognised({ ...given, draw: figuresOnly((text) => (text === '51234' ? printed : text)) });
    const cell = report.cells.find(({ row }) => row === 'permits');
    expect(cell).toMatchObject({ value });
    expect(cell?.confidence).toBeLessThan(certain);
  });
});

describe('table 四', () => {
  const figures = { upheld: 2, corrected: 0, otherResult: 0, pending: 1, total: 3 };
  const head = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const table = (rows: readonly (readonly (string | number)[])[]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const appealsOf = (html: string) => recognise(readHtml(html)).tables.appeals;

  it('reads its groups one below the other', () => {
    const rows = [
      ['类别', ...head],
      ['行政复议', 2, 0, 0, 1, 3],
      ['未经复议直接起诉', 0, 0, 0, 0, 0],
      ['复议后起诉', 0, 1, 0, 0, 1],
    ];
    expect(appealsOf(table(rows))).toMatchObject({
      reconsideration: figures,
      litigationAfterReconsideration: { corrected: 1 },
    });
  });

  it('reads its groups as tables of their own, by the line before each', () => {
    const html = `<p>（一）行政复议</p>${table([head, [2, 0, 0, 1, 3]])}<p>2.复议后起诉</p>${table([head, [0, 1, 0, 0, 1]])}`;
    expect(appealsOf(html)).toMatchObject({
      reconsideration: figures,
      litigationAfterReconsideration: { corrected: 1 },
    });
  });
});

describe('title and chapters', () => {
  it.each([
    ['云泽县林业局2023年政府信息公开工作年度报告', '云泽县林业局', 2023],
    ['2023年度云泽县林业局政府信息公开工作年度报告', '云泽县林业局', 2023],
    ['云泽县林业局关于２０２３年度政府信息公开工作情况的报告', '云泽县林业局', 2023],
    ['云泽县林业局二〇二三年政府信息公开年报', '云泽县林业局', 2023],
    ['云泽县林业局<br/>2023年政府信息公开<br/>工作年度报告', '云泽县林业局', 2023],
  ])('reads %s', (title, agency, year) => {
    expect(recognised({ ...given, title })).toMatchObject({ agency, year });
  });

  it('doubts a title whose year is not that of the period', () => {
    const report = recognised({ ...given, title: '云泽县林业局2022年政府信息公开工作年度报告' });
    expect(report.doubts.map(({ about }) => about)).toContain('year');
  });

  it.each<[string, (title: string) => string]>([
    ['as on the form', (title) => title],
    ['without numerals', (title) => title.slice(2)],
    ['with other numerals', (title) => `${'一二三四五六'.indexOf(title[0] ?? '') + 1}. ${title.slice(2)}`],
    ['as parts', (title) => `第${title[0]}部分 ${title.slice(2)}`],
  ])('finds six chapters: %s', (_, change) => {
    const heads = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'].concat([
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    const { chapters, preface } = recognised({ ...given, chapters: heads.map(change) });
    expect(chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(chapters.map(({ text }) => text)).toEqual(['全年公开林业信息。', '', '', '', '解读还不够。', '没有。']);
    expect(preface).toContain('统计期限');
  });

  it('passes over a table of contents, and the links below the article', () => {
    const contents =
      '<ul><li>一、总体情况</li><li>五、存在的主要问题及改进情况</li><li>六、其他需要报告的事项</li></ul>';
    const { chapters } = recognised(given, (html) => html.replace('<h2>一、', `${contents}<h2>一、`));
    expect(chapters.map(({ text }) => text)).toEqual(['全年公开林业信息。', '', '', '', '解读还不够。', '没有。']);
  });

  it('parts chapters that run on in one paragraph', () => {
    const text =
      '云泽县林业局2023年政府信息公开工作年度报告\n一、总体情况\n公开了。\n五、存在的主要问题及改进情况 解读不够。 六、其他需要报告的事项 没有。';
    const { chapters } = recognise(readPlainText(text));
    expect(chapters.map((one) => [one.number, one.text])).toEqual([
      [1, '公开了。'],
      [5, '解读不够。'],
      [6, '没有。'],
    ]);
  });
});
