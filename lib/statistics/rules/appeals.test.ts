import { describe, expect, it } from 'vitest';
import { givenTables, of, printed } from '../given-tables';
import { checkFigures } from '../rules';
import type { Finding, Tables } from '../types';

const refused = { applications: { newlyReceived: { naturalPerson: 4 }, 'refused.stateSecret': { naturalPerson: 4 } } };
const threeCases = givenTables('2021', { ...refused, appeals: { reconsideration: { upheld: 2, corrected: 1 } } });

function check(tables: Tables, before?: Tables): readonly Finding[] {
  const previous = before && { year: 2023, tables: before, ours: true };
  return checkFigures({ format: '2021', year: 2024, tables, previous });
}

describe('L1: the results give the total', () => {
  it('finds nothing in a sound table', () => {
    expect(check(threeCases)).toEqual([]);
  });

  it('finds a total left 0, as published in real life', () => {
    const tables = printed(threeCases, { appeals: { reconsideration: { total: 0 } } });
    expect(check(tables)).toEqual([
      {
        rule: 'L1',
        severity: 'error',
        table: 'appeals',
        row: 'reconsideration',
        column: 'total',
        message: '行政复议：各项结果与尚未审结之和是 3，总计填的是 0',
      },
    ]);
  });

  it('warns of a total left blank and gives the sum', () => {
    const tables = printed(threeCases, { appeals: { reconsideration: { total: null } } });
    expect(check(tables)).toEqual([
      expect.objectContaining({
        rule: 'L1',
        severity: 'warning',
        message: '行政复议：总计空白，各项之和是 3，请填写',
      }),
    ]);
  });

  it('warns of a whole kind left blank with one line', () => {
    const blank = { upheld: null, corrected: null, otherResult: null, pending: null, total: null };
    const found = check(printed(threeCases, { appeals: { litigationDirect: blank } }));
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', '未经复议直接起诉：整行空白，没有的请填 0'],
    ]);
  });

  it('is silent where a blank result may hold the rest', () => {
    const tables = printed(threeCases, { appeals: { reconsideration: { corrected: null } } });
    expect(of('L1', check(tables)).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('L2: an open case can’t vanish', () => {
  const open = givenTables('2021', { ...refused, appeals: { reconsideration: { pending: 4 } } });

  it('warns when four open cases became three', () => {
    expect(of('L2', check(threeCases, open))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        row: 'reconsideration',
        message: '行政复议：2023 年尚未审结 4 件，本年各项共 3 件，请核对',
      }),
    ]);
  });

  it('counts the results where the total was left 0', () => {
    const three = givenTables('2021', { appeals: { reconsideration: { pending: 3 } } });
    const tables = printed(threeCases, { appeals: { reconsideration: { total: 0 } } });
    expect(of('L2', check(tables, three))).toEqual([]);
  });
});

describe('L3: a reconsideration needs something refused (条例 Art. 51)', () => {
  const onlyDisclosed = givenTables('2021', { appeals: { reconsideration: { pending: 1 } } });

  it('warns when neither this year nor last refused anything', () => {
    expect(of('L3', check(onlyDisclosed, givenTables('2021')))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: '行政复议 1 件，但本年和上一年的表三没有不予公开、无法提供或不予处理，请核对',
      }),
    ]);
  });

  it('says so when last year is not known', () => {
    expect(of('L3', check(onlyDisclosed))[0]?.message).toContain('没有上一年的数据');
  });

  it('is content with a refusal of last year', () => {
    expect(of('L3', check(onlyDisclosed, threeCases))).toEqual([]);
  });

  it.each(['refused.thirdPartyRights', 'unavailable.notHeld', 'notProcessed.petition'])('is content with %s', (row) => {
    const tables = printed(onlyDisclosed, { applications: { [row]: { naturalPerson: 1, total: 1 } } });
    expect(of('L3', check(tables, givenTables('2021')))).toEqual([]);
  });

  it('is silent when a refusal may hide behind a blank', () => {
    const blank = { naturalPerson: null, total: null };
    const tables = printed(onlyDisclosed, { applications: { 'refused.stateSecret': blank } });
    expect(of('L3', check(tables, givenTables('2021')))).toEqual([]);
  });
});
