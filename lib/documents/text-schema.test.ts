import { describe, expect, it } from 'vitest';
import { characterCount, isBlank, plainText, readRichText, textLimits } from './text-schema';

const words = (text: string, marks?: unknown) => ({ type: 'text', text, ...(marks !== undefined && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (...content: unknown[]) => ({ type: 'doc', content });
const list = (...content: unknown[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] });
const cell = (content: unknown, attrs?: unknown) => ({
  type: 'tableCell',
  content: [content],
  ...(attrs ? { attrs } : {}),
});
const table = (...cells: unknown[]) => ({ type: 'table', content: [{ type: 'tableRow', content: cells }] });
const link = (href: unknown) => text(paragraph(words('网站', [{ type: 'link', attrs: { href } }])));

function read(input: unknown) {
  const result = readRichText(input);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function refusal(input: unknown) {
  const result = readRichText(input);
  return result.ok ? undefined : result.failure;
}

function nested(levels: number): unknown {
  return levels === 1 ? list(paragraph(words('内'))) : list(paragraph(words('外')), nested(levels - 1));
}

describe('a text from outside', () => {
  it('may hold paragraphs, headings, lists three deep and tables with merged cells', () => {
    const input = text(
      paragraph(words('甲'), { type: 'hardBreak' }, words('乙', [{ type: 'bold' }])),
      { type: 'heading', attrs: { level: 3 }, content: [words('标题')] },
      nested(3),
      table(cell(paragraph(words('丙')), { colspan: 2, rowspan: 3 })),
    );
    expect(read(input)).toEqual(input);
  });

  it('may hold a table inside a cell, but none in that', () => {
    const inner = table(cell(paragraph(words('内'))));
    expect(refusal(text(table(cell(inner))))).toBeUndefined();
    expect(refusal(text(table(cell(table(cell(inner))))))).toMatchObject({ code: 'notAllowed' });
  });

  it.each(['https://www.sm.gov.cn/a?b=1#c', 'http://sm.gov.cn', 'mailto:office@sm.gov.cn', 'https://例子.中国/页'])(
    'may link to %s',
    (href) => expect(refusal(link(href))).toBeUndefined(),
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    'relative.html',
    '#anchor',
    'https:evil.example',
    'https:\\\\evil.example',
    'https://gov.cn@evil.example',
    'https://a b',
    'https://a"onclick=',
    '',
    null,
    7,
    { toString: 'https://a.example' },
  ])('may not link to %j', (href) => {
    expect(refusal(link(href))).toEqual({ code: 'notAllowed', path: 'content.0.content.0.marks.0.attrs.href' });
  });

  it.each([
    ['null', null],
    ['a string', '正文'],
    ['a list', []],
    ['no node', {}],
    ['an empty document', text()],
    ['words without a paragraph', text(words('裸'))],
    ['an image', text({ type: 'image', attrs: { src: 'https://a.example/x.png' } })],
    ['raw HTML', text({ type: 'html', content: '<script>' })],
    ['a heading of level 1', text({ type: 'heading', attrs: { level: 1 } })],
    ['a heading without level', text({ type: 'heading' })],
    ['an unknown attribute', text({ type: 'paragraph', attrs: { style: 'color:red' } })],
    ['an unknown attribute beside a known', text({ type: 'heading', attrs: { level: 3, onclick: 'x' } })],
    ['an unknown field', text({ type: 'paragraph', html: '<b>' })],
    ['an unknown mark', text(paragraph(words('斜', [{ type: 'italic' }])))],
    [
      'an unknown attribute of a link',
      text(paragraph(words('网', [{ type: 'link', attrs: { href: 'https://a.cn', onclick: 'x' } }]))),
    ],
    ['marks that are no list', text(paragraph(words('x', 'bold')))],
    ['a span of 0', text(table(cell(paragraph(), { colspan: 0 })))],
    ['a span of a million', text(table(cell(paragraph(), { rowspan: 1_000_000 })))],
    ['a span in words', text(table(cell(paragraph(), { colspan: '2' })))],
    ['a list four deep', text(nested(4))],
    ['a heading in a list', text(list({ type: 'heading', attrs: { level: 3 } }))],
    ['a type that is an object', text({ type: { toString: 1, valueOf: 1 } })],
    ['a type named like a built-in', text({ type: 'constructor', attrs: { x: 1 } })],
    ['a prototype', JSON.parse('{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"a":1}}}]}')],
  ])('may not be or hold %s', (_, input) => expect(refusal(input)).toMatchObject({ code: 'notAllowed' }));
});

describe('what the editor adds', () => {
  it('is dropped: default attributes, the class and target of links, empty words', () => {
    const input = text(
      { type: 'paragraph', attrs: { textAlign: null }, content: [words(''), words('甲')] },
      { type: 'paragraph', content: [] },
      {
        type: 'orderedList',
        attrs: { start: 1, type: null },
        content: [{ type: 'listItem', attrs: {}, content: [{ type: 'paragraph' }] }],
      },
      table(cell(paragraph(words('乙')), { colspan: 1, rowspan: 2, colwidth: [120], align: null })),
      paragraph(
        words('丙', [
          { type: 'bold', attrs: {} },
          { type: 'link', attrs: { href: 'https://a.cn', target: '_blank', rel: 'x', class: null, title: null } },
        ]),
        { type: 'hardBreak', marks: [{ type: 'bold' }] },
      ),
    );
    expect(read(input)).toEqual(
      text(
        paragraph(words('甲')),
        { type: 'paragraph' },
        { type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        table(cell(paragraph(words('乙')), { rowspan: 2 })),
        paragraph(words('丙', [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.cn' } }]), {
          type: 'hardBreak',
        }),
      ),
    );
  });

  it('goes for control, direction and unpaired characters too; tabs and line ends become a space', () => {
    const input = text(paragraph(words('甲\u0000\u0007\u202e乙\ud800丙\t丁\r\n戊\ufeff𠮷')));
    expect(plainText(read(input))).toBe('甲乙丙 丁 戊𠮷');
  });

  it('leaves the same text when read again', () => {
    const once = read(text(paragraph(words('甲\t')), nested(2)));
    expect(read(once)).toEqual(once);
  });
});

describe('characters that no document can print', () => {
  it('are refused by name: pictures, flags, private use', () => {
    expect(refusal(text(paragraph(words('好😀，🇨🇳。'))))).toEqual({
      code: 'unprintable',
      characters: ['😀', '🇨', '🇳'],
    });
    expect(refusal(text(paragraph(words('\uf0d8要点'))))).toEqual({ code: 'unprintable', characters: ['\uf0d8'] });
  });

  it('are not the signs of an official document', () => {
    expect(refusal(text(paragraph(words('〔2019〕60号 ①②％№→■ 万㎡ 𠮷'))))).toBeUndefined();
  });
});

describe('limits', () => {
  it('are 20,000 characters, counted as a reader does', () => {
    expect(refusal(text(paragraph(words('𠮷'.repeat(20_000)))))).toBeUndefined();
    expect(refusal(text(paragraph(words('字'.repeat(20_001)))))).toEqual({ code: 'tooLong', limit: 'characters' });
  });

  it('are 5,000 nodes', () => {
    const many = Array.from({ length: textLimits.nodes }, () => paragraph());
    expect(refusal(text(...many))).toEqual({ code: 'tooLong', limit: 'nodes' });
    expect(refusal(text(...many.slice(1)))).toBeUndefined();
  });

  it('hold for a depth that would overflow the stack', () => {
    let deep: unknown = paragraph();
    for (let n = 0; n < 100_000; n += 1) deep = { type: 'bulletList', content: [deep] };
    expect(refusal(text(deep))).toEqual({ code: 'notAllowed', path: '' });
  });
});

describe('the words alone', () => {
  const sample = read(
    text(
      paragraph(words('一'), { type: 'hardBreak' }, words('二𠮷')),
      nested(2),
      table(cell(paragraph(words('甲'))), cell(paragraph(words('乙')))),
    ),
  );

  it('stand in lines, table cells apart by tabs', () => expect(plainText(sample)).toBe('一\n二𠮷\n外\n内\n甲\t乙'));
  it('are counted without line ends', () => expect(characterCount(sample)).toBe(7));
  it('can be missing', () => {
    expect(isBlank(sample)).toBe(false);
    expect(isBlank(read(text(paragraph(words(' \u3000')), table(cell(paragraph())))))).toBe(true);
  });
});

describe('a bound figure', () => {
  const withRun = (run: object) => readRichText({ type: 'doc', content: [{ type: 'paragraph', content: [run] }] });
  const figure = (attrs: object, more: object = {}) =>
    withRun({
      type: 'figure',
      attrs: { source: 'cell:applications.newlyReceived.total', show: 'value', text: '12', ...attrs },
      ...more,
    });

  it('is read, prints its text, and may be bold', () => {
    const read = figure({}, { marks: [{ type: 'bold' }] });
    expect(read.ok && plainText(read.value)).toBe('12');
    expect(read.ok && characterCount(read.value)).toBe(2);
  });

  it.each([
    'cell:applications.refused.stateSecret.total',
    'items:',
    'items:genre=workNews',
    'items:genre=workNews&category=20.01&theme=%E5%85%BB%E8%80%81',
    'metric:consultations',
    'count:permits',
  ])('takes %s as a source', (source) => expect(figure({ source }).ok).toBe(true));

  it.each([
    '',
    'applications.total',
    'cell:applications',
    'cell:applications.total',
    'cell:applications..total',
    'items:owner=1',
    'items:genre=a&',
    'metric:',
    'count:a b',
    'javascript:alert(1)',
    'cell:a.b.c\n',
    `metric:${'x'.repeat(200)}`,
  ])('refuses %j as a source', (source) => expect(figure({ source }).ok).toBe(false));

  it.each<object>([{ show: 'sum' }, { text: '' }, { text: '1'.repeat(31) }, { text: 12 }, { more: 1 }])(
    'refuses %j',
    (attrs) => expect(figure(attrs).ok).toBe(false),
  );

  it('does not carry characters that cannot be printed', () => {
    expect(figure({ text: '😀' })).toMatchObject({ ok: false, failure: { code: 'unprintable' } });
  });
});

describe('a chart', () => {
  const chart = {
    kind: 'bar',
    title: '办理结果',
    unit: '件',
    years: [2023, 2024],
    points: [{ label: '予以公开', source: 'cell:applications.disclosed.total', values: [null, 8] }],
  };
  const read = (attrs: object) =>
    readRichText({ type: 'doc', content: [{ type: 'chart', attrs: { ...chart, ...attrs } }] });
  const [point] = chart.points;

  it('is read, and is its title and its table in plain text', () => {
    const answer = read({});
    expect(answer.ok && plainText(answer.value)).toBe('办理结果\n\t2023年（件）\t2024年（件）\n予以公开\t—\t8');
  });

  it.each<[string, object]>([
    ['no title', { title: ' ' }],
    ['no points', { points: [] }],
    ['too many points', { points: Array.from({ length: 13 }, () => point) }],
    ['too many lines', { kind: 'line', points: Array.from({ length: 6 }, () => point) }],
    ['years that do not ascend', { years: [2024, 2023] }],
    ['the same year twice', { years: [2024, 2024] }],
    ['a number too few', { points: [{ ...point, values: [1] }] }],
    ['a share of two years', { kind: 'share' }],
    [
      'too many parts',
      { kind: 'share', years: [2024], points: Array.from({ length: 7 }, () => ({ ...point, values: [1] })) },
    ],
    ['a foreign source', { points: [{ ...point, source: 'x' }] }],
    ['a foreign kind', { kind: 'pie' }],
    ['a foreign attribute', { colour: 'red' }],
  ])('with %s is refused', (_, attrs) => expect(read(attrs).ok).toBe(false));

  it('stands between paragraphs alone', () => {
    const inside = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'chart', attrs: chart }] }] };
    expect(readRichText({ type: 'doc', content: [inside] }).ok).toBe(false);
  });
});
