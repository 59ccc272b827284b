import { tableOfRows } from './found-grid';
import { BeyondLimits, readingLimits } from './limits';
import type { FoundBlock, FoundDocument, FoundKind } from './types';

/** A line with more is a whole table whose row ends were lost (as in old Word files): it stays a line, tabs and all. */
const mostCells = 20;

/** A line with at least this many cells is a row of a table. */
const fewestCells = 3;

/**
 * Reads text as it was pasted or stored: a line is a paragraph, lines of cells between tabs (as Word and browsers copy
 * tables) or upright bars are a table.
 */
export function readPlainText(text: string, kind: FoundKind = 'txt'): FoundDocument {
  const blocks: FoundBlock[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(tableOfRows(rows.map((row) => row.map((cell) => ({ text: cell })))));
    rows = [];
  };
  for (const line of text.split(/\r\n|[\r\n\u2028\v\f]/)) {
    if (blocks.length > readingLimits.blocks) throw new BeyondLimits();
    const cells = cellsOf(line);
    if (cells === 'ruling') continue;
    if (cells) rows.push(cells);
    else {
      endTable();
      // Tabs and wide gaps part columns.
      const paragraph = line.replace(/[^\S\t]{2,}/g, '  ').trim();
      if (paragraph) blocks.push({ kind: 'paragraph', text: paragraph.slice(0, readingLimits.charactersOfBlock) });
    }
  }
  endTable();
  return { kind, titles: [], blocks };
}

function cellsOf(line: string): string[] | 'ruling' | null {
  if (/^[\s|+\-—─┬┼┴├┤┌┐└┘:=]+$/.test(line) && /[|+┬┼┴├┤┌┐└┘]/.test(line)) return 'ruling';
  const bars = /^\s*[|│┃](.*)[|│┃]\s*$/.exec(line)?.[1]?.split(/[|│┃]/);
  const cells = bars ?? line.split('\t');
  if (cells.length < (bars ? 2 : fewestCells) || cells.length > mostCells) return null;
  return cells.map((cell) => cell.trim());
}
