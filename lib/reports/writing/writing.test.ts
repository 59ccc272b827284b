import { describe, expect, it } from 'vitest';
import { words } from '../../../test/given-text';
import type { RichText, TextBlock } from '../../documents/rich-text';
import { plainText, readRichText } from '../../documents/text-schema';
import { proseFindings } from '../../figures/prose/findings';
import type { ReadFigure } from '../../figures/types';
import type { ContentBlock, ContentChapter } from '../types';
import { besideLastYear } from './copying';
import { answerSentence, draftOf, problemsDraft } from './drafts';
import { headingsIn, normFindings } from './norms';
import { openProblems, problemsIn, withAnswers } from './problems';
import { defaultTemplates } from './templates';

const cell = (row: string, column: string, value: number | null, previous: number | null): ReadFigure => {
  const [table = '', ...rest] = row.split('.');
  const address = { table: table as 'applications', row: rest.join('.'), column };
  return { source: `cell:${row}.${column}`, label: '', unit: '件', value, previous, rule: '', cell: address };
};

const figures: readonly ReadFigure[] = [
  cell('applications.newlyReceived', 'total', 12, 10),
  cell('applications.carriedIn', 'total', 0, 0),
  cell('applications.total', 'total', 11, 10),
  cell('applications.disclosed', 'total', 8, 9),
  cell('applications.partlyDisclosed', 'total', 3, 1),
  cell('applications.carriedOut', 'total', 1, 0),
  cell('appeals.reconsideration', 'total', 0, 2),
  { source: 'items:', label: '主动公开的信息', unit: '条', value: 150, previous: 200, rule: '' },
  { source: 'items:genre=workNews', label: '主动公开的工作动态', unit: '条', value: 120, previous: 150, rule: '' },
  { source: 'items:genre=notice', label: '主动公开的通知公告', unit: '条', value: 30, previous: 50, rule: '' },
];

const factsWith = (known: readonly ReadFigure[]) => {
  return { agency: '三明市民政局', year: 2024, known: new Map(known.map((read) => [read.source, read])) };
};
const draft = (chapter: number, heading: string | null, known = figures) =>
  draftOf(defaultTemplates, { chapter, heading }, factsWith(known));
const draftWords = (...place: Parameters<typeof draft>) => {
  const text = draft(...place);
  return text && plainText(text);
};

describe('a first draft', () => {
  it('says what the figures say, with how they stand to last year', () => {
    expect(draftWords(1, '主动公开方面')).toBe(
      '全年主动公开政府信息150条，比上年减少50条。其中，工作动态120条、通知公告30条。',
    );
    expect(draftWords(1, '依申请公开方面')).toBe(
      [
        '全年收到政府信息公开申请12件，比上年增加2件。全年办理完毕11件。其中予以公开8件，部分公开3件。结转下年度继续办理1件。',
        '全年没有因政府信息公开被申请行政复议。',
      ].join('\n'),
    );
  });

  it('has every number bound, and nothing to complain of', () => {
    for (const heading of [null, '主动公开', '依申请公开']) {
      const text = draft(1, heading);
      if (!text) throw new Error('no draft');
      expect(proseFindings(text, { year: 2024, known: figures })).toEqual([]);
      expect(readRichText(text)).toEqual({ ok: true, value: text });
    }
    expect(JSON.stringify(draft(1, '主动公开'))).toContain('"source":"items:","show":"difference","text":"50"');
  });

  it('leaves a sentence out whose figures are unknown', () => {
    const without = figures.map((read) =>
      read.source === 'cell:applications.disclosed.total' ? { ...read, value: null } : read,
    );
    expect(draftWords(3, null, without)).not.toContain('予以公开');
    expect(draftWords(3, null, without)).toContain('全年办理完毕11件。结转');
    expect(draftWords(3, null, [])).toBeNull();
  });

  it('says nothing of last year where that is unknown, and that it is the same where it is', () => {
    const one = (previous: number | null) =>
      draftWords(3, null, [cell('applications.newlyReceived', 'total', 12, previous)]);
    expect(one(null)).toBe('全年收到政府信息公开申请12件。');
    expect(one(12)).toBe('全年收到政府信息公开申请12件，与上年持平。');
  });

  it('tells a nought in words', () => {
    expect(draftWords(3, null, [cell('applications.newlyReceived', 'total', 0, 3)])).toBe(
      '全年没有收到新的政府信息公开申请。',
    );
  });

  it('is none where no template fits', () => {
    expect(draft(1, '监督保障方面')).toBeNull();
    expect(draft(6, null)).toBeNull();
  });

  it('names agency and year', () => {
    expect(draftWords(0, null)).toContain('本报告由三明市民政局根据');
    expect(draftWords(0, null)).toContain('2024年1月1日至2024年12月31日');
  });
});

describe('last year’s problems', () => {
  it.each<[string[], string[]]>([
    [
      ['2023年政府信息公开工作还存在以下问题：一是公开内容不够全面；二是解读形式较为单一。'],
      ['公开内容不够全面', '解读形式较为单一'],
    ],
    [
      [
        '存在的主要问题：',
        '（一）公开的主动性有待提高。',
        '（二）业务培训不足。',
        '下一步，将加强培训，解决公开不及时的问题。',
      ],
      ['公开的主动性有待提高', '业务培训不足'],
    ],
    [['存在的主要问题', '一是内容覆盖不全。', '改进措施', '补齐短板，解决更新不及时。'], ['内容覆盖不全']],
    [['1.政策解读质量不高；2.队伍力量薄弱。'], ['政策解读质量不高', '队伍力量薄弱']],
    [['我局政府信息公开工作总体平稳。'], []],
    [['针对平台建设滞后的问题，改版了门户网站。'], []],
    [[], []],
  ])('%j', (lines, problems) => expect(problemsIn(lines)).toEqual(problems));

  it('stand with what was said of each', () => {
    const answers = [{ problem: '培训不足', answer: '举办培训3期', isDismissed: false }];
    const all = withAnswers(['内容不全面', '培训不足'], answers);
    expect(all.map(({ answer }) => answer)).toEqual(['', '举办培训3期']);
    expect(openProblems(all).map(({ problem }) => problem)).toEqual(['内容不全面']);
    expect(openProblems([{ problem: '甲', answer: '', isDismissed: true }])).toEqual([]);
  });

  it('become a draft of chapter 五, those that were answered', () => {
    const draft = problemsDraft([
      { problem: '培训不足', answer: '举办培训3期', isDismissed: false },
      { problem: '内容不全面', answer: '', isDismissed: true },
    ]);
    expect(draft && plainText(draft)).toBe('针对上年提出的「培训不足」：举办培训3期。');
    expect(problemsDraft([])).toBeNull();
    expect(answerSentence({ problem: '甲。', answer: '已解决。' })).toBe('针对上年提出的「甲」：已解决。');
  });
});

const block = (id: string, heading: string | null, text: RichText): ContentBlock => ({
  id,
  kind: 'prose',
  heading,
  text,
});
const chapter = (number: ContentChapter['number'], ...blocks: ContentBlock[]): ContentChapter => ({
  number,
  title: '',
  blocks,
});

describe('last year’s text beside this year’s', () => {
  const copied = '我局进一步健全政府信息公开工作机制，明确专人负责，定期开展检查。';
  const before = [
    chapter(
      1,
      block('o1', '主动公开', words(copied)),
      block('o2', '平台建设', words('门户网站运行平稳，全年没有发生安全事件。')),
    ),
  ];
  const beside = besideLastYear(
    [
      chapter(
        1,
        block('n1', '主动公开', words(copied)),
        block('n2', '队伍建设', words('新招录两名工作人员，充实了公开队伍力量。')),
      ),
    ],
    before,
  );

  it('is the block with the same head, else the chapter', () => {
    expect(beside.get('n1')?.before.map(({ id }) => id)).toEqual(['o1']);
    expect(beside.get('n2')?.before.map(({ id }) => id)).toEqual(['o1', 'o2']);
  });

  it('shows what was copied', () => {
    expect(beside.get('n1')?.likenesses.map(({ isSame }) => isSame)).toEqual([true]);
    expect(beside.get('n2')?.likenesses[0]?.similarity).toBeLessThan(0.3);
  });
});

describe('norms of form', () => {
  const heading = (level: 3 | 4, text: string): TextBlock => ({
    type: 'heading',
    attrs: { level },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  });
  const messages = (...content: TextBlock[]) =>
    normFindings([chapter(6, block('b', null, { type: 'doc', content }))]).map(({ message }) => message);

  it('speak of a chapter that is short or long, and not of a blank one', () => {
    expect(normFindings([chapter(5, block('b', null, words('存在问题。')))])).toEqual([
      { chapter: 5, blockId: null, message: '本章 5 字，偏短；同类报告一般不少于 150 字' },
    ]);
    expect(normFindings([chapter(5, block('b', null, words('字'.repeat(2_600))))])[0]?.message).toContain('偏长');
    expect(normFindings([chapter(5, block('b', null, words('')))])).toEqual([]);
  });

  it('speak of headings that skip a level, are empty, long or end with a stop', () => {
    expect(messages(heading(4, '小节'), ...words('正文').content)).toEqual([
      '小标题「小节」跳级：前面没有上一级的小标题',
    ]);
    expect(messages(heading(3, ''), ...words('正文').content)).toEqual(['有一个空的小标题，请填写或删去']);
    expect(messages(heading(3, '加强领导。'))).toEqual(['小标题「加强领导。」末尾不用标点']);
    expect(messages(heading(3, '长'.repeat(41)))[0]).toContain('超过 40 字');
    expect(messages(heading(3, '加强领导'), heading(4, '责任'))).toEqual([]);
  });

  it('find the headings for the outline', () => {
    expect(headingsIn({ type: 'doc', content: [heading(3, '甲'), ...words('正文').content] })).toEqual([
      { level: 3, text: '甲' },
    ]);
  });
});
