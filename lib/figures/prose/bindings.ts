import { printedFigure, shownNumber } from '../printing';
import type { BoundFigure, FigureShow, ReadFigure } from '../types';
import { fitOf, type Words } from './cues';
import { directionOfChange } from './directions';
import { clauseAround, type Span, sentenceAround } from './sentences';
import { halfWidth, type TypedNumber } from './typed-numbers';

/** A figure that a typed number may be bound to. */
export interface Binding extends BoundFigure {
  readonly label: string;
  /** What it will print. */
  readonly text: string;
}

/** No more are offered: the nearest ones, or nobody could choose. */
const mostBindings = 3;

/** From here on two numbers are hardly equal by chance. */
const distinctive = 100;

/**
 * The figures that a typed number is equal to and that its sentence speaks of, the best first. A large number needs no
 * words around it, a nought needs the plainest.
 */
export function bindingsOf(
  line: string,
  number: TypedNumber,
  known: readonly ReadFigure[],
  year: number,
): readonly Binding[] {
  const told = toldAround(halfWidth(line), number, year);
  if (number.isApproximate || told.show === null) return [];
  const { show, words } = told;
  const fitting = known
    .filter((read) => isEqual(number, read, show))
    .map((read) => ({ read, fit: fitOf(read, words) }))
    .map(({ read, fit }) => ({ read, fit: fit === 0 && number.value >= distinctive && show === 'value' ? 0.5 : fit }))
    .filter(({ fit }) => fit > 0 && (number.value !== 0 || fit >= 3));
  const best = Math.max(...fitting.map(({ fit }) => fit));
  return fitting
    .filter(({ fit }) => fit === best)
    .slice(0, mostBindings)
    .map(({ read }) => ({ source: read.source, show, label: read.label, text: printedFigure({ show }, read) }));
}

/** Whether a rough number (约1.2万条) is near a figure that its clause speaks of: then it has a source, though unbound. */
export function isNearKnown(line: string, number: TypedNumber, known: readonly ReadFigure[], year: number): boolean {
  const { words } = toldAround(halfWidth(line), number, year);
  return known.some(({ value, ...read }) => {
    if (value === null || !isSameUnit(number.unit, read.unit) || fitOf(read, words) < 3) return false;
    return Math.abs(value - number.value) <= 0.1 * value;
  });
}

interface Told {
  /** Null for a number of a year that is neither this nor last. */
  readonly show: FigureShow | null;
  readonly words: Words;
}

/** What a number stands for in its sentence: this year's, last year's, or how far the two are apart. */
function toldAround(line: string, number: Span & Pick<TypedNumber, 'unit'>, year: number): Told {
  const clause = clauseAround(line, number);
  const sentence = sentenceAround(line, number);
  const before = line.slice(sentence.from, clause.from);
  const ownBefore = line.slice(clause.from, number.from);
  const show = showOf(before, ownBefore, number.unit, year);
  const isChange = show === 'difference' || show === 'rate';
  // 「收到申请12件，比上年增加2件」: the clause says how much, the one before it of what.
  const clauseText = line.slice(clause.from, clause.to);
  return { show, words: { clause: isChange ? before + clauseText : clauseText, before } };
}

function showOf(before: string, own: string, unit: string, year: number): FigureShow | null {
  const compares = /比|较|同比/.test(own) || /比上一?年|同比|较上一?年/.test(before);
  if (compares && directionOfChange(own)) return unit === '%' ? 'rate' : 'difference';
  if (/(?:上一?年|去年)(?:度|同期)?[^比较]{0,8}$/.test(own) && !/[比较与同][上去]/.test(own) && !/结转/.test(own))
    return 'previous';
  const named = [...(before + own).matchAll(/((?:19|20)\d\d)年/g)].at(-1)?.[1];
  if (named === undefined || Number(named) === year) return 'value';
  return Number(named) === year - 1 ? 'previous' : null;
}

function isEqual(number: TypedNumber, read: ReadFigure, show: FigureShow): boolean {
  const shown = shownNumber(show, read);
  if (shown === null) return false;
  const isRate = show === 'rate';
  if (isRate ? number.unit !== '%' : !isSameUnit(number.unit, read.unit)) return false;
  return number.value === (isRate || show === 'difference' ? Math.abs(shown) : shown);
}

/** Counting words that stand for each other. */
const unitFamilies: readonly (readonly string[])[] = [
  ['件', '条', '个', '份', '起', '宗', '例', '篇', '部', '件次', '项'],
  ['人次', '人', '名', '次'],
];

function isSameUnit(left: string, right: string): boolean {
  if (left === right || left === '') return right !== '%' && right !== '万元' ? true : left === right;
  return unitFamilies.some((family) => family.includes(left) && (family.includes(right) || right === ''));
}
