import { describe, expect, it } from 'vitest';
import { words } from '../../test/given-text';
import { blankTables, withTotals } from '../statistics/totals';
import { changesBetween } from './changes';
import { contentOf, openErrorsOf, type ReportRows } from './content';

const rows = (change: Partial<ReportRows> = {}): ReportRows => ({
  agency: { slug: 'smmz', name: '三明市民政局' },
  year: 2025,
  format: '2021',
  blocks: [
    { id: 'b1', chapter: 1, kind: 'prose', heading: '主动公开方面', text: words('全年公开信息484条。') },
    { id: 'b2', chapter: 1, kind: 'prose', heading: '依申请公开方面', text: words('没有收到申请。') },
  ],
  cells: [{ table: 'applications', row: 'disclosed', column: 'naturalPerson', value: 3 }],
  waivers: [],
  ...change,
});

describe('changes that a reviewer reads', () => {
  const before = contentOf(rows());

  it('are the words that differ and not the whole paragraph', () => {
    const [first, second] = rows().blocks;
    if (!first || !second) throw new Error('no blocks');
    const after = contentOf(rows({ blocks: [{ ...first, text: words('全年公开信息485条。') }, second] }));
    expect(changesBetween(before, after).blocks[0]?.runs).toEqual([
      { kind: 'same', text: '主动公开方面\n全年公开信息' },
      { kind: 'removed', text: '484' },
      { kind: 'added', text: '485' },
      { kind: 'same', text: '条。' },
    ]);
  });

  it('are cells with their old and new figure', () => {
    const after = contentOf(
      rows({ cells: [{ table: 'applications', row: 'disclosed', column: 'naturalPerson', value: 4 }] }),
    );
    expect(changesBetween(before, after).cells).toEqual([
      { table: 'applications', row: 'disclosed', column: 'naturalPerson', from: 3, to: 4 },
    ]);
  });

  it('name what is new, gone and moved', () => {
    const [first, second] = rows().blocks;
    if (!first || !second) throw new Error('no blocks');
    const moved = contentOf(rows({ blocks: [second, first] }));
    expect(changesBetween(before, moved).blocks.map(({ kind }) => kind)).toEqual(['moved', 'moved']);
    const gone = contentOf(rows({ blocks: [first] }));
    expect(changesBetween(before, gone).blocks.map(({ kind, place }) => [kind, place])).toEqual([
      ['removed', '一、总体情况 · 依申请公开方面'],
    ]);
    expect(changesBetween(gone, before).blocks.map(({ kind }) => kind)).toEqual(['added']);
  });

  it('are none between equal readings', () => {
    expect(changesBetween(before, contentOf(rows()))).toEqual({ blocks: [], cells: [] });
  });
});

describe('waivers', () => {
  // 「没有收到申请」 while table 三 has received some: rule F3.
  const received = [{ table: 'applications', row: 'newlyReceived', column: 'naturalPerson', value: 2 } as const];
  const contradicting = rows({ cells: zerosWith(received) });

  it('settle the finding they were given for, as long as it says the same', () => {
    const [finding] = openErrorsOf(contentOf(contradicting));
    if (!finding) throw new Error('no finding');
    const key = `${finding.rule}|${finding.table}|${finding.row ?? ''}|${finding.column ?? ''}`;
    const waiver = {
      findingKey: key,
      message: finding.message,
      reason: '转办',
      givenBy: '甲',
      givenAt: '2026-01-12T01:00:00.000Z',
    };
    const before = openErrorsOf(contentOf(contradicting)).length;
    expect(openErrorsOf(contentOf({ ...contradicting, waivers: [waiver] }))).toHaveLength(before - 1);
    const lapsed = { ...waiver, message: '别的数字' };
    expect(openErrorsOf(contentOf({ ...contradicting, waivers: [lapsed] }))).toHaveLength(before);
  });
});

function zerosWith(cells: ReportRows['cells']): ReportRows['cells'] {
  const zeros = Object.entries(withTotals('2021', blankTables('2021')).applications).flatMap(([row, columns]) =>
    Object.keys(columns).map((column) => ({ table: 'applications', row, column, value: 0 }) as const),
  );
  return [...zeros, ...cells];
}
