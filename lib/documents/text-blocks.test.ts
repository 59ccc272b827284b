import { describe, expect, it } from 'vitest';
import type { DocumentTable } from './model';
import type { RichText, TextBlock, TextTableCell } from './rich-text';
import { blocksOf } from './text-blocks';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const;
const head = (text: string, attrs?: TextTableCell['attrs']): TextTableCell => ({
  type: 'tableHeader',
  content: [paragraph(text)],
  attrs,
});
const cell = (text: string, attrs?: TextTableCell['attrs']): TextTableCell => ({
  type: 'tableCell',
  content: [paragraph(text)],
  attrs,
});
const text = (...content: TextBlock[]): RichText => ({ type: 'doc', content });

function tableOf(...rows: TextTableCell[][]): DocumentTable {
  const content = rows.map((cells) => ({ type: 'tableRow', content: cells }) as const);
  const [block] = blocksOf(text({ type: 'table', content }), 'p');
  if (block?.kind !== 'table') throw new Error('no table');
  return block;
}

describe('a text as blocks of a document', () => {
  it('keeps bold, links and breaks in the runs of a paragraph', () => {
    const runs = blocksOf(
      text({
        type: 'paragraph',
        content: [
          { type: 'hardBreak' },
          { type: 'text', text: '粗', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'hardBreak' },
          { type: 'text', text: '网', marks: [{ type: 'link', attrs: { href: 'https://a.cn' } }] },
        ],
      }),
      'p',
    );
    expect(runs).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: '', breakAfter: true },
          { text: '粗', bold: true, breakAfter: true },
          { text: '', breakAfter: true },
          { text: '网', href: 'https://a.cn' },
        ],
      },
    ]);
  });

  it('numbers headings and tables under the prefix, and leaves empty lines out', () => {
    const blocks = blocksOf(
      text(
        { type: 'paragraph' },
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '甲' }] },
        { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: '乙' }] },
        { type: 'heading', attrs: { level: 4 } },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('1')] }] },
      ),
      'chapter-1-2',
    );
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 3, id: 'chapter-1-2-h1', text: '甲' },
      { kind: 'heading', level: 4, id: 'chapter-1-2-h2', text: '乙' },
      { kind: 'table', id: 'chapter-1-2-t1', caption: '' },
    ]);
  });

  it('keeps lists inside lists', () => {
    const inner = { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('内')] }] } as const;
    const blocks = blocksOf(
      text({
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [paragraph('外'), inner] },
          { type: 'listItem', content: [] },
        ],
      }),
      'p',
    );
    expect(blocks).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          [
            { kind: 'paragraph', runs: [{ text: '外' }] },
            { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', runs: [{ text: '内' }] }]] },
          ],
        ],
      },
    ]);
  });
});

describe('a table in prose', () => {
  it('has the rows of header cells as its head, header cells below name rows, figures stand right', () => {
    const table = tableOf([head('项目'), head('件', { colspan: 2 })], [head('许可'), cell('9'), cell('无')]);
    expect(table.head).toEqual([
      [
        { text: '项目', header: 'column' },
        { text: '件', header: 'column', colSpan: 2 },
      ],
    ]);
    expect(table.body).toEqual([[{ text: '许可', header: 'row' }, { text: '9', align: 'right' }, { text: '无' }]]);
    expect(table.columnWidths).toHaveLength(3);
  });

  it('keeps rows in the head that a head cell hangs into', () => {
    const table = tableOf([head('甲', { rowspan: 2 }), head('乙')], [cell('丙')], [cell('1'), cell('2')]);
    expect(table.head).toHaveLength(2);
    expect(table.columnWidths).toHaveLength(2);
  });

  it('flattens lines and lists of a cell into its text', () => {
    const content = [
      paragraph('一'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('二')] }] },
    ] as const;
    expect(tableOf([{ type: 'tableCell', content }]).body[0]?.[0]?.text).toBe('一\n二');
  });
});

describe('figures and charts', () => {
  it('a figure prints its text, bold where it is', () => {
    const figure = {
      type: 'figure',
      attrs: { source: 'items:', show: 'value', text: '12' },
      marks: [{ type: 'bold' }],
    } as const;
    expect(blocksOf(text({ type: 'paragraph', content: [figure] }), 'p')).toEqual([
      { kind: 'paragraph', runs: [{ text: '12', bold: true }] },
    ]);
  });

  it('a chart is followed by its table', () => {
    const attrs = {
      kind: 'bar',
      title: '图',
      unit: '件',
      years: [2024],
      points: [{ label: '新收', source: 'items:', values: [7] }],
    } as const;
    const [chart, table] = blocksOf(text({ type: 'chart', attrs }), 'p');
    expect(chart).toEqual({ kind: 'chart', id: 'p-c1', chart: attrs });
    expect(table).toMatchObject({
      kind: 'table',
      id: 'p-t1',
      head: [[{ text: '' }, { text: '2024年（件）' }]],
      body: [
        [
          { text: '新收', header: 'row' },
          { text: '7', align: 'right' },
        ],
      ],
    });
  });
});
