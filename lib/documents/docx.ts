import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { blockChildren } from './docx/blocks';
import { fonts, fontTableXml, listNumbering, pageProperties, styles } from './docx/layout';
import type { DocumentModel } from './model';
import { titleLines, typeSizes } from './page-layout';

/**
 * The document as a Word file laid out by GB/T 9704-2012. Headings are Word's own, so that its navigation works;
 * table heads repeat on each page.
 */
export async function renderDocx(document: DocumentModel): Promise<Buffer> {
  const file = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    styles,
    numbering: listNumbering,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: pageProperties,
        // One character in from the outer edge: right on odd pages, left on even ones (7.5).
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...titleParagraphs(document), ...blockChildren(document.blocks)],
      },
    ],
  });
  return Packer.toBuffer(file, undefined, [{ path: 'word/fontTable.xml', data: fontTableXml }]);
}

function titleParagraphs({ title, subtitle }: DocumentModel): Paragraph[] {
  const lines = titleLines(title).map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
  return [
    new Paragraph({ style: 'Title', children: lines }),
    ...(subtitle === undefined ? [] : [new Paragraph({ style: 'Subtitle', text: subtitle })]),
  ];
}

function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const oneCharacter = typeSizes.pageNumber * 20;
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: fonts.song,
    size: typeSizes.pageNumber * 2,
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { firstLine: 0, firstLineChars: 0, left: oneCharacter, right: oneCharacter },
        children: [number],
      }),
    ],
  });
}
