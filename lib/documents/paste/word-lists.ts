import { textLimits } from '../text-schema';
import type { HtmlTag } from './html-tokens';

/** A paragraph that Word draws as a list item. */
export interface WordListItem {
  /** Counted from 1. */
  readonly level: number;
  /** Which of the document's lists it belongs to. */
  readonly list: string;
  /** The sign or number Word wrote before it. */
  readonly marker: string;
  readonly html: string;
}

/** Says that a tag opens such a paragraph, and where in a list it stands. */
export function listParagraphOf(tag: HtmlTag): Pick<WordListItem, 'level' | 'list'> | undefined {
  if (tag.name !== 'p') return undefined;
  const style = tag.attributes.get('style') ?? '';
  const place = /mso-list:\s*(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/i.exec(style);
  if (!place) return undefined;
  const [, list = '', level = '1', override = ''] = place;
  return { level: Math.min(textLimits.listLevels, Math.max(1, Number(level))), list: list + override };
}

/** Puts neighbouring items of one Word list into `ul` and `ol`; other parts stay. */
export function wordLists(parts: readonly (string | WordListItem)[]): string[] {
  const written: string[] = [];
  let group: WordListItem[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (group[0] && group[0].list !== part.list && part.level === 1) {
        written.push(listHtml(group));
        group = [];
      }
      group.push(part);
      continue;
    }
    // Spaces and line ends between two paragraphs don't part a list.
    if (part.trim() === '') continue;
    written.push(listHtml(group), part);
    group = [];
  }
  return [...written, listHtml(group)];
}

/** The items of one level, each with the deeper ones that follow it. */
function listHtml(items: readonly WordListItem[]): string {
  const [first] = items;
  if (!first) return '';
  const level = Math.min(...items.map((item) => item.level));
  const starts = items.flatMap((item, index) => (item.level === level || index === 0 ? [index] : []));
  const entries = starts.map((start, index) => {
    const [head, ...deeper] = items.slice(start, starts[index + 1] ?? items.length);
    return head ? `<li><p>${head.html}</p>${listHtml(deeper)}</li>` : '';
  });
  const name = isNumber(first.marker) ? 'ol' : 'ul';
  return `<${name}>${entries.join('')}</${name}>`;
}

/** 「1.」「（一）」「一、」「①」「a)」 count; a sign such as 「·」 or Wingdings' bare letters doesn't. */
function isNumber(marker: string): boolean {
  return (
    /^(?:[(（]?(?:\d+|[〇零一二三四五六七八九十百]+|[ivxlc]+|[a-z])[.．、)）]|[①-⑳])/i.test(marker) ||
    /^\d+$/.test(marker)
  );
}
