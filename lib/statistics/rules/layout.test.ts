import { describe, expect, it } from 'vitest';
import { givenTables, printed } from '../given-tables';
import { checkFigures } from '../rules';
import type { Finding, Tables } from '../types';

const sound = givenTables('2021');

function check(tables: Tables): readonly Finding[] {
  return checkFigures({ format: '2021', year: 2024, tables });
}

function without(row: string): Tables {
  return {
    ...sound,
    applications: Object.fromEntries(Object.entries(sound.applications).filter(([key]) => key !== row)),
  };
}

describe('T1: the form is kept', () => {
  it('names a missing table once', () => {
    expect(check({ ...sound, appeals: {} })).toEqual([
      { rule: 'T1', severity: 'error', table: 'appeals', message: '缺少表四' },
    ]);
  });

  it('names a missing row, and no sum is counted without it', () => {
    expect(check(without('refused.stateSecret'))).toEqual([
      {
        rule: 'T1',
        severity: 'error',
        table: 'applications',
        row: 'refused.stateSecret',
        message: '表三缺少“属于国家秘密”一行',
      },
    ]);
  });

  it('finds one row 其他处理 in place of the three of 2021', () => {
    const parts = ['other.notCorrected', 'other.feeUnpaid', 'other.rest'];
    const kept = Object.entries(sound.applications).filter(([row]) => !parts.includes(row));
    const found = check({ ...sound, applications: { ...Object.fromEntries(kept), other: { total: 0 } } });
    expect(found.map(({ rule, row }) => [rule, row])).toEqual([...parts, 'other'].map((row) => ['T1', row]));
    expect(found.at(-1)?.message).toBe('表三有“其他处理”一行，2021 年格式没有这一行');
  });

  it('finds a figure in a column that the row does not have, and lets a blank be', () => {
    const found = check(printed(sound, { proactive: { permits: { decisions: 3, issued: 7, inForce: null } } }));
    expect(found.map(({ rule, row, column }) => [rule, row, column])).toEqual([['T1', 'permits', 'issued']]);
  });
});
