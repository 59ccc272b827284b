import { describe, expect, it } from 'vitest';
import { cellsOf, columnLabel, columnsOf, formsOf, outcomeRows, rowLabel, rowsOf, tableKeys } from './forms';
import type { Form, FormCell, ReportFormat } from './types';

const formats: readonly ReportFormat[] = ['2019', '2021'];
const everyForm = formats.flatMap((format) => tableKeys.map((table) => [format, table] as const));

/** Width that each printed row takes, cells reaching down from above included. */
function widths(rows: readonly (readonly FormCell[])[]): number[] {
  const taken = rows.map(() => 0);
  rows.forEach((row, start) => {
    for (const cell of row) {
      const height = cell.kind === 'label' ? (cell.rowSpan ?? 1) : 1;
      for (let line = start; line < start + height; line++) taken[line] = (taken[line] ?? 0) + (cell.colSpan ?? 1);
    }
  });
  return taken;
}

function labels(form: Form): string[] {
  return [...form.head, ...form.body].flat().flatMap((cell) => (cell.kind === 'label' ? [cell.text] : []));
}

describe('the printed grid', () => {
  it.each(everyForm)('%s %s fills its width in every row', (format, table) => {
    const form = formsOf(format)[table];
    expect(new Set(widths(form.head))).toEqual(new Set(form.head.length ? [form.columnWidths.length] : []));
    expect(new Set(widths(form.body))).toEqual(new Set([form.columnWidths.length]));
  });

  it.each(everyForm)('%s %s has column widths of 100 %% and each place once', (format, table) => {
    const places = cellsOf(format, table).map(({ row, column }) => `${row}/${column}`);
    expect(formsOf(format)[table].columnWidths.reduce((sum, width) => sum + width)).toBeCloseTo(100);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('table 二 (条例 Art. 20)', () => {
  it('has eight rows in the format of 〔2019〕60号', () => {
    expect(rowsOf('2019', 'proactive')).toEqual([
      'regulations',
      'normativeDocuments',
      'permits',
      'otherExternalServices',
      'penalties',
      'coerciveMeasures',
      'fees',
      'procurement',
    ]);
    expect(columnsOf('2019', 'proactive', 'penalties')).toEqual(['previousYearItems', 'change', 'decisions']);
    expect(columnsOf('2019', 'proactive', 'fees')).toEqual(['previousYearItems', 'change']);
    expect(columnsOf('2019', 'proactive', 'procurement')).toEqual(['projects', 'amount']);
  });

  it('has six rows in the format of 〔2021〕30号', () => {
    const rows = ['regulations', 'normativeDocuments', 'permits', 'penalties', 'coerciveMeasures', 'fees'];
    expect(rowsOf('2021', 'proactive')).toEqual(rows);
    expect(columnsOf('2021', 'proactive', 'regulations')).toEqual(['issued', 'abolished', 'inForce']);
    expect(columnsOf('2021', 'proactive', 'permits')).toEqual(['decisions']);
  });

  it('takes fees with six decimals, procurement with two, and a signed change', () => {
    const cell = (format: ReportFormat, key: string) =>
      cellsOf(format, 'proactive').find(({ column }) => column === key);
    expect(cell('2021', 'amountTenThousandYuan')).toMatchObject({ row: 'fees', decimals: 6, colSpan: 3 });
    expect(cell('2019', 'amount')).toMatchObject({ row: 'procurement', decimals: 2, colSpan: 2 });
    expect(cell('2019', 'change')).toMatchObject({ signed: true, decimals: 0 });
  });

  it('prints the bands with full-width brackets', () => {
    expect(labels(formsOf('2021').proactive)).toEqual(
      expect.arrayContaining(['第二十条第（一）项', '信息内容', '本年收费金额（单位：万元）']),
    );
  });
});

describe('table 三', () => {
  it('has 23 rows by 〔2019〕60号 and 25 by 〔2021〕30号, which divides 其他处理', () => {
    expect(rowsOf('2019', 'applications')).toHaveLength(23);
    expect(rowsOf('2021', 'applications')).toHaveLength(25);
    expect(outcomeRows('2019').at(-1)).toBe('other');
    expect(outcomeRows('2021').slice(-3)).toEqual(['other.notCorrected', 'other.feeUnpaid', 'other.rest']);
  });

  it('lets the outcomes hang on one head of 20 or 22 rows', () => {
    const handled = (format: ReportFormat) => formsOf(format).applications.body[2]?.[0];
    expect(handled('2019')).toMatchObject({ text: '三、本年度办理结果', rowSpan: 20 });
    expect(handled('2021')).toMatchObject({ text: '三、本年度办理结果', rowSpan: 22 });
  });

  it('computes the total row and the total column and nothing else', () => {
    const computed = cellsOf('2021', 'applications').filter((cell) => cell.computed);
    expect(computed).toHaveLength(25 + 6);
    expect(computed.every(({ row, column }) => row === 'total' || column === 'total')).toBe(true);
  });

  it('prints its own rule above the rows', () => {
    expect(formsOf('2019').applications.head[0]?.[0]).toMatchObject({
      text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    });
  });
});

describe('table 四', () => {
  it('stands in one line of three times five figures, each fifth computed', () => {
    const line = cellsOf('2021', 'appeals');
    expect(formsOf('2021').appeals.body).toHaveLength(1);
    expect(line.flatMap((cell, index) => (cell.computed ? [index] : []))).toEqual([4, 9, 14]);
    expect(line[5]).toMatchObject({ row: 'litigationDirect', column: 'upheld' });
  });

  it('changed its title in 2021', () => {
    expect(formsOf('2019').appeals.caption).toBe('因政府信息公开工作被申请行政复议、提起行政诉讼情况');
    expect(formsOf('2021').appeals.caption).toBe('政府信息公开行政复议、行政诉讼情况');
  });
});

describe('names for messages', () => {
  it('are short and leave the printed numbering out', () => {
    expect(rowLabel('2021', 'applications', 'refused.stateSecret')).toBe('属于国家秘密');
    expect(columnLabel('2021', 'applications', 'otherOrganisation')).toBe('其他组织');
    expect(columnLabel('2021', 'proactive', 'amountTenThousandYuan')).toBe('本年收费金额');
  });

  it('fall back to the key, also for names that every object has', () => {
    expect(rowLabel('2021', 'applications', 'other')).toBe('other');
    expect(rowLabel('2021', 'applications', 'constructor')).toBe('constructor');
  });
});
