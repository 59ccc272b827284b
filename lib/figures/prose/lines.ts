import type { RichText, TextBlock, TextRun } from '../../documents/rich-text';
import type { BoundFigure } from '../types';

/** A bound figure at its place in a line; offsets are code units, `to` behind the last of them. */
export interface PlacedFigure extends BoundFigure {
  readonly from: number;
  readonly to: number;
}

/** The words of one paragraph or heading, its bound figures printed in them. A forced break is a line feed. */
export interface ProseLine {
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

/** A text's paragraphs and headings in reading order, those in lists and table cells included. */
export function proseLines(text: RichText): readonly ProseLine[] {
  return linesIn(text.content);
}

function linesIn(blocks: readonly TextBlock[]): readonly ProseLine[] {
  return blocks.flatMap((block): readonly ProseLine[] => {
    switch (block.type) {
      case 'chart':
        return [];
      case 'table':
        return block.content.flatMap((row) => row.content.flatMap((cell) => linesIn(cell.content)));
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => linesIn(item.content));
      default:
        return [lineOf(block.content ?? [])];
    }
  });
}

function lineOf(runs: readonly TextRun[]): ProseLine {
  let text = '';
  const figures: PlacedFigure[] = [];
  for (const run of runs) {
    const from = text.length;
    if (run.type === 'hardBreak') text += '\n';
    else if (run.type === 'text') text += run.text;
    else {
      text += run.attrs.text;
      figures.push({ source: run.attrs.source, show: run.attrs.show, from, to: text.length });
    }
  }
  return { text, figures };
}
