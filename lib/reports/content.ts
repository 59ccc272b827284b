import type { RichText } from '../documents/rich-text';
import { plainText } from '../documents/text-schema';
import { figureSourcesIn, withFigures } from '../figures/printing';
import type { FigureSource, ReadFigure } from '../figures/types';
import { checkFigures, findingKey } from '../statistics/rules';
import type { Finding, ReportFigures, ReportFormat, Tables } from '../statistics/types';
import { chapterNumbers, chapterTitles, reportTitle } from './chapters';
import type {
  BlockKind,
  ContentBlock,
  ContentChapter,
  ContentCorrection,
  ContentFigure,
  ContentWaiver,
  ReportContent,
} from './types';

/** What the sources of bound figures read: in the report's year, and in the other years of its charts. */
export interface Readings {
  readonly read: ReadonlyMap<FigureSource, ReadFigure>;
  readonly earlier: ReadonlyMap<number, ReadonlyMap<FigureSource, ReadFigure>>;
}

/** The working report as it is stored; blocks in order of chapter and position. */
export interface ReportRows {
  readonly agency: { readonly slug: string; readonly name: string };
  readonly year: number;
  readonly format: ReportFormat;
  readonly blocks: readonly (ContentBlock & { readonly chapter: number })[];
  readonly tables: Tables;
  readonly corrections: readonly ContentCorrection[];
  readonly readings: Readings;
  readonly waivers: readonly ContentWaiver[];
  /** Last year's newest edition here, where there is one. */
  readonly previous?: ReportFigures['previous'];
  /** What the records give, where there are registers to hold the tables against. */
  readonly counted?: ReportFigures['counted'];
}

/** Everything the report says now: chapters with their figures, tables, and what the checks find. */
export function contentOf(rows: ReportRows): ReportContent {
  const { agency, year, format, tables, corrections, waivers, previous, counted } = rows;
  const chapters = chaptersOf(rows);
  const prose = chapters.map((chapter) => ({ chapter: chapter.number, text: chapterText(chapter) }));
  const findings = checkFigures({
    format,
    year,
    tables,
    prose,
    ...(previous && { previous }),
    ...(counted && { counted }),
  });
  const title = reportTitle(agency.name, year);
  const figures = figuresOf(rows);
  return {
    ...{ agency, year, format, title, chapters, tables, findings, waivers, figures },
    ...(corrections.length > 0 && { corrections }),
  };
}

/** The figures that the prose and its charts are bound to, each once, in the order of the text. */
function figuresOf({ blocks, readings }: ReportRows): readonly ContentFigure[] {
  const sources = [...new Set(blocks.flatMap(({ text }) => figureSourcesIn(text)))];
  return sources.flatMap((source) => {
    const figure = readings.read.get(source);
    return figure ? [{ key: figureKey(source), label: figure.label, value: figure.value, unit: figure.unit }] : [];
  });
}

/** A cell goes by its address alone, as the key figures of the open data do. */
function figureKey(source: FigureSource): string {
  return source.startsWith('cell:') ? source.slice('cell:'.length) : source;
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

function chaptersOf({ format, year, blocks, readings }: ReportRows): readonly ContentChapter[] {
  return chapterNumbers.map((number) => ({
    number,
    title: chapterTitles[format][number],
    blocks: blocks
      .filter((block) => block.chapter === number)
      .map(({ id, kind, heading, text }) => {
        return { id, kind, heading, text: withFigures(text, readings.read, year, readings.earlier) };
      }),
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
