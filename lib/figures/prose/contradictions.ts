import type { FigureSource, ReadFigure } from '../types';
import { directionBehind, directionOfChange, directionOfReached, type SaidDirection, wentSo } from './directions';
import type { PlacedFigure, ProseLine } from './lines';
import { clauseAround, sentenceAround } from './sentences';
import { halfWidth } from './typed-numbers';

type Known = ReadonlyMap<FigureSource, ReadFigure>;

/** A bound figure with all that its sentence says around it. */
interface Said {
  readonly figure: PlacedFigure;
  readonly read: ReadFigure;
  readonly year: number;
  readonly known: Known;
  /** Of the clause, up to the figure. */
  readonly before: string;
  /** Of the sentence, behind the figure. */
  readonly after: string;
  readonly clause: string;
  /** As far as the next bound figure or digit. */
  readonly untilNext: string;
  readonly next: PlacedFigure | undefined;
}

/**
 * Why a sentence cannot be right about its bound figure, in words; null where it is, or where the sentence is not
 * understood: a false alarm costs more trust than a missed one.
 */
export function contradictionOf(line: ProseLine, figure: PlacedFigure, known: Known, year: number): string | null {
  const read = known.get(figure.source);
  if (!read) return null;
  const said = around(line, figure, read, known, year);
  for (const check of checks) {
    const reason = check(said);
    if (reason) return reason;
  }
  return null;
}

const checks: readonly ((said: Said) => string | null)[] = [againstDirection, againstFirst, againstNone, againstWhole];

function around(line: ProseLine, figure: PlacedFigure, read: ReadFigure, known: Known, year: number): Said {
  const text = halfWidth(line.text);
  const clause = clauseAround(text, figure);
  const sentence = sentenceAround(text, figure);
  const next = line.figures.find(({ from }) => from >= figure.to && from < sentence.to);
  const after = text.slice(figure.to, sentence.to);
  const untilFigure = next ? text.slice(figure.to, next.from) : after;
  return {
    figure,
    read,
    year,
    known,
    before: text.slice(clause.from, figure.from),
    after,
    clause: text.slice(clause.from, figure.from) + text.slice(figure.to, clause.to),
    untilNext: /^(?:\D|100%)*/.exec(untilFigure)?.[0] ?? '',
    next,
  };
}

function againstDirection({ figure, read, before, after, year, next }: Said): string | null {
  const { value, previous } = read;
  if (value === null || previous === null || figure.show === 'previous') return null;
  const isChange = figure.show === 'difference' || figure.show === 'rate';
  const direction: SaidDirection | null = isChange
    ? directionOfChange(before)
    : (directionOfReached(before) ?? (isChangeOf(figure, next) ? null : directionBehind(after, year)));
  if (!direction || wentSo(direction, value, previous)) return null;
  return `写的是「${direction.word}」，实际${courseOf(value, previous)}`;
}

/** The next figure says by how much this one changed: it answers for the word between them. */
function isChangeOf({ source }: PlacedFigure, next: PlacedFigure | undefined): boolean {
  return next?.source === source && (next.show === 'difference' || next.show === 'rate');
}

function courseOf(value: number, previous: number): string {
  if (value === previous) return `与上年相同，都是 ${value}`;
  return `由上年的 ${previous} ${value > previous ? '增加' : '减少'}到 ${value}`;
}

/** Only of what happens to an agency: a channel or a kind of document may well be used for the first time. */
const first = /(?:首次|首度|第一次)(?:收到|接到|受理|发生|出现|被)[^,。;]{0,12}$/;

function againstFirst({ figure, read: { value, previous }, before }: Said): string | null {
  const word = /首次|首度|第一次/.exec(first.exec(before)?.[0] ?? '')?.[0];
  if (figure.show !== 'value' || !word || !value || !previous) return null;
  return `写的是「${word}」，上年已有 ${previous}`;
}

const nothing = /(?:未|没有)(?:收到|接到|发生|产生|出现)[^,，。;]{0,20}$/;

/** 「零复议」 and what it is said of. */
const noughts: readonly (readonly [RegExp, string])[] = [
  [/零申请/, 'cell:applications.newlyReceived.'],
  [/零结转/, 'cell:applications.carriedOut.'],
  [/零复议/, 'cell:appeals.reconsideration.'],
  [/零诉讼|零起诉/, 'cell:appeals.litigation'],
  [/零收费/, 'cell:proactive.fees.'],
];

function againstNone({ figure, read: { value }, before, after, clause }: Said): string | null {
  if (figure.show !== 'value' || !value) return null;
  const denied = /未|没有/.exec(nothing.exec(before)?.[0] ?? '');
  if (denied) return `写的是「${denied[0]}」，实际是 ${value}`;
  const words = clause + after;
  const nought = noughts.find(([pattern, source]) => figure.source.startsWith(source) && pattern.test(words));
  return nought ? `写的是「${nought[0].exec(words)?.[0]}」，实际是 ${value}` : null;
}

const received = ['cell:applications.newlyReceived.total', 'cell:applications.carriedIn.total'];
const handled = 'cell:applications.total.total';
const stillOpen = 'cell:applications.carriedOut.total';
const disclosed = 'cell:applications.disclosed.total';

const inTime = /按时|按期|及时|期限|时限/;
const allAnswered =
  /(?:全部|均已?|全都|都已)(?:依法|依规|已|予以|得到|规范)*(?:答复|办结|办理完毕|回复)|(?:答复|办结|回复)率(?:均|达到?了?|为|是|保持|在)*(?:百分之百|100%)/;
const allDisclosed = /(?:全部|均|全都)(?:依法|已)*(?:予以公开|公开)/;
const whole = /百分之百|100%|全部|全覆盖/;

function againstWhole(said: Said): string | null {
  const { figure, read } = said;
  if (figure.show !== 'value' || read.value === null) return null;
  if (read.unit === '%') return againstPercent(said, read.value);
  return againstAnswered(said) ?? againstDisclosed(said, read.value) ?? againstPart(said, read.value);
}

function againstPercent({ clause }: Said, value: number): string | null {
  const word = whole.exec(clause)?.[0];
  return word && value !== 100 ? `写的是「${word}」，实际是 ${value}%` : null;
}

/** All cannot have been answered while some are carried over; whether in time is another question. */
function againstAnswered({ figure, known, untilNext }: Said): string | null {
  const open = known.get(stillOpen)?.value ?? 0;
  const claim = allAnswered.exec(untilNext);
  if (!received.includes(figure.source) || !claim || open === 0 || inTime.test(untilNext)) return null;
  return `写的是「${claim[0]}」，还有 ${open} 件结转下年度办理`;
}

function againstDisclosed({ figure, known, untilNext }: Said, value: number): string | null {
  const isWhole = figure.source === handled || received.includes(figure.source);
  const part = known.get(disclosed)?.value ?? null;
  const claim = allDisclosed.exec(untilNext);
  if (!isWhole || !claim || part === null || part === value) return null;
  return `写的是「${claim[0]}」，予以公开的是 ${part} 件`;
}

/** 「收到⟨12⟩件，全部答复⟨10⟩件」 */
function againstPart({ figure, known, untilNext, next }: Said, value: number): string | null {
  const isWhole = figure.source === handled || received.includes(figure.source);
  const part = next?.show === 'value' && next.source.startsWith('cell:applications.') && known.get(next.source);
  const claim = /全部|百分之百|100%/.exec(/(?:全部|百分之百|100%)[^,，。;]{0,8}$/.exec(untilNext)?.[0] ?? '');
  if (!isWhole || !part || !claim || part.value === null || part.value === value) return null;
  return `写的是「${claim[0]}」，${value} 与 ${part.value} 不相等`;
}
