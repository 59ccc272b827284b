import type { Figure } from '../statistics/types';
import { squeezed } from './printed-text';

/** What a cell says as a number. */
export interface PrintedFigure {
  readonly value: Figure;
  readonly confidence: number;
  readonly atMost: number;
  readonly reason: string | null;
}

interface FigureKind {
  /** Digits after the point that the form allows. */
  readonly decimals: number;
  /** 本年增/减. */
  readonly signed: boolean;
}

const clear = { confidence: 0.96, atMost: 0.99, reason: null } as const;

function doubtful(value: Figure, confidence: number, reason: string, atMost = 0.93): PrintedFigure {
  return { value, confidence, atMost, reason };
}

/** How blanks are drawn: dashes of all kinds, strokes, and the word for it. */
const blankMarks = /^(?:[-\u2010-\u2015\u2212\u2500―_/\\*.·、]+|空|空白|无|略|null)$/i;

/** Whether a cell holds a number, a blank or a mark for one, and no label. */
export function isFigureText(text: string): boolean {
  const printed = squeezed(text);
  return printed === '' || blankMarks.test(printed) || isNumberText(text);
}

/** Whether a cell begins and ends as a number does: "12", "1,573", "-3", "12件", "增加3". */
export function isNumberText(text: string): boolean {
  const printed = squeezed(text);
  return (
    /^(?:约|增加?|减少?|[+\-−–﹣↑↓(])?[\dOo〇零][\d,，.'’OolI]*\)?(?:[*※①-⑩]|\[\d+\])*(?:件|个|项|条|次|人|万元|元|亿元|份|%)?$/.test(
      printed,
    ) || chineseNumber(printed) !== null
  );
}

/**
 * Reads one cell. A blank stays a blank: it is unknown and not zero.
 * @returns the number with what speaks against it, in words
 */
export function readFigure(text: string, kind: FigureKind): PrintedFigure {
  const printed = squeezed(text);
  if (printed === '') return { value: null, confidence: 0.95, atMost: 0.95, reason: null };
  if (blankMarks.test(printed)) return doubtful(null, 0.8, `原件是“${text.trim()}”，按空白处理，没有的请填 0`, 0.8);
  const chinese = chineseNumber(printed);
  if (chinese !== null) return doubtful(chinese, 0.8, `原件是汉字“${text.trim()}”`);
  if (!isNumberText(text)) return doubtful(null, 0.3, `“${shortened(text)}”不是一个数`, 0.3);
  return readNumber(text, printed, kind);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}

function readNumber(text: string, printed: string, kind: FigureKind): PrintedFigure {
  const sign = /^(?:减少?|[-−–﹣↓])/.test(printed) ? -1 : 1;
  const digits = printed
    .replace(/^[^\dOo]+/, '')
    .replace(/[^\d,.Oo]+.*$/, '')
    .replace(/[Oo]/g, '0');
  const grouped = digits.replace(/,/g, '');
  const value = sign * Number(grouped);
  if (grouped === '' || !Number.isFinite(value)) return doubtful(null, 0.3, `“${shortened(text)}”不是一个数`, 0.3);
  const odd = oddities.find(({ holds }) => holds({ text, printed, digits, value, kind }));
  const plain = value === 0 ? 0 : value;
  return odd
    ? doubtful(plain, odd.confidence, `原件是“${shortened(text)}”${odd.words}`, odd.atMost)
    : { value: plain, ...clear };
}

interface Strangeness {
  readonly confidence: number;
  readonly atMost?: number;
  readonly words: string;
}

interface Printed {
  readonly text: string;
  readonly printed: string;
  readonly digits: string;
  readonly value: number;
  readonly kind: FigureKind;
}

/** What makes a number doubtful, the gravest first. */
const oddities: readonly (Strangeness & { readonly holds: (one: Printed) => boolean })[] = [
  { confidence: 0.6, words: '，其中的字母按 0 读', holds: ({ printed }) => /[Oo]/.test(printed) },
  { confidence: 0.6, words: '，数字旁有别的符号', holds: ({ printed }) => /[*※①-⑩[\]()约%↑↓]/.test(printed) },
  {
    confidence: 0.5,
    atMost: 0.5,
    words: '，单位与表格不同，请换算',
    holds: ({ printed }) => /亿元|(?<!万)元$/.test(printed),
  },
  {
    confidence: 0.5,
    words: '，分节号的位置不对',
    holds: ({ digits }) => digits.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits),
  },
  {
    confidence: 0.6,
    words: '，数字中间有空格或换行',
    holds: ({ text }) => /\d\s+[\d.,]/.test(text.normalize('NFKC').trim()),
  },
  { confidence: 0.6, words: '，这一格不应为负', holds: ({ value, kind }) => value < 0 && !kind.signed },
  { confidence: 0.85, words: '', holds: ({ printed }) => /^(?:增|减)/.test(printed) },
  {
    confidence: 0.7,
    words: '，小数位多于表格所用',
    holds: ({ digits, kind }) => (digits.split('.')[1]?.length ?? 0) > kind.decimals,
  },
  { confidence: 0.6, words: '，以 0 开头', holds: ({ digits }) => /^0\d/.test(digits) },
];

const chineseDigits = '零一二三四五六七八九';

/** 零 to 九十九, as counts are written out; null for all else. */
function chineseNumber(printed: string): number | null {
  const text = printed.replace(/[〇○]/g, '零').replace(/(?:件|个|项|条|次)$/, '');
  const [, tens, , ones] = /^(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/.exec(text) ?? [];
  if (text === '') return null;
  const ten = text.includes('十') ? (tens ? chineseDigits.indexOf(tens) : 1) * 10 : 0;
  if (!/^[零一二三四五六七八九十]+$/.test(text) || (!text.includes('十') && text.length > 1)) return null;
  if (!/^(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九])$/.test(text)) return null;
  return ten + (ones ? chineseDigits.indexOf(ones) : 0);
}
