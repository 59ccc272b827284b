import type { FoundPlace } from '../documents/reading/types';
import type { CellAddress, Figure, ReportFormat, Tables } from '../statistics/types';

/** What was recognised in an old report. Nothing in it is certain that isn't: see the confidence of each cell. */
export interface ImportedReport {
  readonly year: number | null;
  readonly format: ReportFormat;
  readonly agency: string | null;
  /** What stands between the title and chapter 一. */
  readonly preface: string;
  readonly chapters: readonly ImportedChapter[];
  /** As printed: only the rows that were found, blanks as null. */
  readonly tables: Tables;
  readonly cells: readonly ImportedCell[];
  /** What of the report as a whole a person has to look at. */
  readonly doubts: readonly ImportDoubt[];
}

export interface ImportedChapter {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6;
  /** As printed, without its number. */
  readonly title: string;
  /** Paragraphs parted by a line feed, tables left out. */
  readonly text: string;
  readonly place: FoundPlace;
}

/** A figure as it was read. */
export interface ImportedCell extends CellAddress {
  readonly value: Figure;
  /** 0 to 1; under `certain` somebody has to look. */
  readonly confidence: number;
  /** What the confidence rests on, in words. */
  readonly why: string;
  /** Where in the document it stands; null for a row that was not found. */
  readonly place: FoundPlace | null;
  /** What is printed there. */
  readonly printed: string | null;
}

export interface ImportDoubt {
  readonly about: 'year' | 'agency' | 'format' | 'chapters' | 'tables';
  readonly why: string;
}

/** From here on a cell needs no look. */
export const certain = 0.9;

/** A figure on its way: what is read of it, and how far the sums may lift it. */
export interface Reading extends CellAddress {
  readonly value: Figure;
  readonly confidence: number;
  /** The most that agreeing sums can make of it: they prove a number, not the name of its row. */
  readonly atMost: number;
  readonly reasons: readonly string[];
  readonly place: FoundPlace;
  readonly printed: string;
}

/** What one table of a document gave. */
export interface TableReading {
  readonly readings: readonly Reading[];
  /** Rows with figures whose label names none of the form's, as printed. */
  readonly strangers: readonly string[];
}
