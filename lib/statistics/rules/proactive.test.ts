import { describe, expect, it } from 'vitest';
import { givenTables, of, printed } from '../given-tables';
import { checkFigures } from '../rules';
import type { Finding, ReportFormat, Rows, Tables } from '../types';

function check(format: ReportFormat, proactive: Rows, before?: Tables): readonly Finding[] {
  const year = Number(format) + 1;
  const previous = before && { year: year - 1, tables: before, ours: true };
  return checkFigures({ format, year, tables: printed(givenTables(format), { proactive }), previous });
}

describe('P1: counts and fees of the format of 〔2021〕30号', () => {
  it('takes six decimals of 万元', () => {
    expect(check('2021', { fees: { amountTenThousandYuan: 59237.244901 } })).toEqual([]);
    expect(check('2021', { fees: { amountTenThousandYuan: 0.1 + 0.2 - 0.3 } })).toHaveLength(1);
  });

  it('refuses seven decimals and fees below zero', () => {
    expect(of('P1', check('2021', { fees: { amountTenThousandYuan: 1.2345678 } }))).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: '行政事业性收费（本年收费金额）填的是 1.2345678，应不小于 0，至多 6 位小数',
      }),
    ]);
    expect(of('P1', check('2021', { fees: { amountTenThousandYuan: -0.5 } }))).toHaveLength(1);
  });

  it('refuses a fraction or a negative count', () => {
    const found = check('2021', { regulations: { issued: 1.5 }, permits: { decisions: -3 } });
    expect(found.map(({ rule, row }) => [rule, row])).toEqual([
      ['P1', 'regulations'],
      ['P1', 'permits'],
    ]);
  });

  it('warns of a blank', () => {
    expect(check('2021', { regulations: { abolished: null } })).toEqual([
      expect.objectContaining({ rule: 'P1', severity: 'warning', message: '规章：本年废止件数空白，没有的请填 0' }),
    ]);
  });

  it('warns of a blank that is alone in its row and column at its cell', () => {
    expect(check('2021', { fees: { amountTenThousandYuan: null } })).toEqual([
      expect.objectContaining({ row: 'fees', column: 'amountTenThousandYuan' }),
    ]);
  });
});

describe('P2: in force follows from last year', () => {
  const before = givenTables('2021', { proactive: { normativeDocuments: { inForce: 31 } } });

  it('warns with the sum', () => {
    const now = { normativeDocuments: { issued: 4, abolished: 3, inForce: 63 } };
    expect(check('2021', now, before)).toEqual([
      expect.objectContaining({
        rule: 'P2',
        severity: 'warning',
        column: 'inForce',
        message: '行政规范性文件：上一年 31 + 本年制发 4 - 本年废止 3 = 32，现行有效填的是 63',
      }),
    ]);
  });

  it('is content with 31 + 4 - 3 = 32, and silent over a blank or last year’s other format', () => {
    const now = { issued: 4, abolished: 3, inForce: 32 };
    expect(check('2021', { normativeDocuments: now }, before)).toEqual([]);
    expect(of('P2', check('2021', { normativeDocuments: { ...now, issued: null, inForce: 50 } }, before))).toEqual([]);
    expect(of('P2', check('2021', { normativeDocuments: now }, givenTables('2019')))).toEqual([]);
  });
});

describe('P3: disclosed of what was made (〔2019〕60号)', () => {
  it('warns when more was disclosed than made, or than stands disclosed in all', () => {
    const found = check('2019', { normativeDocuments: { newlyMade: 3, newlyDisclosed: 5, totalDisclosed: 4 } });
    expect(found.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['P3', 'warning', '规范性文件：本年新公开 5，多于本年新制作 3'],
      ['P3', 'warning', '规范性文件：本年新公开 5，多于对外公开总数 4'],
    ]);
  });

  it('is content with equal numbers and warns of a blank', () => {
    expect(check('2019', { regulations: { newlyMade: 5, newlyDisclosed: 5, totalDisclosed: 5 } })).toEqual([]);
    expect(check('2019', { procurement: { amount: null } })).toEqual([
      expect.objectContaining({ rule: 'P3', severity: 'warning', column: 'amount' }),
    ]);
  });
});

describe('P4: signed change (〔2019〕60号)', () => {
  it('lets items fall to zero', () => {
    expect(check('2019', { penalties: { previousYearItems: 40, change: -40 } })).toEqual([]);
  });

  it('refuses fewer than none, also of fees', () => {
    const found = check('2019', {
      penalties: { previousYearItems: 40, change: -41 },
      fees: { previousYearItems: 0, change: -1 },
    });
    expect(found.map(({ rule, severity, row }) => [rule, severity, row])).toEqual([
      ['P4', 'error', 'penalties'],
      ['P4', 'error', 'fees'],
    ]);
    expect(found[0]?.message).toBe('行政处罚：上一年项目 40，本年增/减 -41，合计 -1，不应小于 0');
  });
});

describe('A5 in table 二 of 2019', () => {
  it('refuses a fraction, a negative count and a third decimal, but no negative change', () => {
    const found = check('2019', {
      permits: { previousYearItems: 3, change: -1, decisions: -5 },
      fees: { previousYearItems: 2, change: 0.5 },
      procurement: { projects: 1, amount: 2.125 },
    });
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['A5', '行政许可（处理决定数量）填的是 -5，应为不小于 0 的整数'],
      ['A5', '行政事业性收费（本年增/减）填的是 0.5，应为整数，减少写负数'],
      ['A5', '政府集中采购（采购总金额）填的是 2.125，应不小于 0，至多 2 位小数'],
    ]);
  });
});
