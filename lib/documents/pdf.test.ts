import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentModel } from './model';
import { renderPdf } from './pdf';

const at = new Date('2020-01-16T16:30:00.000Z');
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] });
const documentOf = (...blocks: DocumentBlock[]): DocumentModel => ({ title: '报告', author: '民政局', blocks });

const wide: DocumentBlock = {
  kind: 'table',
  id: 't',
  caption: '表四',
  note: '单位：件',
  columnWidths: Array.from({ length: 15 }, () => 1),
  head: [
    [
      { text: '复议', header: 'column', colSpan: 5 },
      { text: '诉讼', header: 'column', colSpan: 10 },
    ],
    Array.from({ length: 15 }, () => ({ text: '结果维持', header: 'column' as const })),
  ],
  body: Array.from({ length: 60 }, (_, row) => [
    ...(row % 2 === 0 ? [{ text: '甲', rowSpan: 2 }] : []),
    ...Array.from({ length: 14 }, () => ({ text: '1', align: 'right' as const })),
  ]),
};

/** The file's structure in the clear, its compressed parts unpacked. */
function unpacked(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const parts = [...raw.matchAll(/stream\r?\n/g)].map((match) => {
    const from = match.index + match[0].length;
    try {
      return inflateSync(pdf.subarray(from, raw.indexOf('endstream', from))).toString('latin1');
    } catch {
      // Fonts' and metadata's streams that aren't deflated are in `raw` already.
      return '';
    }
  });
  return [raw, ...parts].join('\n');
}

/** All characters that the fonts' maps can give back to who searches or copies. */
function searchable(content: string): Set<string> {
  const maps = [...content.matchAll(/beginbf(?:char|range)(.*?)endbf/gs)].map(([, map = '']) => map).join(' ');
  return new Set(
    [...maps.matchAll(/<([0-9a-f]{4})>/gi)].map(([, hex = '']) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

describe('a PDF', () => {
  it('is a tagged PDF/A-2a in Chinese with title, author and its faces inside', async () => {
    const content = unpacked(
      await renderPdf(documentOf({ kind: 'heading', level: 1, id: 'c', text: '一、' }, paragraph('甲'), wide), { at }),
    );
    expect(content).toMatch(/\/StructTreeRoot/);
    expect(content).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(content).toMatch(/\/Lang\s*\(zh/);
    expect(content).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</s);
    expect(Buffer.from(content, 'latin1').toString('utf8')).toMatch(/<dc:title>.*报告.*<dc:creator>.*民政局/s);
    expect(content).toMatch(/\/FontFile[23]/);
    for (const tag of ['/H1', '/P', '/Table', '/TH', '/TD', '/Caption']) expect(content).toContain(tag);
  });

  it('prints text that looks like markup as it is written', async () => {
    const written = '#panic("x") ] *y* $z$ @q <label> \\ // `';
    const content = unpacked(
      await renderPdf({ ...documentOf(paragraph(written)), title: '#panic()', author: ']', subtitle: '= x' }),
    );
    const found = searchable(content);
    expect([...written].filter((character) => character !== ' ' && !found.has(character))).toEqual([]);
  });

  it('prints 〓 for what no face has, rather than nothing at all', async () => {
    const found = searchable(unpacked(await renderPdf(documentOf(paragraph('甲😀\uf0d8乙')))));
    expect(found.has('〓')).toBe(true);
  });

  it('has a chart as a picture with words for who cannot see it, still PDF/A', async () => {
    const chart: DocumentBlock = {
      kind: 'chart',
      id: 'c1',
      chart: {
        kind: 'bar',
        title: '办理结果',
        unit: '件',
        years: [2023, 2024],
        points: [{ label: '予以公开', source: 'items:', values: [1, 2] }],
      },
    };
    const content = unpacked(await renderPdf(documentOf(chart)));
    expect(content).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</s);
    expect(content).toContain('/Figure');
    expect(content).toContain('/Alt');
    expect(searchable(content).has('予')).toBe(true);
  });

  it('is the same for the same document and instant', async () => {
    const document = documentOf(paragraph('甲'), wide);
    const first = await renderPdf(document, { at });
    expect(first.equals(await renderPdf(document, { at }))).toBe(true);
    expect((await renderPdf(document)).equals(await renderPdf(document))).toBe(true);
    expect(first.toString('latin1')).toContain('D:20200116163000');
  });

  it('can be of nothing, and of cells that fit no grid', async () => {
    const crooked: DocumentBlock = {
      kind: 'table',
      id: 't',
      caption: '',
      columnWidths: [1, 1],
      head: [],
      body: [[{ text: 'a', colSpan: 9, rowSpan: 9 }], []],
    };
    expect((await renderPdf(documentOf())).subarray(0, 5).toString()).toBe('%PDF-');
    expect(
      (await renderPdf(documentOf(crooked, { kind: 'list', ordered: true, items: [[paragraph('甲')], []] }))).length,
    ).toBeGreaterThan(1_000);
  });
});
