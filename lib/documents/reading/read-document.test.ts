import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { gridOf } from './found-grid';
import { readDocument } from './read-document';
import type { FoundDocument, FoundTable } from './types';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(content: Uint8Array): Promise<FoundDocument> {
  const result = await readDocument(content);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

const tableIn = ({ blocks }: FoundDocument): FoundTable | undefined => blocks.find((block) => block.kind === 'table');
const gridIn = (document: FoundDocument) => {
  const table = tableIn(document);
  return table ? gridOf(table).map((row) => row.map((cell) => cell?.text ?? null)) : null;
};

/** 「收入」 and 「支出」 as a Chinese editor of the nineties stored them. */
const gbk = Uint8Array.from([
  ...bytes('<html><head><meta charset="gb2312"></head><body><p>'),
  0xca,
  0xd5,
  0xc8,
  0xeb,
  ...bytes('</p></body></html>'),
]);

describe('what a page says', () => {
  it('stands in reading order, without frame, script and style', async () => {
    const html =
      '<html><head><title>甲</title></head><body><nav>菜单</nav><script>x()</script><h2>乙</h2><div>丙<br>丁</div></body></html>';
    const { titles, blocks } = await read(bytes(html));
    expect(titles).toEqual(['甲']);
    expect(blocks).toEqual([
      { kind: 'heading', text: '乙', level: 2 },
      { kind: 'paragraph', text: '丙' },
      { kind: 'paragraph', text: '丁' },
    ]);
  });

  it('is read in the encoding it is in', async () => {
    expect((await read(gbk)).blocks).toEqual([{ kind: 'paragraph', text: '收入' }]);
    const lying = bytes('<html><head><meta charset="gb2312"></head><body><p>收入</p></body></html>');
    expect((await read(lying)).blocks).toEqual([{ kind: 'paragraph', text: '收入' }]);
  });

  it('has tables whose merged cells cover their places', async () => {
    const html = '<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>1</td><td>2</td></tr></table>';
    expect(gridIn(await read(bytes(html)))).toEqual([
      ['甲', '乙', '乙'],
      ['甲', '1', '2'],
    ]);
  });

  it('may be laid out by tables: only those of figures are tables', async () => {
    const html = '<table><tr><td>左</td><td><p>文</p><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>';
    const { blocks } = await read(bytes(html));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'table']);
  });

  it.each([
    '<table><tr><td colspan="99999999">a</td><td rowspan="99999999">b</td></tr></table>',
    '<table><tr><td rowspan="0">a</td><td colspan="-1">b</td></tr></table>',
  ])('keeps monstrous spans inside the table: %s', async (html) => {
    const table = tableIn(await read(bytes(html)));
    expect(table?.columnCount).toBeLessThanOrEqual(120);
    expect(table?.rowCount).toBe(1);
  });
});

describe('other kinds of files', () => {
  it('reads a docx with its merged cells', async () => {
    const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });
    const table = new Table({
      rows: [new TableRow({ children: [cell('甲', 2)] }), new TableRow({ children: [cell('乙'), cell('3')] })],
    });
    const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('前言'), table] }] }));
    const document = await read(file);
    expect(document).toMatchObject({ kind: 'docx', blocks: [{ kind: 'paragraph', text: '前言' }, { kind: 'table' }] });
    expect(gridIn(document)).toEqual([
      ['甲', '甲'],
      ['乙', '3'],
    ]);
  });

  it('reads the table that lines draw in a PDF, an empty cell included', async () => {
    const document = await read(linedPdf());
    expect(document.kind).toBe('pdf');
    expect(gridIn(document)).toEqual([
      ['Name', 'Count', ''],
      ['Permits', '12', '7'],
    ]);
  });

  it('reads pasted text, with tabs as cells', async () => {
    const document = await read(bytes('标题\n甲\t1\t\t2\n乙\t3\t4\t5'));
    expect(gridIn(document)).toEqual([
      ['甲', '1', '', '2'],
      ['乙', '3', '4', '5'],
    ]);
  });
});

describe('what is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7]), 'unknownKind'],
    ['nothing', new Uint8Array(), 'noText'],
    ['an empty page', bytes('<html><body></body></html>'), 'noText'],
    ['a broken package', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'unreadable'],
    ['a broken PDF', bytes('%PDF-1.7 and no more'), 'unreadable'],
    ['a broken doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'unreadable'],
    ['far too much text', bytes('字'.repeat(4_000_000)), 'tooLarge'],
  ])('%s', async (_, content, failure) => {
    expect(await readDocument(content)).toEqual({ ok: false, failure });
  });

  it('a page nested beyond reason, without falling over', async () => {
    const result = await readDocument(bytes(`<html><body>${'<div>'.repeat(200_000)}`));
    expect(result.ok).toBe(false);
  });
});

/** Two rows of three framed cells, one of them empty. */
function linedPdf(): Uint8Array {
  const lines = [600, 580, 560]
    .map((y) => `50 ${y} m 350 ${y} l S`)
    .concat([50, 150, 250, 350].map((x) => `${x} 560 m ${x} 600 l S`));
  const texts = [
    ['Name', 60, 586],
    ['Count', 160, 586],
    ['Permits', 60, 566],
    ['12', 160, 566],
    ['7', 260, 566],
  ];
  const words = texts.map(([text, x, y]) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`);
  const content = [...lines, ...words].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 700] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return bytes(`%PDF-1.4\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF`);
}
