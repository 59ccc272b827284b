import { describe, expect, it } from 'vitest';
import { givenTables, of, printed } from '../given-tables';
import { checkFigures } from '../rules';
import { blankTables } from '../totals';
import type { Figure, Finding, Tables } from '../types';

const person = (figure: Figure) => ({ naturalPerson: figure });
const fiveAnswered = givenTables('2021', { applications: { newlyReceived: person(5), disclosed: person(5) } });

function check(tables: Tables): readonly Finding[] {
  return checkFigures({ format: '2021', year: 2024, tables });
}

describe('A1: 第一项加第二项之和，等于第三项加第四项之和 (the form of 〔2021〕30号)', () => {
  it('finds nothing when all five were answered', () => {
    expect(check(fiveAnswered)).toEqual([]);
  });

  it('names the column with both sums', () => {
    const tables = givenTables('2021', { applications: { newlyReceived: person(5), disclosed: person(4) } });
    expect(of('A1', check(tables))).toEqual([
      expect.objectContaining({
        severity: 'error',
        table: 'applications',
        column: 'naturalPerson',
        message: '自然人：本年新收 5 + 上年结转 0 = 5，不等于办理结果总计 4 + 结转下年 0 = 4',
      }),
      expect.objectContaining({ column: 'total' }),
    ]);
  });

  it('counts the carry-over on both sides', () => {
    const tables = givenTables('2021', {
      applications: { newlyReceived: person(5), carriedIn: person(2), disclosed: person(4), carriedOut: person(3) },
    });
    expect(of('A1', check(tables))).toEqual([]);
  });

  it('does not count with a blank', () => {
    const tables = printed(fiveAnswered, { applications: { carriedOut: person(null) } });
    expect(of('A1', check(tables))).toEqual([]);
  });
});

describe('A2: the outcomes give the total', () => {
  const details27 = printed(
    givenTables('2021', { applications: { disclosed: person(20), partlyDisclosed: person(7) } }),
    {
      applications: { newlyReceived: { naturalPerson: 21, total: 21 }, total: { naturalPerson: 21, total: 21 } },
    },
  );

  it('finds details of 27 under a total of 21, as published in real life', () => {
    expect(of('A2', check(details27)).map(({ message }) => message)).toEqual([
      '自然人：各项办理结果之和是 27，办理结果总计填的是 21',
      '总计：各项办理结果之和是 27，办理结果总计填的是 21',
    ]);
  });

  it('says at least 27 where other outcomes are blank', () => {
    const tables = printed(details27, { applications: { 'other.rest': person(null) } });
    expect(of('A2', check(tables))[0]?.message).toBe('自然人：各项办理结果之和至少是 27，办理结果总计填的是 21');
  });

  it('is silent where a blank may hold what is missing', () => {
    const tables = printed(fiveAnswered, { applications: { disclosed: person(null) } });
    expect(of('A2', check(tables))).toEqual([]);
  });
});

describe('A3: the six kinds of applicant give the total', () => {
  it('names the row', () => {
    const tables = printed(fiveAnswered, { applications: { 'unavailable.notHeld': { total: 2 } } });
    expect(of('A3', check(tables))).toEqual([
      expect.objectContaining({
        row: 'unavailable.notHeld',
        column: 'total',
        message: '本机关不掌握相关政府信息：六类申请人之和是 0，总计填的是 2',
      }),
    ]);
  });

  it('is silent about a row with a blank total', () => {
    expect(of('A3', check(printed(fiveAnswered, { applications: { total: { total: null } } })))).toEqual([]);
  });
});

describe('A4: carried over from last year', () => {
  const tables = givenTables('2021', { applications: { carriedIn: person(3), disclosed: person(3) } });
  const before = givenTables('2021', { applications: { newlyReceived: person(2), carriedOut: person(2) } });
  const carriedAfter = (year: number, ours: boolean) =>
    of('A4', checkFigures({ format: '2021', year: 2024, tables, previous: { year, tables: before, ours } }));

  it('is an error when we published last year ourselves', () => {
    expect(carriedAfter(2023, true)).toEqual([
      expect.objectContaining({ severity: 'error', message: '自然人：上年结转填的是 3，2023 年报告的结转下年是 2' }),
      expect.objectContaining({ severity: 'error', column: 'total' }),
    ]);
  });

  it('is a warning when last year was published elsewhere', () => {
    expect(carriedAfter(2023, false).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  it('says nothing about a report that is not last year’s', () => {
    expect(carriedAfter(2021, true)).toEqual([]);
  });
});

describe('A5: whole numbers, none below zero, no blanks', () => {
  it.each([
    [-1, '予以公开（自然人）填的是 -1，应为不小于 0 的整数'],
    [0.5, '予以公开（自然人）填的是 0.5，应为不小于 0 的整数'],
    [1e-7, '予以公开（自然人）填的是 1e-7，应为不小于 0 的整数'],
  ])('refuses %d', (figure, message) => {
    const found = of('A5', check(printed(fiveAnswered, { applications: { disclosed: person(figure) } })));
    expect(found).toEqual([expect.objectContaining({ severity: 'error', row: 'disclosed', message })]);
  });

  it('holds table 四 as well', () => {
    const tables = printed(fiveAnswered, { appeals: { reconsideration: { pending: -2, total: -2 } } });
    expect(of('A5', check(tables)).map(({ table, column }) => [table, column])).toEqual([
      ['appeals', 'pending'],
      ['appeals', 'total'],
    ]);
  });

  it('warns of a blank once, and not again of the totals over it', () => {
    const tables = givenTables('2021', { applications: { carriedOut: person(null) } });
    expect(check(tables)).toEqual([
      {
        rule: 'A5',
        severity: 'warning',
        table: 'applications',
        row: 'carriedOut',
        column: 'naturalPerson',
        message: '结转下年：自然人空白，没有的请填 0',
      },
    ]);
  });

  it('warns of a blank total with what it would be', () => {
    const tables = printed(fiveAnswered, { applications: { newlyReceived: { total: null } } });
    expect(of('A5', check(tables))[0]?.message).toBe('本年新收：总计空白，各项之和是 5，请填写');
  });

  it('warns of 125 blanks in five columns with five lines', () => {
    const kinds = ['commercialEnterprise', 'researchInstitution', 'publicWelfareOrganisation'];
    const others = [...kinds, 'legalServiceOrganisation', 'otherOrganisation'];
    const blanks = Object.fromEntries(others.map((kind) => [kind, null]));
    const rows = Object.keys(fiveAnswered.applications).map((row) => [row, blanks]);
    const found = check(printed(fiveAnswered, { applications: Object.fromEntries(rows) }));
    expect(found.map(({ rule, severity, column }) => [rule, severity, column])).toEqual(
      others.map((kind) => ['A5', 'warning', kind]),
    );
  });

  it('warns of an untouched draft with one line a table', () => {
    expect(check(blankTables('2021')).map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['A5', 'warning', '表三全部空白，没有的请填 0'],
      ['L1', 'warning', '表四全部空白，没有的请填 0'],
      ['P1', 'warning', '表二全部空白，没有的请填 0'],
    ]);
  });
});

describe('A6: carried in without a year before', () => {
  const tables = givenTables('2021', { applications: { carriedIn: person(2), disclosed: person(2) } });

  it('asks for the source', () => {
    expect(check(tables)).toEqual([
      expect.objectContaining({
        rule: 'A6',
        severity: 'info',
        message: '上年结转（总计）填的是 2，没有 2023 年的报告可核对，请注明来源',
      }),
    ]);
  });

  it('is silent once last year is known', () => {
    const previous = { year: 2023, tables: fiveAnswered, ours: true };
    expect(of('A6', checkFigures({ format: '2021', year: 2024, tables, previous }))).toEqual([]);
  });
});
