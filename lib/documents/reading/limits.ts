/** A report with its tables comes to some hundred kilobytes; the rest is pictures. */
export const readingLimits = {
  bytes: 30 * 1024 * 1024,
  /** Of one text file or page: markup costs memory many times its length. */
  textBytes: 8 * 1024 * 1024,
  elements: 200_000,
  /** Parsers of markup call themselves for each level. */
  depth: 400,
  pages: 300,
  blocks: 20_000,
  cells: 50_000,
  rowsOfTable: 2000,
  columnsOfTable: 120,
  charactersOfBlock: 100_000,
} as const;

/** More than a report holds: thrown inside the readers, a refusal outside. */
export class BeyondLimits extends Error {}
