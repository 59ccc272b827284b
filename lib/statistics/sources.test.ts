import { describe, expect, it } from 'vitest';
import { cellsOf, tableKeys } from './forms';
import { recordsOf, sourceOf } from './sources';
import { deskListOf } from './sources/addresses';
import { sourceWords } from './sources/words';
import { addendsOf } from './totals';
import type { CellAddress, ReportFormat } from './types';

const formats: readonly ReportFormat[] = ['2019', '2021'];
const cells = (format: ReportFormat): readonly CellAddress[] =>
  tableKeys.flatMap((table) => cellsOf(format, table).map(({ row, column }) => ({ table, row, column })));

describe.each(formats)('the sources of the form of %s', (format) => {
  it('give every cell of tables 三 and 四 records, and every total the name of a sum', () => {
    for (const cell of cells(format).filter(({ table }) => table !== 'proactive')) {
      expect([cell, sourceOf(format, cell).kind]).toEqual([
        cell,
        addendsOf(format, cell).length > 0 ? 'sum' : 'records',
      ]);
      expect(recordsOf(format, cell)).not.toBeNull();
    }
  });

  it('are told in one sentence each', () => {
    for (const cell of cells(format)) {
      expect(sourceWords(format, 2024, sourceOf(format, cell))).toMatch(/^[^\n]+。$/);
    }
  });

  it('tell cells of one table apart', () => {
    const told = cells(format)
      .filter(({ table }) => table !== 'proactive')
      .map((cell) => JSON.stringify(recordsOf(format, cell)));
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('what nothing in the system says', () => {
  it('is typed: how many kinds of permits there are', () => {
    const cell = { table: 'proactive', row: 'permits', column: 'change' } as const;
    expect(sourceOf('2019', cell)).toEqual({ kind: 'typed' });
  });
});

describe('the desk’s own lists', () => {
  const listOf = (format: ReportFormat, cell: CellAddress) => {
    const records = recordsOf(format, cell);
    return records && deskListOf(2024, records);
  };

  it('are narrowed to what the cell counts', () => {
    const of = (row: string, column: string) => listOf('2021', { table: 'applications', row, column });
    expect(of('newlyReceived', 'naturalPerson')).toBe('/desk/applications?receivedYear=2024&kind=naturalPerson');
    expect(of('carriedIn', 'total')).toBe('/desk/applications?openAtEndOf=2023');
    expect(of('carriedOut', 'total')).toBe('/desk/applications?openAtEndOf=2024');
    expect(of('refused.stateSecret', 'total')).toBe(
      '/desk/applications?concludedYear=2024&outcome=refused.stateSecret',
    );
    expect(listOf('2019', { table: 'applications', row: 'other', column: 'total' })).toBe(
      '/desk/applications?concludedYear=2024&outcome=other',
    );
    expect(listOf('2021', { table: 'appeals', row: 'reconsideration', column: 'pending' })).toBe(
      '/desk/appeals?kind=reconsideration&result=pending&year=2024',
    );
  });

  it('are none for documents, which have a page of their own', () => {
    expect(listOf('2021', { table: 'proactive', row: 'normativeDocuments', column: 'inForce' })).toBeNull();
  });
});
