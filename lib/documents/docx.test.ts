import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderDocx } from './docx';
import type { DocumentModel } from './model';

const document: DocumentModel = {
  title: '三明市民政局2019年政府信息公开工作年度报告',
  author: '三明市民政局',
  subtitle: '第1版',
  blocks: [
    { kind: 'heading', level: 1, id: 'c1', text: '一、总体情况' },
    { kind: 'heading', level: 2, id: 'c1-1', text: '（一）主动公开' },
    {
      kind: 'paragraph',
      runs: [
        { text: '<b>&"' },
        { text: '粗', bold: true, breakAfter: true },
        { text: '网', href: 'https://a.cn/?b=1&c=2' },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        [
          { kind: 'paragraph', runs: [{ text: '甲' }] },
          { kind: 'paragraph', runs: [{ text: '续' }] },
        ],
      ],
    },
    { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', runs: [{ text: '乙' }] }]] },
    {
      kind: 'table',
      id: 't',
      caption: '表三 申请情况',
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
      body: [
        [{ text: '公开', header: 'row' }, { text: '1', align: 'center' }, { text: '1' }],
        [{ text: '一行\n二行', colSpan: 3 }],
      ],
    },
  ],
};

/** The files of a zip with sizes in its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  let at = zip.readUInt32LE(end + 16);
  return new Map(
    Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
      const [size, nameLength, extra, comment] = [
        zip.readUInt32LE(at + 20),
        zip.readUInt16LE(at + 28),
        zip.readUInt16LE(at + 30),
        zip.readUInt16LE(at + 32),
      ];
      const isDeflated = zip.readUInt16LE(at + 10) === 8;
      const local = zip.readUInt32LE(at + 42);
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(from, from + size);
      at += 46 + nameLength + extra + comment;
      return [name, (isDeflated ? inflateRawSync(bytes) : bytes).toString('utf8')];
    }),
  );
}

const files = unzip(await renderDocx(document));
const part = (name: string) => files.get(name) ?? '';
const body = part('word/document.xml');
const count = (pattern: RegExp) => [...body.matchAll(pattern)].length;

describe('the page of a Word file (GB/T 9704-2012)', () => {
  it('is A4 with the margins and the line grid of the standard, in twips', () => {
    expect(body).toMatch(/<w:pgSz w:w="11905" w:h="16837"/);
    expect(body).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(body).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  it('has page numbers between dashes, outside on odd and even pages', () => {
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part);
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
    expect(footers.map((footer) => footer.match(/<w:jc w:val="(\w+)"/)?.[1])).toEqual(['right', 'left']);
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders');
  });
});

describe('type', () => {
  const styles = part('word/styles.xml');
  const style = (id: string) =>
    styles.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'))?.[0] ?? '';

  it.each([
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', '32'],
    ['Heading2', '楷体_GB2312', '32'],
    ['Heading3', '仿宋_GB2312', '32'],
  ])('of %s is %s', (id, font, size) => {
    expect(style(id)).toContain(`w:eastAsia="${font}"`);
    expect(style(id)).toContain(`<w:sz w:val="${size}"/>`);
  });

  it('of the body is 仿宋 16 pt in Chinese, two characters in, lines 28.95 pt apart', () => {
    expect(styles.match(/<w:docDefaults>.*?<\/w:docDefaults>/s)?.[0]).toMatch(
      /w:eastAsia="仿宋_GB2312".*w:lang [^>]*w:eastAsia="zh-CN"/s,
    );
    expect(style('BodyText')).toMatch(/w:line="579" w:lineRule="exact".*w:firstLineChars="200"/s);
  });

  it('names a face for systems without the older ones', () => {
    expect(part('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });
});

describe('content', () => {
  it('has title and author as properties', () => {
    expect(part('docProps/core.xml')).toContain(
      `<dc:title>${document.title}</dc:title><dc:creator>三明市民政局</dc:creator>`,
    );
  });

  it('has headings of Word itself', () => {
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
  });

  it('escapes text and keeps addresses', () => {
    expect(body).toContain('&lt;b&gt;&amp;');
    expect(part('word/_rels/document.xml.rels')).toContain('Target="https://a.cn/?b=1&amp;c=2" TargetMode="External"');
  });

  it('begins each numbered list anew', () => {
    const numbers = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(2);
  });
});

describe('a table', () => {
  it('merges over columns and rows', () => {
    expect(count(/<w:gridSpan w:val="2"\/>/g)).toBe(1);
    expect(count(/<w:gridSpan w:val="3"\/>/g)).toBe(1);
    expect(count(/<w:vMerge w:val="restart"\/>/g)).toBe(1);
    expect(count(/<w:vMerge w:val="continue"\/>/g)).toBe(1);
  });

  it('repeats its head and breaks no row', () => {
    expect(count(/<w:tblHeader\/>/g)).toBe(2);
    expect(count(/<w:cantSplit\/>/g)).toBe(4);
  });

  it('fills the text width, has its caption and note above and a line for each line of a cell', () => {
    expect(body).toContain('<w:gridCol w:w="4422"/><w:gridCol w:w="2211"/><w:gridCol w:w="2211"/>');
    expect(body.indexOf('表三 申请情况')).toBeLessThan(body.indexOf('<w:tbl>'));
    expect(body.indexOf('单位：件')).toBeLessThan(body.indexOf('<w:tbl>'));
    expect(body).toMatch(/一行<\/w:t><\/w:r><\/w:p><w:p>.*二行/s);
  });
});

describe('a chart', () => {
  const chart = {
    kind: 'share',
    title: '构成',
    unit: '条',
    years: [2024],
    points: [
      { label: '工作动态', source: 'items:genre=a', values: [30] },
      { label: '通知公告', source: 'items:genre=b', values: [10] },
      { label: '无', source: 'items:genre=c', values: [0] },
    ],
  } as const;

  it('is a table of bars, as long as their parts, with the numbers in words', async () => {
    const file = unzip(await renderDocx({ ...document, blocks: [{ kind: 'chart', id: 'c', chart }] }));
    const xml = file.get('word/document.xml') ?? '';
    const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
    const spans = rows.map((row) => [...row.matchAll(/<w:gridSpan w:val="(\d+)"\/>/g)].map(([, span]) => Number(span)));
    expect(spans).toEqual([[30, 10], [10, 30], [40]]);
    expect(rows.map((row) => row.includes('1F4E8C'))).toEqual([true, true, false]);
    expect(rows[0]).toContain('30（75%）');
  });
});
