import { chartLines } from '../charts/table';
import type {
  RichText,
  TextBlock,
  TextChart,
  TextListItem,
  TextParagraph,
  TextRun,
  TextTable,
} from '../documents/rich-text';

/** Reads words off in the order of `plainText`. */
interface Tape {
  take(length: number): string;
}

/**
 * The same text with other words of the same lengths: what a mask makes of `plainText` comes back into paragraphs,
 * lists and cells, marks and all.
 * @param words as long as `plainText(text)`, with its line ends and tabs in their places
 */
export function retyped(text: RichText, words: string): RichText {
  let at = 0;
  const tape: Tape = {
    take: (length) => {
      at += length;
      return words.slice(at - length, at);
    },
  };
  return { ...text, content: blocksFrom(tape, text.content) };
}

/** A scope of lines, the document's or a cell's: a line end stands before each line but the first. */
function blocksFrom(tape: Tape, blocks: readonly TextBlock[]): TextBlock[] {
  let isFirst = true;
  const beginLine = () => {
    if (!isFirst) tape.take(1);
    isFirst = false;
  };
  const lines = (inner: readonly TextBlock[]): TextBlock[] => inner.map(block);
  const block = (one: TextBlock): TextBlock => {
    if (one.type === 'table') return tableFrom(tape, one, beginLine);
    if (one.type === 'chart') return chartFrom(tape, one, beginLine);
    if (one.type === 'paragraph' || one.type === 'heading') {
      beginLine();
      return one.content ? { ...one, content: runsFrom(tape, one.content) } : one;
    }
    return {
      ...one,
      content: one.content.map((item): TextListItem => ({ ...item, content: lines(item.content) as ListContent })),
    };
  };
  return lines(blocks);
}

// A list item's own blocks come back as the kinds they were.
type ListContent = TextListItem['content'] & readonly TextParagraph[];

/** A chart's words are read past: it is no place for what a mask hides. */
function chartFrom(tape: Tape, chart: TextChart, beginLine: () => void): TextChart {
  for (const line of chartLines(chart.attrs)) {
    beginLine();
    tape.take(line.length);
  }
  return chart;
}

function tableFrom(tape: Tape, table: TextTable, beginLine: () => void): TextTable {
  return {
    ...table,
    content: table.content.map((row) => {
      beginLine();
      return {
        ...row,
        content: row.content.map((cell, index) => {
          if (index > 0) tape.take(1);
          return { ...cell, content: blocksFrom(tape, cell.content) };
        }),
      };
    }),
  };
}

function runsFrom(tape: Tape, runs: readonly TextRun[]): TextRun[] {
  return runs.map((run) => {
    if (run.type === 'figure') return { ...run, attrs: { ...run.attrs, text: tape.take(run.attrs.text.length) } };
    const words = tape.take(run.type === 'text' ? run.text.length : 1);
    return run.type === 'text' ? { ...run, text: words } : run;
  });
}
