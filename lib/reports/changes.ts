import { diffWords } from 'diff';
import type { CellAddress, Figure, TableKey } from '../statistics/types';
import { placeName } from './chapters';
import { textOfBlock } from './content';
import type { ContentBlock, ReportContent } from './types';

/** A run of words that stayed, came or went. */
export interface TextChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface BlockChange {
  readonly blockId: string;
  /** Where it stands, such as 「一、总体情况」 and the block's own head. */
  readonly place: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly runs: readonly TextChange[];
}

export interface CellChange extends CellAddress {
  readonly from: Figure;
  readonly to: Figure;
}

/** What differs between two readings of a report, in the order of the report. */
export interface ReportChanges {
  readonly blocks: readonly BlockChange[];
  readonly cells: readonly CellChange[];
}

// Words as a Chinese reader sees them: the platform's own dictionary segmentation.
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Compares two readings: prose word by word, tables cell by cell. */
export function changesBetween(before: ReportContent, after: ReportContent): ReportChanges {
  const old = placed(before);
  const current = placed(after);
  const blocks = [...current].flatMap(([id, now]) => blockChange(id, old.get(id), now) ?? []);
  const removed = [...old]
    .filter(([id]) => !current.has(id))
    .map(([blockId, { place, block }]): BlockChange => {
      return { blockId, place, kind: 'removed', runs: [{ kind: 'removed', text: wordsOf(block) }] };
    });
  return { blocks: [...blocks, ...removed], cells: cellChanges(before, after) };
}

interface PlacedBlock {
  readonly place: string;
  readonly order: string;
  readonly block: ContentBlock;
}

function placed(content: ReportContent): Map<string, PlacedBlock> {
  const found = new Map<string, PlacedBlock>();
  for (const chapter of content.chapters) {
    chapter.blocks.forEach((block, index) => {
      if (block.kind !== 'prose') return;
      const place = placeName(content.format, chapter.number, block.heading);
      found.set(block.id, { place, order: `${chapter.number}.${index}`, block });
    });
  }
  return found;
}

function blockChange(blockId: string, old: PlacedBlock | undefined, now: PlacedBlock): BlockChange | null {
  const { place } = now;
  if (!old) return { blockId, place, kind: 'added', runs: [{ kind: 'added', text: wordsOf(now.block) }] };
  const runs = textChanges(wordsOf(old.block), wordsOf(now.block));
  if (runs.some((run) => run.kind !== 'same')) return { blockId, place, kind: 'changed', runs };
  return old.order === now.order ? null : { blockId, place, kind: 'moved', runs: [] };
}

function wordsOf(block: ContentBlock): string {
  return textOfBlock(block.heading, block.text);
}

/** Word-by-word changes from one text to the other. */
function textChanges(before: string, after: string): readonly TextChange[] {
  return diffWords(before, after, { intlSegmenter: words }).map(({ added, removed, value }): TextChange => {
    if (added) return { kind: 'added', text: value };
    return { kind: removed ? 'removed' : 'same', text: value };
  });
}

function cellChanges(before: ReportContent, after: ReportContent): readonly CellChange[] {
  return (Object.keys(after.tables) as TableKey[]).flatMap((table) =>
    Object.entries(after.tables[table]).flatMap(([row, figures]) =>
      Object.entries(figures).flatMap(([column, to]): CellChange[] => {
        const from = before.tables[table]?.[row]?.[column] ?? null;
        return from === to ? [] : [{ table, row, column, from, to }];
      }),
    ),
  );
}
