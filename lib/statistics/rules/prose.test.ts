import { describe, expect, it } from 'vitest';
import { givenTables } from '../given-tables';
import { checkFigures } from '../rules';
import type { Finding, Tables } from '../types';

const answered = (count: number) => ({
  newlyReceived: { naturalPerson: count },
  'unavailable.notHeld': { naturalPerson: count },
});
const tables = givenTables('2021', {
  proactive: { normativeDocuments: { issued: 2, inForce: 9 } },
  applications: answered(36),
  appeals: {
    reconsideration: { upheld: 3 },
    litigationDirect: { upheld: 1 },
    litigationAfterReconsideration: { pending: 1 },
  },
});
const zero = givenTables('2021');

function check(text: string, of: Tables = tables, chapter = 1): readonly Finding[] {
  return checkFigures({ format: '2021', year: 2024, tables: of, prose: [{ chapter, text }] });
}

describe('F1: the prose gives the tables’ figures', () => {
  it.each([
    ['2024年，我局共收到政府信息公开申请35件。', '正文写的是 35，表三的本年新收申请是 36'],
    ['全县共收到政府信息公开申请35件。', '正文写的是 35，表三的本年新收申请是 36'],
    ['全年收到依申请公开 35 件，均已回复。', '正文写的是 35，表三的本年新收申请是 36'],
    ['本年度共收到1,235件政府信息公开申请。', '正文写的是 1235，表三的本年新收申请是 36'],
    ['全年办结政府信息公开申请３５件。', '正文写的是 35，表三的办理结果总计是 36'],
    ['因政府信息公开工作被申请行政复议2件、提起行政诉讼2件。', '正文写的是 2，表四的行政复议总计是 3'],
    ['政府信息公开行政复议3件，行政诉讼5件。', '正文写的是 5，表四的行政诉讼总计（两类之和）是 2'],
    ['全年制发规范性文件2件，现行有效的行政规范性文件8件。', '正文写的是 8，表二的规范性文件现行有效是 9'],
  ])('warns of %s', (text, message) => {
    expect(check(text)).toEqual([expect.objectContaining({ rule: 'F1', severity: 'warning', message })]);
  });

  it.each([
    '2024年收到政府信息公开申请36件，办结申请36件。',
    '2023年收到申请30件，2024年收到申请36件。',
    '上年收到申请30件。',
    '收到申请38件（含上年结转2件）。',
    '收到申请36件，其中网络收到申请20件、当面收到申请16件。',
    '收到申请30件左右。',
    '其中法律服务机构较多，收到申请20件。',
    '受理申请38件，收办申请38件。',
    '收到低保申请20件，收到申请人来电30件。',
    '收到申请30余件，收到申请近40件，收到申请1万件。',
    '全年办理行政复议案件20件。',
    '政府信息公开行政复议、行政诉讼共5件。',
    '政府信息公开行政复议案件中，其中行政复议1件被纠正。',
  ])('lets be what it may not understand: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('reads appeals without the word 信息公开 in chapter 四 alone', () => {
    expect(check('行政复议4件。', tables, 4)).toHaveLength(1);
    expect(check('行政复议4件。', tables, 1)).toEqual([]);
  });
});

describe('F2: a jump that nobody explains', () => {
  const before = { year: 2023, tables: givenTables('2021', { applications: answered(20) }), ours: true };
  const jumps = (text: string, now: Tables = givenTables('2021', { applications: answered(36) })) =>
    checkFigures({ format: '2021', year: 2024, tables: now, previous: before, prose: [{ chapter: 1, text }] });

  it('is told of 20 → 36', () => {
    expect(jumps('我局扎实推进工作。').map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['F2', 'info', '本年新收（总计）：上一年 20，本年 36，变化较大，正文没有说明'],
      ['F2', 'info', '办理结果总计（总计）：上一年 20，本年 36，变化较大，正文没有说明'],
    ]);
  });

  it('is content with a sentence about it', () => {
    expect(jumps('因征地项目增加，申请数量较上年明显上升。')).toEqual([]);
  });

  it('is told of ten more than two', () => {
    const few = { ...before, tables: givenTables('2021', { applications: answered(2) }) };
    const now = givenTables('2021', { applications: answered(12) });
    expect(checkFigures({ format: '2021', year: 2024, tables: now, previous: few, prose: [] })).toHaveLength(2);
  });

  it('lets half, and fewer than ten, be', () => {
    expect(jumps('', givenTables('2021', { applications: answered(30) }))).toEqual([]);
    const few = { ...before, tables: givenTables('2021', { applications: answered(2) }) };
    const now = givenTables('2021', { applications: answered(11) });
    expect(checkFigures({ format: '2021', year: 2024, tables: now, previous: few, prose: [] })).toEqual([]);
  });

  it('is not looked for without prose', () => {
    const now = givenTables('2021', { applications: answered(36) });
    expect(checkFigures({ format: '2021', year: 2024, tables: now, previous: before })).toEqual([]);
  });
});

describe('F3: received or not', () => {
  it.each([
    '今年以来，我局尚未收到任何形式的依申请政府信息公开申请。',
    '本年度未收到政府信息公开申请',
    '没有收到公民、法人和其他组织提出的政府信息公开申请。',
    '全年收到政府信息公开申请0件。',
  ])('refuses %s over 36', (text) => {
    expect(check(text)).toEqual([
      expect.objectContaining({
        rule: 'F3',
        severity: 'error',
        message: '正文说未收到申请，表三的本年新收是 36',
      }),
    ]);
    expect(check(text, zero)).toEqual([]);
  });

  it('refuses five in words over none in the table', () => {
    expect(check('2024年度收到政府信息公开申请5件', zero)).toEqual([
      expect.objectContaining({ rule: 'F3', severity: 'error', message: '正文说收到申请 5 件，表三的本年新收是 0' }),
    ]);
  });

  it.each([
    '2023年未收到政府信息公开申请。',
    '未收到政府信息公开申请的投诉。',
    '未收到申请人的补正材料。',
    '第三季度未收到政府信息公开申请。',
  ])('lets be %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  it('is silent while the table is blank', () => {
    const blank = givenTables('2021', { applications: { newlyReceived: { naturalPerson: null } } });
    expect(check('未收到政府信息公开申请。', blank).filter(({ rule }) => rule === 'F3')).toEqual([]);
  });
});
