import { printedFigure } from '@/lib/figures/printing';
import { type FigureShow, figureShows, type ReadFigure } from '@/lib/figures/types';

const showNames: Readonly<Record<FigureShow, string>> = {
  value: '本年数',
  previous: '上年数',
  difference: '与上年相差',
  rate: '增减比例',
};

export function showName(show: FigureShow): string {
  return showNames[show];
}

/** What can be shown of a figure, with what it prints: 「本年数 12」. */
export function showChoices(read: ReadFigure): readonly { readonly show: FigureShow; readonly text: string }[] {
  return figureShows.map((show) => ({ show, text: printedFigure({ show }, read) }));
}

/** So many are listed at once; the rest is found by more words. */
export const mostListed = 30;

/** The figures whose names have all the words that were typed, in any order; words are parted by spaces. */
export function searchFigures(known: readonly ReadFigure[], typed: string): readonly ReadFigure[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return known.filter((read) => {
    const name = `${read.label}${read.unit}`.toLowerCase();
    return words.every((word) => name.includes(word) || String(read.value) === word);
  });
}

/** 「12件，上年 10件」 */
export function readWords({ value, previous, unit }: ReadFigure): string {
  const now = value === null ? '未知' : `${value}${unit}`;
  return previous === null ? now : `${now}，上年 ${previous}${unit}`;
}
