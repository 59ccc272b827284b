import type { RichText, TextHeading } from '../../documents/rich-text';
import { characterCount, isBlank, runsText } from '../../documents/text-schema';
import type { ContentBlock, ContentChapter } from '../types';

/** How many characters of prose a chapter usually has. Our own measure, taken from published reports; it blocks nothing. */
const usualLength: Readonly<Record<number, readonly [least: number, most: number]>> = {
  0: [40, 500],
  1: [400, 5_000],
  2: [0, 1_500],
  3: [0, 1_500],
  4: [0, 1_000],
  5: [150, 2_500],
  6: [2, 1_500],
};

const longestHeading = 40;

/** Something about form that a reader would stumble over; never an error. */
export interface NormFinding {
  readonly chapter: number;
  /** The block it is in; null for the chapter as a whole. */
  readonly blockId: string | null;
  readonly message: string;
}

/** What is unusual about the length and the headings of a report's chapters; nothing is said of blank blocks. */
export function normFindings(chapters: readonly ContentChapter[]): readonly NormFinding[] {
  return chapters.flatMap((chapter) => [
    ...lengthFindings(chapter),
    ...chapter.blocks.flatMap(headingFindings(chapter)),
  ]);
}

function lengthFindings({ number, blocks }: ContentChapter): readonly NormFinding[] {
  const prose = blocks.filter((block) => block.kind === 'prose' && !isBlank(block.text));
  const [least, most] = usualLength[number] ?? [0, Number.POSITIVE_INFINITY];
  const length = prose.reduce((sum, { text }) => sum + characterCount(text), 0);
  if (prose.length === 0) return [];
  const finding = (message: string) => [{ chapter: number, blockId: null, message }];
  if (length < least) return finding(`本章 ${length} 字，偏短；同类报告一般不少于 ${least} 字`);
  return length > most ? finding(`本章 ${length} 字，偏长；同类报告一般不超过 ${most} 字`) : [];
}

function headingFindings({ number }: ContentChapter) {
  return ({ id, kind, text }: ContentBlock): readonly NormFinding[] => {
    if (kind !== 'prose') return [];
    return headingsIn(text).flatMap((heading, index, all) => {
      const words = messageOf(heading, all[index - 1]);
      return words ? [{ chapter: number, blockId: id, message: words }] : [];
    });
  };
}

function messageOf({ level, text }: InnerHeading, before: InnerHeading | undefined): string | null {
  if (text === '') return '有一个空的小标题，请填写或删去';
  if ([...text].length > longestHeading) return `小标题「${text.slice(0, 12)}…」超过 ${longestHeading} 字`;
  if (/[。；，]$/.test(text)) return `小标题「${text}」末尾不用标点`;
  return level === 4 && !before ? `小标题「${text}」跳级：前面没有上一级的小标题` : null;
}

export interface InnerHeading {
  readonly level: 3 | 4;
  readonly text: string;
}

/** The headings inside a block's text, in its order. */
export function headingsIn(text: RichText): readonly InnerHeading[] {
  return text.content
    .filter((block): block is TextHeading => block.type === 'heading')
    .map(({ attrs, content }) => ({ level: attrs.level, text: runsText(content).trim() }));
}
