import { getSchema } from '@tiptap/core';
import { DOMParser, DOMSerializer, Node, type Schema } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '@/lib/documents/paste';
import type { RichText } from '@/lib/documents/rich-text';
import { withoutDefaults } from '@/lib/documents/text-cleaning';
import { readRichText } from '@/lib/documents/text-schema';
import { proseFindings } from '@/lib/figures/prose/findings';
import { isSameDraft } from './block-draft';
import { searchFigures } from './bound-words';
import { rangeOf } from './prose-places';
import { textExtensions } from './text-extensions';

const schema: Schema = getSchema(textExtensions());

const text: RichText = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '收到' },
        { type: 'figure', attrs: { source: 'items:genre=a&section=%E5%8A%9E', show: 'rate', text: '20%' } },
        { type: 'text', text: '，召开会议5次' },
      ],
    },
    {
      type: 'chart',
      attrs: {
        kind: 'bar',
        title: '<图> & "表"',
        unit: '件',
        years: [2024],
        points: [{ label: '新收', source: 'cell:applications.newlyReceived.total', values: [null] }],
      },
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'figure', attrs: { source: 'items:', show: 'value', text: '1234' } },
                { type: 'hardBreak' },
                { type: 'text', text: '培训80人', marks: [{ type: 'bold' }] },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const document = Node.fromJSON(schema, text);

/** What a copy puts on the clipboard, and what a paste makes of it. */
function copied(): unknown {
  const { document: page } = parseHTML('<!doctype html><body><div></div></body>');
  const box = page.createElement('div');
  const target = page as unknown as Document;
  box.appendChild(DOMSerializer.fromSchema(schema).serializeFragment(document.content, { document: target }) as never);
  const pasted = page.createElement('div');
  pasted.innerHTML = cleanPastedHtml(box.innerHTML);
  return DOMParser.fromSchema(schema)
    .parse(pasted as unknown as HTMLElement)
    .toJSON();
}

describe('figures and charts in the editor', () => {
  it('are what the server takes', () => {
    document.check();
    expect(readRichText(withoutDefaults(document.toJSON()))).toEqual({ ok: true, value: text });
  });

  it('survive being copied and pasted', () => {
    expect(withoutDefaults(copied())).toEqual(text);
  });

  it('do not come out of a forged paste', () => {
    const forged =
      '<p><span data-figure="cell:a.b.c&quot; onclick=&quot;x">1</span><figure data-chart="{}">甲</figure></p>';
    expect(cleanPastedHtml('<p><span data-figure="javascript:x">1</span></p>')).toBe('<p>1</p>');
    expect(cleanPastedHtml(forged)).toBe('<p>1<figure data-chart="{}">甲</figure></p>');
  });

  it('keep charts out of lists and tables', () => {
    const { chart, listItem, tableCell } = schema.nodes;
    expect(chart && listItem?.contentMatch.matchType(chart)).toBeNull();
    expect(chart && tableCell?.contentMatch.matchType(chart)).toBeNull();
    expect(chart && document.type.contentMatch.matchType(chart)).not.toBeNull();
  });
});

describe('where a finding stands in the editor', () => {
  const findings = proseFindings(text, { year: 2024, known: [] }).filter(({ kind }) => kind === 'unsourced');

  it('is found behind a figure, and in a list', () => {
    expect(findings.map(({ words }) => words)).toEqual(['5', '80']);
    const ranges = findings.map((finding) => rangeOf(document, finding));
    expect(ranges.map((range) => range && document.textBetween(range.from, range.to))).toEqual(['5', '80']);
  });

  it('is nowhere once the words have changed', () => {
    const [first] = findings;
    if (!first) throw new Error('nothing found');
    expect(rangeOf(document, { ...first, words: '6' })).toBeNull();
    expect(rangeOf(document, { ...first, line: 9 })).toBeNull();
    expect(rangeOf(document, { ...first, from: 3, to: 4 })).toBeNull();
  });
});

describe('a draft', () => {
  it('is the same when a figure only prints another number', () => {
    const printed = JSON.parse(JSON.stringify(text).replace('"20%"', '"30%"').replace('[null]', '[7]')) as RichText;
    expect(isSameDraft({ heading: null, text }, { heading: null, text: printed })).toBe(true);
  });

  it('is another when a figure has another source', () => {
    const other = JSON.parse(JSON.stringify(text).replace('"items:"', '"items:genre=b"')) as RichText;
    expect(isSameDraft({ heading: null, text }, { heading: null, text: other })).toBe(false);
  });
});

describe('a search for figures', () => {
  const read = (label: string, value: number) => ({
    source: label,
    label,
    unit: '件',
    value,
    previous: null,
    rule: '',
  });
  const known = [
    read('表三 本年新收（总计）', 12),
    read('表三 本年新收（自然人）', 9),
    read('表四 行政复议（总计）', 2),
  ];
  const found = (typed: string) => searchFigures(known, typed).map(({ value }) => value);

  it('takes words in any order, or the number itself', () => {
    expect(found('新收')).toEqual([12, 9]);
    expect(found('总计 新收')).toEqual([12]);
    expect(found('  ')).toEqual([12, 9, 2]);
    expect(found('9')).toEqual([9]);
    expect(found('规章')).toEqual([]);
  });
});
