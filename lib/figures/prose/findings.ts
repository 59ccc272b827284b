import type { RichText } from '../../documents/rich-text';
import { unknownFigure } from '../printing';
import type { FigureSource, ReadFigure } from '../types';
import { type Binding, bindingsOf, isNearKnown } from './bindings';
import { contradictionOf } from './contradictions';
import { type ProseLine, proseLines } from './lines';
import { type TypedNumber, typedNumbers } from './typed-numbers';

/** Where a finding stands: the line (see `proseLines`) and the code units in it. */
export interface FindingPlace {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The number as written. */
  readonly words: string;
  /** The number with what stands around it, for who reads the list. */
  readonly excerpt: string;
}

/** What is doubtful about a number in the prose, or could be better. */
export type ProseFinding = FindingPlace &
  (
    | { readonly kind: 'bindable'; readonly bindings: readonly Binding[] }
    /** Typed, and no figure says so. */
    | { readonly kind: 'unsourced' }
    /** Bound, and its sentence says something else of it. */
    | { readonly kind: 'contradicted'; readonly reason: string }
    /** Bound to what nobody has counted yet: it prints ××. */
    | { readonly kind: 'unknown' }
    /** Bound to a source that answers no more: it prints what it printed last. */
    | { readonly kind: 'gone' }
  );

export interface ProseContext {
  /** Of the report. */
  readonly year: number;
  /** Whatever can be put into the report's prose, and what it reads now. */
  readonly known: readonly ReadFigure[];
}

/**
 * Judges every number of a text: bound ones against their sentences, typed ones against what is known. Pure; it never
 * changes a text. The findings stand in reading order.
 */
export function proseFindings(text: RichText, { year, known }: ProseContext): readonly ProseFinding[] {
  const bySource = new Map(known.map((read) => [read.source, read]));
  return proseLines(text).flatMap((line, index) =>
    [...boundFindings(line, index, bySource, year), ...typedFindings(line, index, known, year)].sort(
      (a, b) => a.from - b.from,
    ),
  );
}

/** A finding in words; the number is named by the excerpt. */
export function findingWords(finding: ProseFinding): string {
  switch (finding.kind) {
    case 'bindable':
      return `与「${finding.bindings[0]?.label ?? ''}」相等，可以绑定`;
    case 'unsourced':
      return '没有来源的数字';
    case 'contradicted':
      return finding.reason;
    case 'unknown':
      return '这个数字还没有统计出来';
    case 'gone':
      return '这个数字的来源已不存在，印出的是最后一次的数';
  }
}

function boundFindings(
  line: ProseLine,
  index: number,
  known: ReadonlyMap<FigureSource, ReadFigure>,
  year: number,
): readonly ProseFinding[] {
  return line.figures.flatMap((figure): ProseFinding[] => {
    const place = placeOf(line.text, index, figure);
    if (!known.has(figure.source)) return [{ ...place, kind: 'gone' }];
    if (place.words === unknownFigure) return [{ ...place, kind: 'unknown' }];
    const reason = contradictionOf(line, figure, known, year);
    return reason ? [{ ...place, kind: 'contradicted', reason }] : [];
  });
}

function typedFindings(
  line: ProseLine,
  index: number,
  known: readonly ReadFigure[],
  year: number,
): readonly ProseFinding[] {
  return typedNumbers(line.text)
    .filter((number) => !line.figures.some(({ from, to }) => number.from < to && from < number.to))
    .flatMap((number): ProseFinding[] => {
      const place = placeOf(line.text, index, number);
      const bindings = bindingsOf(line.text, number, known, year);
      if (bindings.length > 0) return [{ ...place, kind: 'bindable', bindings }];
      return hasSource(line.text, number, known, year) ? [] : [{ ...place, kind: 'unsourced' }];
    });
}

function hasSource(line: string, number: TypedNumber, known: readonly ReadFigure[], year: number): boolean {
  if (number.isApproximate || /[万亿]/.test(number.words)) return isNearKnown(line, number, known, year);
  return isProvenWhole(line, number, known);
}

/** 「答复率100%」 is proved by a year that carries nothing over. */
function isProvenWhole(line: string, { from, unit, value }: TypedNumber, known: readonly ReadFigure[]): boolean {
  if (unit !== '%' || value !== 100 || !/(?:答复|办结|回复)率[^，,。；;]{0,6}$/.test(line.slice(0, from))) return false;
  return known.find(({ source }) => source === 'cell:applications.carriedOut.total')?.value === 0;
}

/** So many characters on either side stand in an excerpt. */
const around = 10;

function placeOf(
  text: string,
  line: number,
  { from, to }: { readonly from: number; readonly to: number },
): FindingPlace {
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  const excerpt = `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  return { line, from, to, words: text.slice(from, to), excerpt };
}
