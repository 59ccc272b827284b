import type { RichText } from '@/lib/documents/rich-text';
import type { CellOrigin } from '@/lib/reports/origins';
import type { SaveBlockAnswer, SaveCellsAnswer, SavedCell } from '@/lib/reports/types';
import type { ReportFigures, ReportFormat, TableKey, Tables } from '@/lib/statistics/types';

/** Saves one block; a server action handed down by the page. */
export type SaveBlock = (input: {
  readonly blockId: string;
  readonly seenVersion: number;
  readonly heading: string | null;
  readonly text: RichText;
}) => Promise<SaveBlockAnswer>;

/** A changed figure, and the version of the cell that the person had on screen. */
export type CellChange = Omit<SavedCell, 'version'> & { readonly seenVersion: number };

/** Saves changed figures of one report, all or none; a server action handed down by the page. */
export type SaveCells = (input: {
  readonly reportId: string;
  readonly cells: readonly CellChange[];
}) => Promise<SaveCellsAnswer>;

export interface BlockEditorProps {
  /** Whose unsaved work the browser keeps: the next person at the same computer must not get it. */
  readonly owner: string;
  readonly blockId: string;
  readonly version: number;
  readonly heading: string | null;
  /** A head that may be renamed; false for blocks without a head. */
  readonly hasHeading: boolean;
  readonly text: RichText;
  /** Shown as plain text, not editable (another holder, another state). */
  readonly readOnly: boolean;
  /** What the field is called for a screen reader, such as 「一、总体情况 （二）主动公开方面」. */
  readonly label: string;
  readonly save: SaveBlock;
}

export interface FigureGridProps {
  /** Whose unsaved work the browser keeps: the next person at the same computer must not get it. */
  readonly owner: string;
  readonly reportId: string;
  readonly format: ReportFormat;
  readonly year: number;
  readonly table: TableKey;
  /** The typed cells of this table. */
  readonly cells: readonly SavedCell[];
  /** Where each figure of this table comes from; what is counted from records is not typed. */
  readonly origins: readonly CellOrigin[];
  /** What the registers give, for the rules that hold the tables against them. */
  readonly counted?: ReportFigures['counted'];
  /** All three tables as stored (for rules across tables), totals included. */
  readonly tables: Tables;
  readonly previous?: { readonly year: number; readonly tables: Tables; readonly ours: boolean };
  readonly readOnly: boolean;
  readonly save: SaveCells;
}
