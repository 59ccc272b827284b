import type { Reader } from '../../db';
import type { RichText } from '../../documents/rich-text';
import type { TableKey } from '../../statistics/types';
import type { BlockHolder, BlockKind, SavedBlock, SavedCell } from '../types';

/** One block with everything that its place in the editor shows. */
export interface EditableBlock {
  readonly id: string;
  readonly chapter: number;
  readonly kind: BlockKind;
  readonly heading: string | null;
  readonly text: RichText;
  readonly version: number;
  readonly holder: BlockHolder;
  readonly sectionId: string | null;
  readonly sectionName: string | null;
  readonly handNote: string | null;
  /** Who wrote in it, the latest first. */
  readonly authors: readonly { readonly name: string; readonly section: string | null; readonly lastAt: Date }[];
  readonly comments: readonly BlockComment[];
}

export interface BlockComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly resolved: { readonly by: string; readonly at: Date } | null;
}

const editable = {
  section: { select: { name: true } },
  authors: {
    orderBy: { lastAt: 'desc' },
    include: { person: { select: { name: true, section: { select: { name: true } } } } },
  },
  comments: {
    orderBy: { createdAt: 'asc' },
    include: { author: { select: { name: true } }, resolver: { select: { name: true } } },
  },
} as const;

/** All blocks of a report in reading order. */
export async function listEditableBlocks(db: Reader, reportId: string): Promise<readonly EditableBlock[]> {
  const rows = await db.block.findMany({
    where: { reportId },
    orderBy: [{ chapter: 'asc' }, { position: 'asc' }],
    include: editable,
  });
  return rows.map(asEditableBlock);
}

/** One block, for the section that was asked to write it. */
export async function findEditableBlock(db: Reader, blockId: string): Promise<EditableBlock | null> {
  const row = await db.block.findUnique({ where: { id: blockId }, include: editable });
  return row && asEditableBlock(row);
}

type Row = Awaited<ReturnType<Reader['block']['findMany']>>[number] & {
  section: { name: string } | null;
  authors: { lastAt: Date; person: { name: string; section: { name: string } | null } }[];
  comments: {
    id: string;
    body: string;
    createdAt: Date;
    author: { name: string };
    resolvedAt: Date | null;
    resolver: { name: string } | null;
  }[];
};

function asEditableBlock(row: Row): EditableBlock {
  return {
    id: row.id,
    chapter: row.chapter,
    kind: row.kind as BlockKind,
    heading: row.heading,
    text: row.content as unknown as RichText,
    version: row.version,
    holder: row.holder as BlockHolder,
    sectionId: row.sectionId,
    sectionName: row.section?.name ?? null,
    handNote: row.handNote,
    authors: row.authors.map(({ person, lastAt }) => {
      return { name: person.name, section: person.section?.name ?? null, lastAt };
    }),
    comments: row.comments.map(({ id, author, body, createdAt, resolver, resolvedAt }) => {
      return {
        id,
        author: author.name,
        body,
        createdAt,
        resolved: resolvedAt && { by: resolver?.name ?? '', at: resolvedAt },
      };
    }),
  };
}

/** The block as it was saved last, for whoever lost the race. */
export async function findSavedBlock(db: Reader, blockId: string): Promise<SavedBlock | null> {
  const row = await db.block.findUnique({
    where: { id: blockId },
    select: { heading: true, content: true, version: true, lastEditedAt: true, lastEditor: { select: { name: true } } },
  });
  if (!row) return null;
  return {
    heading: row.heading,
    text: row.content as unknown as RichText,
    version: row.version,
    savedBy: row.lastEditor?.name ?? '',
    savedAt: row.lastEditedAt?.toISOString() ?? '',
  };
}

export type StoredFigure = SavedCell & { readonly savedBy: string; readonly savedAt: string };

/** The typed cells of a report with who entered them. */
export async function listCells(db: Reader, reportId: string): Promise<readonly StoredFigure[]> {
  const rows = await db.cell.findMany({ where: { reportId }, include: { enterer: { select: { name: true } } } });
  return rows.map((row) => ({
    table: row.tableKey as TableKey,
    row: row.rowKey,
    column: row.columnKey,
    value: row.value?.toNumber() ?? null,
    version: row.version,
    savedBy: row.enterer?.name ?? '',
    savedAt: row.enteredAt?.toISOString() ?? '',
  }));
}
