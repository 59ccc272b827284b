import type { RichText } from '../documents/rich-text';
import { textLimits, unprintableIn } from '../documents/text-schema';
import type { ImportedReport } from '../report-import/types';
import type { ChapterNumber } from './types';

export interface ImportedBlock {
  readonly chapter: ChapterNumber;
  readonly position: number;
  readonly content: RichText;
}

/** The chapters' text as blocks of prose: before the table where a chapter has one, parted where it is too long for one. */
export function importedBlocks({ preface, chapters }: ImportedReport): readonly ImportedBlock[] {
  const texts = new Map<ChapterNumber, string>([
    [0, preface],
    ...chapters.map((one) => [one.number, one.text] as const),
  ]);
  return ([0, 1, 2, 3, 4, 5, 6] as const).flatMap((chapter) => {
    const parts = partsOf(paragraphsOf(texts.get(chapter) ?? ''));
    const hasTable = chapter >= 2 && chapter <= 4;
    const blocks = parts.length > 0 || hasTable ? parts : [[]];
    // Tables keep the places that the template gave them, from 0 on.
    return blocks.map((paragraphs, index) => ({
      chapter,
      position: index - blocks.length,
      content: richText(paragraphs),
    }));
  });
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => slices(printable(line).trim()))
    .filter((line) => line !== '');
}

/** Without signs that no page can print: control characters, emoji. */
function printable(line: string): string {
  return [...line.replace(/\p{C}/gu, '')].filter((sign) => unprintableIn(sign).length === 0).join('');
}

/** No paragraph is longer than a text may be. */
function slices(line: string): readonly string[] {
  const count = Math.ceil(line.length / textLimits.characters);
  return Array.from({ length: count }, (_, index) =>
    line.slice(index * textLimits.characters, (index + 1) * textLimits.characters),
  );
}

function partsOf(paragraphs: readonly string[]): string[][] {
  const parts: string[][] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    const part = parts.at(-1);
    if (part && length + paragraph.length <= textLimits.characters && part.length < textLimits.nodes / 4) {
      part.push(paragraph);
      length += paragraph.length;
    } else {
      parts.push([paragraph]);
      length = paragraph.length;
    }
  }
  return parts;
}

function richText(paragraphs: readonly string[]): RichText {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
