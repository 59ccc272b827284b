import { describe, expect, it } from 'vitest';
import { words } from '../../test/given-text';
import { givenTables } from '../statistics/given-tables';
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
  tables: givenTables('2021', { applications: { disclosed: { naturalPerson: 3 } } }),
  corrections: [],
  readings: { read: new Map(), earlier: new Map() },
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
    const tables = givenTables('2021', { applications: { disclosed: { naturalPerson: 4 } } });
    expect(changesBetween(before, contentOf(rows({ tables }))).cells).toContainEqual({
      table: 'applications',
      row: 'disclosed',
      column: 'naturalPerson',
      from: 3,
      to: 4,
    });
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
  const contradicting = rows({
    tables: givenTables('2021', { applications: { newlyReceived: { naturalPerson: 2 } } }),
  });

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
