import { z } from 'zod';
import { chartLines } from '../charts/table';
import { type ChartSpec, chartKinds, chartLimits } from '../charts/types';
import { fail, ok, type Result } from '../result';
import { isFigureSource } from './figure-source';
import { isAllowedAddress } from './links';
import { figureShows, type RichText, type TextBlock, type TextRun, type TextTable } from './rich-text';
import { withoutDefaults } from './text-cleaning';

/** How much one text may hold. `depth` counts nodes inside nodes and guards the recursive readers. */
export const textLimits = { characters: 20_000, nodes: 5_000, depth: 32, listLevels: 3 } as const;

export type TextRefusal =
  | { readonly code: 'tooLong'; readonly limit: 'characters' | 'nodes' }
  /** `path` is where the first foreign thing stands, such as `content.2.attrs`. */
  | { readonly code: 'notAllowed'; readonly path: string }
  /** The first few of them. */
  | { readonly code: 'unprintable'; readonly characters: readonly string[] };

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isAllowedAddress) }),
  }),
]);

const figureSource = z.string().refine(isFigureSource);

const run = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).max(2).optional() }),
  z.strictObject({
    type: z.literal('figure'),
    attrs: z.strictObject({
      source: figureSource,
      show: z.enum(figureShows),
      // Printed again by the server wherever its source is known; the bound keeps a paste from hiding a text in it.
      text: z.string().min(1).max(30),
    }),
    marks: z.array(mark).max(2).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
]);

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(run).optional() });

const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(3), z.literal(4)]) }),
  content: z.array(run).optional(),
});

const listTypes = z.enum(['bulletList', 'orderedList']);
const innermostList = listOf(paragraph);
const middleList = listOf(z.union([paragraph, innermostList]));
const list = listOf(z.union([paragraph, middleList]));

// A pasted table may hold a table in a cell; one inside that one may not.
const innerTable = tableOf(z.union([paragraph, heading, list]));
const table = tableOf(z.union([paragraph, heading, list, innerTable]));

const chartAttrs = z
  .strictObject({
    kind: z.enum(chartKinds),
    title: z.string().trim().min(1).max(chartLimits.title),
    unit: z.string().trim().max(chartLimits.unit),
    years: z.array(z.int().min(1949).max(2999)).min(1).max(chartLimits.years),
    points: z
      .array(
        z.strictObject({
          label: z.string().trim().min(1).max(chartLimits.label),
          source: figureSource,
          values: z.array(z.number().nullable()),
        }),
      )
      .min(1)
      .max(chartLimits.points),
  })
  .refine(isWholeChart);

const chart = z.strictObject({ type: z.literal('chart'), attrs: chartAttrs });

const richText = z.strictObject({
  type: z.literal('doc'),
  content: z.array(z.union([paragraph, heading, list, table, chart])).min(1),
});

/** A chart that came from outside (a paste); null for what is none. */
export function readChart(input: unknown): ChartSpec | null {
  const read = chartAttrs.safeParse(input);
  return read.success ? read.data : null;
}

/** Years ascend, each point has a number or a blank for each of them, and each kind has no more than it can show. */
function isWholeChart({ kind, years, points }: ChartSpec): boolean {
  const ascends = years.every((year, index) => index === 0 || year > (years[index - 1] ?? year));
  const isFull = points.every(({ values }) => values.length === years.length);
  if (kind === 'share') return isFull && years.length === 1 && points.length <= chartLimits.parts;
  return ascends && isFull && (kind === 'bar' || points.length <= chartLimits.lines);
}

/**
 * Reads a text that came from outside (the editor, an importer): what the editor adds by default is dropped,
 * anything foreign to `RichText` is refused, never repaired.
 */
export function readRichText(input: unknown): Result<RichText, TextRefusal> {
  const refusal = measure(input);
  if (refusal) return fail(refusal);

  const parsed = richText.safeParse(withoutDefaults(input));
  if (!parsed.success) return fail({ code: 'notAllowed', path: deepestPath(parsed.error.issues) });
  const characters = unprintableIn(plainText(parsed.data));
  return characters.length === 0 ? ok(parsed.data) : fail({ code: 'unprintable', characters });
}

// Pictures (emoji, flags) and private-use characters: no printing face has them, and a PDF/A can't hold them.
const unprintable = /\p{Co}|\p{Emoji_Presentation}|\p{Regional_Indicator}|\u{fe0f}/gu;
const unprintableNamed = 10;

/** Characters that can't be printed in a document, each once, the first few of them. */
export function unprintableIn(text: string): readonly string[] {
  return [...new Set(text.match(unprintable) ?? [])].slice(0, unprintableNamed);
}

/** The words alone: a line per paragraph, heading and list item, a line per table row with tabs between its cells. */
export function plainText(text: RichText): string {
  return linesOf(text.content).join('\n');
}

/** How many characters a reader sees, line ends and tabs between cells not counted. */
export function characterCount(text: RichText): number {
  return [...plainText(text).replace(/[\n\t]/g, '')].length;
}

/** Nothing but empty paragraphs, spaces or an empty table. */
export function isBlank(text: RichText): boolean {
  return plainText(text).trim() === '';
}

/** The words of a line; a forced break is a line end. */
export function runsText(runs: readonly TextRun[] = []): string {
  return runs.map(runText).join('');
}

function runText(run: TextRun): string {
  if (run.type === 'text') return run.text;
  return run.type === 'figure' ? run.attrs.text : '\n';
}

/** The words of blocks, one string per line of text or table row. */
export function linesOf(blocks: readonly TextBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return rowLines(block);
    if (block.type === 'chart') return chartLines(block.attrs);
    if (block.type === 'paragraph' || block.type === 'heading') return [runsText(block.content)];
    return block.content.flatMap((item) => linesOf(item.content));
  });
}

function rowLines(table: TextTable): string[] {
  return table.content.map((row) => row.content.map((cell) => linesOf(cell.content).join('\n')).join('\t'));
}

function listOf<Content extends z.ZodType>(content: Content) {
  const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(content).min(1) });
  return z.strictObject({ type: listTypes, content: z.array(listItem).min(1) });
}

function tableOf<Content extends z.ZodType>(content: Content) {
  const cell = z.strictObject({
    type: z.enum(['tableCell', 'tableHeader']),
    attrs: z
      .strictObject({
        colspan: z.int().min(1).max(60).optional(),
        rowspan: z.int().min(1).max(1_000).optional(),
      })
      .optional(),
    content: z.array(content).min(1),
  });
  // A row whose cells all hang down from above has none of its own.
  const row = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).default([]) });
  return z.strictObject({ type: z.literal('table'), content: z.array(row).min(1) });
}

/** Counts before anything recursive walks the input, so that a hostile depth or size costs nothing. */
function measure(input: unknown): TextRefusal | undefined {
  let nodes = 0;
  let characters = 0;
  let level = [input];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > textLimits.depth) return { code: 'notAllowed', path: '' };
    nodes += level.length;
    if (nodes > textLimits.nodes) return { code: 'tooLong', limit: 'nodes' };
    for (const node of level) characters += characterLength(fieldOf(node, 'text'));
    if (characters > textLimits.characters) return { code: 'tooLong', limit: 'characters' };
    level = level.flatMap((node): unknown[] => {
      const content = fieldOf(node, 'content');
      return Array.isArray(content) ? content : [];
    });
  }
  return undefined;
}

function fieldOf(node: unknown, field: 'text' | 'content'): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[field] : undefined;
}

/** Characters, not code units; a text far over the limit isn't spread out to be counted. */
function characterLength(text: unknown): number {
  if (typeof text !== 'string') return 0;
  return text.length > 2 * textLimits.characters ? text.length : [...text].length;
}

/** Of the alternatives that a union tried, the one that got furthest names the place best. */
function deepestPath(issues: readonly z.core.$ZodIssue[], before: readonly PropertyKey[] = []): string {
  const paths = issues.map((issue) => {
    const path = [...before, ...issue.path];
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return path.map(String).join('.');
    const tried = issue.errors.map((alternative) => deepestPath(alternative, path));
    return tried.reduce((furthest, other) => (depthOf(other) > depthOf(furthest) ? other : furthest));
  });
  return paths[0] ?? '';
}

function depthOf(path: string): number {
  return path.split('.').length;
}
