import { describe, expect, it } from 'vitest';
import { cellsOf, outcomeRows } from './forms';
import { applicantColumns } from './forms/applications';
import { givenTables, printed } from './given-tables';
import { checkFigures, findingKey, ruleWords } from './rules';
import { figureAt } from './totals';
import type { CellAddress, ReportFormat, Rows, Tables } from './types';

/** A small generator with a seed (mulberry32), so that a failing case comes back. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function sumOfColumn(rows: Rows, column: string): number {
  return Object.values(rows).reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

/** Tables that any agency might publish: outcomes at random, what came in following from them. */
function consistentTables(format: ReportFormat, seed: number): Tables {
  const random = randomOf(seed);
  const perApplicant = (figure: (column: string) => number) =>
    Object.fromEntries(applicantColumns.map((column) => [column, figure(column)]));
  const outcomes = Object.fromEntries(outcomeRows(format).map((row) => [row, perApplicant(() => random(40))]));
  const carriedOut = perApplicant(() => random(9));
  const newlyReceived = perApplicant((column) => sumOfColumn(outcomes, column) + (carriedOut[column] ?? 0));
  const results = () => ({ upheld: random(9), corrected: random(9), otherResult: random(9), pending: random(9) });
  return givenTables(format, {
    proactive: { permits: { decisions: random(5000) } },
    applications: { newlyReceived, ...outcomes, carriedOut },
    appeals: { reconsideration: results(), litigationDirect: results(), litigationAfterReconsideration: results() },
  });
}

function withOneMore(tables: Tables, address: CellAddress): Tables {
  const figure = (figureAt(tables, address) ?? 0) + 1;
  return printed(tables, { [address.table]: { [address.row]: { [address.column]: figure } } });
}

const cases = (['2019', '2021'] as const).flatMap((format) =>
  Array.from({ length: 4 }, (_, seed) => [format, seed] as const),
);

describe('tables at random', () => {
  it.each(cases)('%s with seed %d: sound tables give no error and no warning', (format, seed) => {
    expect(checkFigures({ format, year: 2024, tables: consistentTables(format, seed) })).toEqual([]);
  });

  it.each(cases)('%s with seed %d: one more in any cell of table 三 or 四 is an error there', (format, seed) => {
    const tables = consistentTables(format, seed);
    const addresses = (['applications', 'appeals'] as const).flatMap((table) =>
      cellsOf(format, table).map(({ row, column }) => ({ table, row, column })),
    );
    const missed = addresses.filter((address) => {
      const findings = checkFigures({ format, year: 2024, tables: withOneMore(tables, address) });
      return !findings.some(({ severity, table }) => severity === 'error' && table === address.table);
    });
    expect(missed).toEqual([]);
  });

  it.each(cases)('%s with seed %d: a blank in any typed cell warns and is no error', (format, seed) => {
    const tables = consistentTables(format, seed);
    const typed = cellsOf(format, 'applications').filter((cell) => !cell.computed);
    const severities = typed.flatMap(({ row, column }) => {
      const blank = printed(tables, { applications: { [row]: { [column]: null } } });
      return checkFigures({ format, year: 2024, tables: blank }).map(({ severity }) => severity);
    });
    expect(severities).toEqual(typed.map(() => 'warning'));
  });
});

describe('the engine', () => {
  it('changes no figure', () => {
    const tables = consistentTables('2021', 1);
    const before = structuredClone(tables);
    checkFigures({ format: '2021', year: 2024, tables });
    expect(tables).toEqual(before);
  });

  it('says each of its twenty rules in one sentence', () => {
    const words = Object.values(ruleWords);
    expect(words).toHaveLength(20);
    expect(words.every((sentence) => /^[^。]+。$/.test(sentence))).toBe(true);
  });
});

describe('the key of a waiver (豁免)', () => {
  it('names the rule and the place', () => {
    const place = { table: 'applications', row: 'total', column: 'naturalPerson' } as const;
    expect(findingKey({ rule: 'A2', severity: 'error', ...place, message: '' })).toBe(
      'A2|applications|total|naturalPerson',
    );
  });

  it('leaves out what the finding leaves out', () => {
    expect(findingKey({ rule: 'T1', severity: 'error', table: 'appeals', message: '' })).toBe('T1|appeals||');
  });

  it('is another one for each finding of an untidy report', () => {
    const tables = printed(consistentTables('2021', 2), { applications: { total: { naturalPerson: 1, total: 2 } } });
    const keys = checkFigures({ format: '2021', year: 2024, tables }).map(findingKey);
    expect(keys.length).toBeGreaterThan(3);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
