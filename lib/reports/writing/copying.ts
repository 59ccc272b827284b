import { linesOf } from '../../documents/text-schema';
import { type Likeness, likenesses } from '../../figures/prose/similarity';
import type { ContentBlock, ContentChapter } from '../types';

/** A block beside what last year's report said in its place. */
export interface BesideLastYear {
  /** Last year's blocks of prose: the one with the same head, or all of the chapter. */
  readonly before: readonly ContentBlock[];
  /** This year's paragraphs, each with the most alike of last year's whole report. */
  readonly likenesses: readonly Likeness[];
}

/** Each block of prose with last year's beside it, by its id; empty where last year's report is not here. */
export function besideLastYear(
  now: readonly ContentChapter[],
  before: readonly ContentChapter[],
): ReadonlyMap<string, BesideLastYear> {
  const old = before.flatMap((chapter) => proseOf(chapter).flatMap(({ text }) => linesOf(text.content)));
  return new Map(
    now.flatMap((chapter) => {
      const place = before.find(({ number }) => number === chapter.number);
      return proseOf(chapter).map((block): [string, BesideLastYear] => [
        block.id,
        { before: place ? counterparts(block, place) : [], likenesses: likenesses(linesOf(block.text.content), old) },
      ]);
    }),
  );
}

function proseOf({ blocks }: ContentChapter): readonly ContentBlock[] {
  return blocks.filter(({ kind }) => kind === 'prose');
}

function counterparts({ heading }: ContentBlock, chapter: ContentChapter): readonly ContentBlock[] {
  const prose = proseOf(chapter);
  const same = prose.filter((block) => heading !== null && block.heading?.trim() === heading.trim());
  return same.length > 0 ? same : prose;
}
