import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentTable } from '@/lib/documents/model';
import { DocumentView } from './document-view';

function draw(...blocks: DocumentBlock[]): string {
  return renderToStaticMarkup(<DocumentView document={{ title: '报告', author: '民政局', blocks }} />);
}

const table: DocumentTable = {
  kind: 'table',
  id: 'table-applications',
  caption: '表三',
  note: '单位：件',
  columnWidths: [2, 1, 1],
  head: [
    [
      { text: '结果', header: 'column', rowSpan: 2 },
      { text: '申请人', header: 'column', colSpan: 2 },
    ],
    [
      { text: '自然人', header: 'column' },
      { text: '总计', header: 'column' },
    ],
  ],
  body: [[{ text: '公开', header: 'row' }, { text: '12', align: 'right' }, { text: '<script>alert(1)</script>' }]],
};

describe('headings', () => {
  const heading: DocumentBlock = { kind: 'heading', level: 2, id: 'chapter-1-1', text: '（一）主动公开' };

  it('stand under the page’s own and can be linked to', () => {
    expect(draw(heading)).toContain('<h3 id="chapter-1-1" class="doc-heading doc-heading-2">（一）主动公开</h3>');
  });

  it('go deeper where the page asks for it', () => {
    const markup = renderToStaticMarkup(
      <DocumentView document={{ title: '', author: '', blocks: [heading] }} headingBase={3} />,
    );
    expect(markup).toContain('<h4 ');
  });
});

describe('prose', () => {
  it('is escaped', () => {
    const markup = draw({ kind: 'paragraph', runs: [{ text: '<script>alert("1")</script>' }] });
    expect(markup).not.toContain('<script');
    expect(markup).toContain('&lt;script&gt;');
  });

  it('has bold, breaks and links', () => {
    const markup = draw({
      kind: 'paragraph',
      runs: [
        { text: '粗', bold: true, breakAfter: true },
        { text: '网', href: 'https://a.cn/"x' },
      ],
    });
    expect(markup).toContain(
      '<strong>粗</strong><br/><a class="doc-link" href="https://a.cn/&quot;x" rel="noopener noreferrer">网</a>',
    );
  });

  it('has lists inside lists', () => {
    const inner: DocumentBlock = {
      kind: 'list',
      ordered: true,
      items: [[{ kind: 'paragraph', runs: [{ text: '内' }] }]],
    };
    expect(draw({ kind: 'list', ordered: false, items: [[inner]] })).toMatch(
      /<ul class="doc-list"><li><ol class="doc-list"><li><p/,
    );
  });
});

describe('a table', () => {
  const markup = draw(table);

  it('scrolls in a region that has its name and can be reached by keyboard', () => {
    expect(markup).toContain('<section class="table-scroll" id="table-applications" aria-label="表三" tabindex="0">');
    expect(markup).toContain('<caption class="doc-caption">表三<span class="doc-note">单位：件</span></caption>');
  });

  it('has merged cells and heads that say what they head', () => {
    expect(markup).toMatch(/<th scope="col" class="doc-label" rowSpan="2">结果/i);
    expect(markup).toMatch(/<th scope="col"[^>]* colSpan="2"[^>]*>申请人/i);
    expect(markup).toMatch(/<th scope="row" class="doc-label">公开/);
    expect(markup).toMatch(/<td class="doc-right doc-number">12/);
    expect(markup).not.toContain('<script');
  });

  it('without words above it has no caption, but a name', () => {
    const bare = draw({ ...table, caption: '', note: undefined });
    expect(bare).not.toContain('<caption');
    expect(bare).toContain('aria-label="表格"');
  });
});

describe('a chart', () => {
  const chart: DocumentBlock = {
    kind: 'chart',
    id: 'chapter-1-1-c1',
    chart: {
      kind: 'bar',
      title: '<办理结果>',
      unit: '件',
      years: [2024],
      points: [{ label: '予以公开', source: 'items:', values: [12] }],
    },
  };

  it('is drawn on the server, with its title and what it shows in words', () => {
    const markup = draw(chart);
    expect(markup).toContain(
      '<figure id="chapter-1-1-c1" class="doc-chart"><figcaption class="doc-caption">&lt;办理结果&gt;',
    );
    expect(markup).toContain('aria-labelledby="chapter-1-1-c1-title chapter-1-1-c1-desc"');
    expect(markup).toMatch(/<desc id="chapter-1-1-c1-desc">柱形图，2024年，予以公开，单位：件；数字见下表。<\/desc>/);
    expect(markup).toMatch(/text-anchor="start"[^>]*>12<\/text>/);
  });
});
