import type { CellAddress } from '../statistics/types';

/**
 * Where a figure comes from, as it stands in prose, in charts and in an edition's evidence:
 * - `cell:applications.refused.stateSecret.total` – a cell of a statutory table: table, row (may hold dots), column
 * - `items:genre=workNews&category=20.01&theme=…&section=…` – published items of the year by a filter; `items:` all
 * - `metric:consultations` – a metric that sections declare month by month
 * - `count:permits` – an administrative count of the year
 */
export type FigureSource = string;

/** What of the source is shown: itself, last year's, what it grew or shrank by, or that in per cent of last year's. */
export const figureShows = ['value', 'previous', 'difference', 'rate'] as const;
export type FigureShow = (typeof figureShows)[number];

/** A number in the prose that knows where it comes from. */
export interface BoundFigure {
  readonly source: FigureSource;
  readonly show: FigureShow;
}

/** A source read: the number, how it is counted in words, and what it is called. */
export interface ReadFigure {
  readonly source: FigureSource;
  readonly label: string;
  /** 件, 条, 万元 … */
  readonly unit: string;
  /** null is unknown, not zero. */
  readonly value: number | null;
  /** Last year's, where it is known. */
  readonly previous: number | null;
  /** The rule in words, for whoever asks why. */
  readonly rule: string;
  readonly cell?: CellAddress;
}

/** How a figure came about: from records, declared, carried, put in their place by hand, typed, or added up. */
export const evidenceKinds = ['counted', 'declared', 'carried', 'corrected', 'typed', 'imported', 'sum'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a revision, and so an edition, keeps for a figure: anyone with access can count it again years later. */
export interface FigureEvidence {
  readonly source: FigureSource;
  readonly kind: EvidenceKind;
  readonly label: string;
  readonly unit: string;
  readonly rule: string;
  readonly value: number | null;
  /** Ids of the records that it was counted from, or that a correction put aside, sorted; else empty. */
  readonly ids: readonly string[];
  /** SHA-256 over source, kind, rule, value and ids. */
  readonly digest: string;
}
