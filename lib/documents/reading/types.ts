/** What was found in a foreign file, in our own shapes: no markup of it survives, so that we draw it ourselves. */
export interface FoundDocument {
  readonly kind: FoundKind;
  /** What the file says of itself outside its text (title, meta data), likeliest first. */
  readonly titles: readonly string[];
  readonly blocks: readonly FoundBlock[];
}

export type FoundKind = 'html' | 'docx' | 'doc' | 'pdf' | 'txt';

export type FoundBlock = FoundHeading | FoundParagraph | FoundTable;

export interface FoundHeading {
  readonly kind: 'heading';
  readonly text: string;
  /** 1 is the widest. */
  readonly level: number;
}

export interface FoundParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A table as a grid: each cell once, at its first place, with its spans. */
export interface FoundTable {
  readonly kind: 'table';
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly FoundCell[];
}

export interface FoundCell {
  /** Lines parted by a line feed. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Where in a document something was found: the block, and in a table its cell; all count from 0. */
export interface FoundPlace {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
}

/** Why there is no document. `noText`: a scan, or an empty file. */
export type ReadingRefusal = 'tooLarge' | 'unknownKind' | 'encrypted' | 'unreadable' | 'noText';
