import type { RichText } from '../documents/rich-text';
import { plainText } from '../documents/text-schema';
import { checkFigures, findingKey } from '../statistics/rules';
import { blankTables, withTotals } from '../statistics/totals';
import type { Finding, ReportFigures, ReportFormat, TableKey, Tables } from '../statistics/types';
import { chapterNumbers, chapterTitles, reportTitle } from './chapters';
import type { BlockKind, ContentBlock, ContentChapter, ContentWaiver, ReportContent } from './types';

/** The working report as it is stored; blocks in order of chapter and position. */
export interface ReportRows {
  readonly agency: { readonly slug: string; readonly name: string };
  readonly year: number;
  readonly format: ReportFormat;
  readonly blocks: readonly (ContentBlock & { readonly chapter: number })[];
  readonly cells: readonly StoredCell[];
  readonly waivers: readonly ContentWaiver[];
  /** Last year's newest edition here, where there is one. */
  readonly previous?: ReportFigures['previous'];
}

export interface StoredCell {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
}

/** Everything the report says now: chapters, tables with their totals, and what the checks find. */
export function contentOf(rows: ReportRows): ReportContent {
  const { agency, year, format, waivers } = rows;
  const chapters = chaptersOf(rows);
  const tables = tablesOf(format, rows.cells);
  const prose = chapters.map((chapter) => ({ chapter: chapter.number, text: chapterText(chapter) }));
  const findings = checkFigures({ format, year, tables, prose, ...(rows.previous && { previous: rows.previous }) });
  return { agency, year, format, title: reportTitle(agency.name, year), chapters, tables, findings, waivers };
}

/** The errors that neither a correct figure nor a waiver has settled; any of them keeps the report in the office. */
export function openErrorsOf(content: Pick<ReportContent, 'findings' | 'waivers'>): readonly Finding[] {
  return content.findings.filter(
    (finding) => finding.severity === 'error' && waiverOf(finding, content.waivers) === undefined,
  );
}

/** The waiver of a finding. One whose words (and so whose figures) have changed since no longer counts. */
export function waiverOf(finding: Finding, waivers: readonly ContentWaiver[]): ContentWaiver | undefined {
  const key = findingKey(finding);
  return waivers.find((waiver) => waiver.findingKey === key && waiver.message === finding.message);
}

function tablesOf(format: ReportFormat, cells: readonly StoredCell[]): Tables {
  const tables = structuredClone(blankTables(format)) as Record<
    TableKey,
    Record<string, Record<string, number | null>>
  >;
  for (const { table, row, column, value } of cells) {
    const figures = tables[table][row];
    if (figures) figures[column] = value;
  }
  return withTotals(format, tables);
}

function chaptersOf({ format, blocks }: ReportRows): readonly ContentChapter[] {
  return chapterNumbers.map((number) => ({
    number,
    title: chapterTitles[format][number],
    blocks: blocks
      .filter((block) => block.chapter === number)
      .map(({ id, kind, heading, text }) => ({ id, kind, heading, text })),
  }));
}

function chapterText(chapter: ContentChapter): string {
  return chapter.blocks
    .filter((block) => isProse(block.kind))
    .map(({ heading, text }) => textOfBlock(heading, text))
    .join('\n');
}

function isProse(kind: BlockKind): boolean {
  return kind === 'prose';
}

/** A block's words with its head, as they are compared and checked. */
export function textOfBlock(heading: string | null, text: RichText): string {
  return heading ? `${heading}\n${plainText(text)}` : plainText(text);
}
