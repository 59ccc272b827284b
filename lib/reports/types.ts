import type { RichText } from '../documents/rich-text';
import type { CellAddress, Figure, Finding, ReportFormat, TableKey, Tables } from '../statistics/types';

export type ReportState = 'draft' | 'inReview' | 'awaitingApproval' | 'approved' | 'published' | 'withdrawn';

/** Where a report's figures come from: counted from the records, or typed, for years that were kept elsewhere. */
export const figureModes = ['live', 'typed'] as const;
export type FigureMode = (typeof figureModes)[number];

/** How the stored figure of a cell came there; `corrected` stands in the place of a count, with a reason. */
export type CellSourceName = 'typed' | 'carried' | 'imported' | 'corrected' | 'declared';

/** What a decision on a report needs to know of it. */
export interface ReportHead {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  readonly format: ReportFormat;
  readonly state: ReportState;
  readonly figures: FigureMode;
  readonly version: number;
  readonly correctionNote: string | null;
  readonly lastEditedBy: string;
  readonly submittedBy: string | null;
  readonly reviewedBy: string | null;
  readonly approvedBy: string | null;
}

/** 0 is the preface; 1–6 are the statutory chapters. */
export type ChapterNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type BlockKind = 'prose' | TableKey;

/** 约稿: who has the block in hand. */
export type BlockHolder = 'office' | 'withSection' | 'handedBack';

/** What a decision on a block needs to know of it and of its report. */
export interface BlockHead {
  readonly id: string;
  readonly report: ReportHead;
  readonly chapter: number;
  readonly kind: BlockKind;
  readonly heading: string | null;
  readonly version: number;
  readonly holder: BlockHolder;
  readonly sectionId: string | null;
}

/** A piece of a chapter as it is submitted and printed. */
export interface ContentBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly heading: string | null;
  /** Empty where the block is the place of a statutory table. */
  readonly text: RichText;
}

export interface ContentChapter {
  readonly number: ChapterNumber;
  /** The statutory title without its number; empty for the preface. */
  readonly title: string;
  readonly blocks: readonly ContentBlock[];
}

/** A failing rule that was accepted, as it stands beside the table and stays with the edition. */
export interface ContentWaiver {
  readonly findingKey: string;
  readonly message: string;
  readonly reason: string;
  readonly givenBy: string;
  /** Instant, ISO 8601. */
  readonly givenAt: string;
}

/** A figure as it was printed in the prose or drawn in a chart. */
export interface ContentFigure {
  /** Its source: `items:genre=notice`; a cell without its prefix, as `applications.newlyReceived.total`. */
  readonly key: string;
  readonly label: string;
  readonly value: Figure;
  readonly unit: string;
}

/** A figure that the office put in the place of what the records give; whoever reviews and signs sees it. */
export interface ContentCorrection extends CellAddress {
  readonly counted: Figure;
  readonly value: Figure;
  readonly reason: string;
  readonly by: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/**
 * The whole report at one moment: what a revision freezes, the leader signs and an edition prints.
 * Tables hold every figure, totals included.
 */
export interface ReportContent {
  readonly agency: { readonly slug: string; readonly name: string };
  readonly year: number;
  readonly format: ReportFormat;
  readonly title: string;
  readonly chapters: readonly ContentChapter[];
  readonly tables: Tables;
  readonly findings: readonly Finding[];
  readonly waivers: readonly ContentWaiver[];
  /** Left out in editions from before figures were bound. */
  readonly figures?: readonly ContentFigure[];
  /** Left out where nothing was corrected. */
  readonly corrections?: readonly ContentCorrection[];
}

/** The twins of an edition's content. */
export type EditionFileKind = 'html' | 'json' | 'docx' | 'pdf';

/** A block of text as another person saved it meanwhile. */
export interface SavedBlock {
  readonly heading: string | null;
  readonly text: RichText;
  readonly version: number;
  readonly savedBy: string;
  /** Instant, ISO 8601. */
  readonly savedAt: string;
}

/** A typed figure with the version that a change must name. */
export interface SavedCell {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
  readonly version: number;
}

/** What autosave hears back; a lost connection is the only other outcome, and then the text stays on the device. */
export type SaveAnswer<Saved, Theirs> =
  | { readonly status: 'saved'; readonly saved: Saved; readonly savedAt: string }
  | { readonly status: 'changed'; readonly theirs: Theirs }
  | { readonly status: 'signedOut' }
  | { readonly status: 'refused'; readonly message: string };

export type SaveBlockAnswer = SaveAnswer<{ readonly version: number }, SavedBlock>;

export type SaveCellsAnswer = SaveAnswer<
  readonly SavedCell[],
  readonly (SavedCell & { readonly savedBy: string; readonly savedAt: string })[]
>;

/** One line of a report's history, from the audit trail. */
export interface HistoryEntry {
  readonly number: number;
  readonly at: Date;
  readonly actorName: string;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly reason: string | null;
  readonly place: string | null;
}

/** Who sent a report back, when and why. */
export interface LastReturn {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}
