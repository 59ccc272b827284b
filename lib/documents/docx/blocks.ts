import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { DocumentBlock, DocumentRun } from '../model';
import { lineDistance, typeSizes } from '../page-layout';
import { chartChildren } from './charts';
import { exactly, textWidth } from './layout';
import { tableChildren } from './tables';

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** Counts the numbered lists, since each has to begin at 1 again. */
interface ListCounter {
  numbered: number;
}

/** Where inside lists a block stands; `-1` outside of any. */
interface ListPlace {
  readonly level: number;
  readonly reference: 'bullets' | 'numbers';
  readonly instance: number;
}

/** Blocks as paragraphs and tables of a Word file. */
export function blockChildren(blocks: readonly DocumentBlock[]): (Paragraph | Table)[] {
  const counter: ListCounter = { numbered: 0 };
  return blocks.flatMap((block) => childrenOf(block, counter));
}

function childrenOf(block: DocumentBlock, counter: ListCounter, place?: ListPlace): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headingLevels[block.level], text: block.text })];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', ...placeOf(block), children: runChildren(block.runs) })];
    case 'list':
      return listChildren(block, counter, place);
    case 'table':
      return tableChildren(block);
    case 'chart':
      return chartChildren(block);
  }
}

const unindented = { firstLine: 0, firstLineChars: 0 };

/** The lines of a signature are centred in a column as wide as the longest of them. */
function placeOf({ place, runs }: Extract<DocumentBlock, { kind: 'paragraph' }>): IParagraphOptions {
  if (place === undefined) return {};
  if (place === 'flush') return { indent: unindented };
  const character = typeSizes.body * 20;
  const right = 4 * character;
  const longest = Math.max(...runs.map(({ text }) => text.length)) + 1;
  const left = Math.max(0, textWidth - right - longest * character);
  return {
    alignment: AlignmentType.CENTER,
    indent: { ...unindented, left, right },
    spacing: { before: Math.round(lineDistance * 20), ...exactly(lineDistance) },
    keepLines: true,
  };
}

function listChildren(
  list: Extract<DocumentBlock, { kind: 'list' }>,
  counter: ListCounter,
  outer: ListPlace | undefined,
): (Paragraph | Table)[] {
  if (list.ordered) counter.numbered += 1;
  const place: ListPlace = {
    level: Math.min(2, outer ? outer.level + 1 : 0),
    reference: list.ordered ? 'numbers' : 'bullets',
    instance: counter.numbered,
  };
  return list.items.flatMap((blocks) =>
    blocks.flatMap((block, index) => itemChildren(block, index === 0, counter, place)),
  );
}

/** The first paragraph of an item carries its sign; what follows in the item stands below it without one. */
function itemChildren(block: DocumentBlock, isFirst: boolean, counter: ListCounter, place: ListPlace) {
  if (block.kind !== 'paragraph') return childrenOf(block, counter, place);
  const children = runChildren(block.runs);
  if (isFirst) return [new Paragraph({ style: 'ListText', numbering: place, children })];
  return [new Paragraph({ style: 'ListText', indent: { left: 1_120 + 480 * place.level }, children })];
}

function runChildren(runs: readonly DocumentRun[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const words = new TextRun({
      text: run.text,
      ...(run.bold && { bold: true }),
      ...(run.href !== undefined && { style: 'Hyperlink' }),
    });
    const child = run.href === undefined ? words : new ExternalHyperlink({ link: run.href, children: [words] });
    return run.breakAfter ? [child, new TextRun({ break: 1 })] : [child];
  });
}
