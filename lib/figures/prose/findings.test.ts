import { describe, expect, it } from 'vitest';
import type { RichText, TextRun } from '../../documents/rich-text';
import { printedFigure } from '../printing';
import type { FigureShow, ReadFigure } from '../types';
import { findingWords, proseFindings } from './findings';

const cell = (
  row: string,
  column: string,
  label: string,
  value: number | null,
  previous: number | null,
): ReadFigure => {
  const [table = '', ...rest] = row.split('.');
  return {
    source: `cell:${row}.${column}`,
    label,
    unit: '件',
    value,
    previous,
    rule: '',
    cell: { table: table as 'applications', row: rest.join('.'), column },
  };
};

const known: readonly ReadFigure[] = [
  cell('applications.newlyReceived', 'total', '表三 本年新收（总计）', 12, 10),
  cell('applications.newlyReceived', 'naturalPerson', '表三 本年新收（自然人）', 9, 10),
  cell('applications.newlyReceived', 'commercialEnterprise', '表三 本年新收（商业企业）', 3, 0),
  cell('applications.total', 'total', '表三 办理结果总计（总计）', 11, 10),
  cell('applications.disclosed', 'total', '表三 予以公开（总计）', 8, 9),
  cell('applications.carriedOut', 'total', '表三 结转下年（总计）', 2, 1),
  cell('applications.carriedIn', 'total', '表三 上年结转（总计）', 1, 0),
  cell('applications.refused.stateSecret', 'total', '表三 属于国家秘密（总计）', 0, 0),
  cell('appeals.reconsideration', 'total', '表四 行政复议（总计）', 2, 2),
  cell('appeals.reconsideration', 'upheld', '表四 行政复议（结果维持）', 2, 2),
  cell('proactive.normativeDocuments', 'inForce', '表二 行政规范性文件（现行有效件数）', 18, 20),
  { source: 'items:', label: '主动公开的信息', unit: '条', value: 1234, previous: 1000, rule: '' },
  { source: 'items:genre=policyReading', label: '主动公开的政策解读', unit: '条', value: 24, previous: null, rule: '' },
  { source: 'metric:consultations', label: '现场咨询', unit: '人次', value: 340, previous: 340, rule: '' },
  { source: 'metric:onTime', label: '按时答复率', unit: '%', value: 98, previous: 100, rule: '' },
  { source: 'metric:unknown', label: '政策问答', unit: '次', value: null, previous: null, rule: '' },
];

const short: Readonly<Record<string, string>> = {
  收: 'cell:applications.newlyReceived.total',
  办: 'cell:applications.total.total',
  公: 'cell:applications.disclosed.total',
  复: 'cell:appeals.reconsideration.total',
  条: 'items:',
  咨: 'metric:consultations',
  率: 'metric:onTime',
  空: 'metric:unknown',
  无: 'metric:nobody',
};
const shows: Readonly<Record<string, FigureShow>> = { '': 'value', 去: 'previous', 差: 'difference', 比: 'rate' };

/** 「收到⟨收⟩件，比上年增加⟨收差⟩件」: a bound figure in angle brackets. */
function textOf(...lines: string[]): RichText {
  const runsOf = (line: string) =>
    line
      .split(/(⟨.+?⟩)/)
      .filter((part) => part !== '')
      .map(runOf);
  return { type: 'doc', content: lines.map((line) => ({ type: 'paragraph', content: runsOf(line) })) };
}

function runOf(part: string): TextRun {
  const [, name, show = ''] = /^⟨(.)(.?)⟩$/.exec(part) ?? [];
  if (name === undefined) return { type: 'text', text: part };
  const source = short[name] ?? '';
  const bound = { source, show: shows[show] ?? 'value' };
  const read = known.find((figure) => figure.source === source);
  return { type: 'figure', attrs: { ...bound, text: read ? printedFigure(bound, read) : '7' } };
}

const findings = (...lines: string[]) => proseFindings(textOf(...lines), { year: 2024, known });
const contradictions = (line: string) =>
  findings(line).flatMap((finding) => (finding.kind === 'contradicted' ? [finding.reason] : []));

describe('a typed number that a figure says as well', () => {
  it.each<[string, string, string[]]>([
    ['本年共收到政府信息公开申请12件。', '12', ['cell:applications.newlyReceived.total value']],
    ['收到申请12件，其中自然人9件。', '9', ['cell:applications.newlyReceived.naturalPerson value']],
    ['收到申请12件，其中商业企业3件。', '3', ['cell:applications.newlyReceived.commercialEnterprise value']],
    ['比上年增加2件，收到申请12件', '12', ['cell:applications.newlyReceived.total value']],
    ['收到申请12件，比上年增加2件。', '2', ['cell:applications.newlyReceived.total difference']],
    ['收到申请12件，同比增长20%。', '20%', ['cell:applications.newlyReceived.total rate']],
    ['2023年收到申请10件。', '10', ['cell:applications.newlyReceived.total previous']],
    ['全年主动公开政府信息1,234条。', '1,234', ['items: value']],
    ['发布政策解读24篇。', '24', ['items:genre=policyReading value']],
    ['接受现场咨询340人次。', '340', ['metric:consultations value']],
    ['属于国家秘密不予公开0件。', '0', ['cell:applications.refused.stateSecret.total value']],
    ['因政府信息公开被申请行政复议2件，结果维持2件。', '2', ['cell:appeals.reconsideration.total value']],
    ['现行有效的行政规范性文件18件。', '18', ['cell:proactive.normativeDocuments.inForce value']],
    ['各类渠道合计1234条。', '1234', ['items: value']],
  ])('%s → %s', (line, words, sources) => {
    const found = findings(line).find((finding) => finding.words === words);
    const offered = found?.kind === 'bindable' ? found.bindings.map(({ source, show }) => `${source} ${show}`) : [];
    expect(offered).toEqual(sources);
  });

  it('says what it is equal to', () => {
    const [finding] = findings('收到申请12件');
    expect(finding && findingWords(finding)).toBe('与「表三 本年新收（总计）」相等，可以绑定');
  });

  it.each([
    ['召开会议12次。', 'another thing that happens to be as many'],
    ['建成公开专区3个。', 'another thing with a like counting word'],
    ['2022年收到申请12件。', 'another year'],
    ['约12件申请由公民提出。', 'a rough number'],
    ['培训0次。', 'a nought'],
  ])('%s is not offered: %s', (line) => {
    expect(findings(line).filter(({ kind }) => kind === 'bindable')).toEqual([]);
  });
});

describe('a typed number with no source', () => {
  it.each<[string, string[]]>([
    ['召开会议5次，培训80人。', ['5', '80']],
    ['收到申请13件。', ['13']],
    ['答复率100%。', ['100%']],
    ['群众满意度达99.5%。', ['99.5%']],
    ['2024年1月1日至12月31日，根据国办函〔2020〕109号，在20个工作日内办理。', []],
    ['全年公开信息约1200条。', []],
  ])('%s', (line, words) => {
    expect(findings(line).flatMap((finding) => (finding.kind === 'unsourced' ? [finding.words] : []))).toEqual(words);
  });

  it('is proved where the year carries nothing over', () => {
    const closed = known.map((figure) => (figure.source.includes('carriedOut') ? { ...figure, value: 0 } : figure));
    expect(proseFindings(textOf('答复率100%。'), { year: 2024, known: closed })).toEqual([]);
  });

  it('stands at its line and place, with the words around it', () => {
    expect(findings('一', '全年共召开政务公开工作会议5次，研究解决有关问题')).toEqual([
      {
        kind: 'unsourced',
        line: 1,
        from: 13,
        to: 14,
        words: '5',
        excerpt: '…召开政务公开工作会议5次，研究解决有关问题',
      },
    ]);
  });
});

describe('a bound number that its sentence contradicts', () => {
  it.each<[string, string]>([
    ['收到申请⟨收⟩件，比上年减少2件。', '写的是「减少」，实际由上年的 10 增加到 12'],
    ['收到申请⟨收⟩件，比上年减少⟨收差⟩件。', '写的是「减少」，实际由上年的 10 增加到 12'],
    ['收到申请⟨收⟩件，同比下降⟨收比⟩。', '写的是「下降」，实际由上年的 10 增加到 12'],
    ['收到申请⟨收⟩件，与上年持平。', '写的是「持平」，实际由上年的 10 增加到 12'],
    ['收到申请⟨收⟩件（上年⟨收去⟩件），较去年大幅下降。', '写的是「下降」，实际由上年的 10 增加到 12'],
    ['予以公开⟨公⟩件，比2023年增长明显。', '写的是「增长」，实际由上年的 9 减少到 8'],
    ['予以公开上升到⟨公⟩件。', '写的是「上升」，实际由上年的 9 减少到 8'],
    ['行政复议⟨复⟩件，比上年有所增加。', '写的是「增加」，实际与上年相同，都是 2'],
    ['予以公开件数增幅为⟨公比⟩。', '写的是「增幅」，实际由上年的 9 减少到 8'],
    ['首次收到申请⟨收⟩件。', '写的是「首次」，上年已有 10'],
    ['未收到政府信息公开申请⟨收⟩件。', '写的是「未」，实际是 12'],
    ['行政复议⟨复⟩件，实现零复议。', '写的是「零复议」，实际是 2'],
    ['收到申请⟨收⟩件，均已依法答复。', '写的是「均已依法答复」，还有 2 件结转下年度办理'],
    ['收到申请⟨收⟩件，全部办结。', '写的是「全部办结」，还有 2 件结转下年度办理'],
    ['收到申请⟨收⟩件，答复率百分之百。', '写的是「答复率百分之百」，还有 2 件结转下年度办理'],
    ['收到申请⟨收⟩件，答复率达100%。', '写的是「答复率达100%」，还有 2 件结转下年度办理'],
    ['办结申请⟨办⟩件，全部予以公开。', '写的是「全部予以公开」，予以公开的是 8 件'],
    ['收到申请⟨收⟩件，百分之百办结⟨办⟩件。', '写的是「百分之百」，12 与 11 不相等'],
    ['按时答复率⟨率⟩%，实现了百分之百。', ''],
    ['按时答复率百分之百（⟨率⟩%）。', '写的是「百分之百」，实际是 98%'],
  ])('%s', (line, reason) => expect(contradictions(line)[0] ?? '').toBe(reason));

  it('is told once where the sentence says a word once', () => {
    expect(contradictions('收到申请⟨收⟩件，比上年减少⟨收差⟩件。')).toHaveLength(1);
  });
});

describe('sentences that are right, or speak of something else', () => {
  it.each([
    '收到申请⟨收⟩件，比上年增加⟨收差⟩件，同比增长⟨收比⟩。',
    '收到申请⟨收⟩件，比上年（⟨收去⟩件）有所增加。',
    '予以公开⟨公⟩件，同比下降⟨公比⟩。',
    '行政复议⟨复⟩件，与上年持平。',
    '行政复议⟨复⟩件，与2023年相同。',
    '接待现场咨询⟨咨⟩人次，与上年基本持平。',
    '收到申请⟨收⟩件，增加了公开渠道。',
    '收到申请⟨收⟩件，比上年少用时3天。',
    '予以公开⟨公⟩件，比上年增加公开栏目3个。',
    '收到申请⟨收⟩件，与上年相同的渠道受理。',
    '收到申请⟨收⟩件，进一步提高了公开质量。',
    '不断提升服务水平，收到申请⟨收⟩件。',
    '予以公开⟨公⟩件，主动公开信息数量比上年增加。',
    '予以公开⟨公⟩件；比上年增加人员2名。',
    '予以公开⟨公⟩件，比2022年增加3件。',
    '减少跑动次数，收到申请⟨收⟩件。',
    '收到申请⟨收⟩件，行政复议未增加。',
    '收到申请⟨收⟩件，均按时答复。',
    '收到申请⟨收⟩件，按时答复率100%。',
    '收到申请⟨收⟩件，办结⟨办⟩件，均已依法答复。',
    '收到申请⟨收⟩件，均由办公室统一受理。',
    '办结申请⟨办⟩件，全部依法答复。',
    '首次通过新媒体公开信息⟨条⟩条。',
    '公开信息⟨条⟩条，公开率100%的目录有3个。',
    '上年收到申请⟨收去⟩件，比前年减少。',
    '由年初的20件减少到⟨收⟩件。',
    '公开信息⟨条⟩条，全部经过保密审查。',
    '收到申请⟨收⟩件，零投诉。',
    '收到申请⟨收⟩件，复议诉讼零发生。',
  ])('%s', (line) => expect(contradictions(line)).toEqual([]));
});

describe('a bound number without a number', () => {
  it('is unknown while nobody has counted it, and gone where its source is', () => {
    expect(findings('政策问答⟨空⟩次，其他⟨无⟩次。').map(({ kind, words }) => `${kind} ${words}`)).toEqual([
      'unknown ××',
      'gone 7',
    ]);
  });

  it('is nothing to complain of where it is right', () => {
    expect(findings('收到申请⟨收⟩件，公开⟨条⟩条。')).toEqual([]);
  });
});
