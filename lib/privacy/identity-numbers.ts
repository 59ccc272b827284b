import { type DigitWindow, digitWindows, type NarrowedText, wordsBefore } from './digits';
import type { Confidence, Place } from './types';

/** The first two digits of GB/T 2260; 9 begins the permits of foreign residents. */
const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const monthAndDay = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const eighteen = new RegExp(String.raw`^(?:${province}|9\d)\d{4}(?:19|20)\d\d${monthAndDay}`);
const fifteen = new RegExp(String.raw`^${province}\d{6}${monthAndDay}`);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** ISO 7064 MOD 11-2, as GB 11643 takes it over. */
function identityCheckDigit(seventeen: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return checkDigits[sum % 11] ?? '';
}

/** Whether a text is eighteen digits of a mainland identity number, the last one right; a small x counts as X. */
export function isIdentityNumber(text: string): boolean {
  const digits = text.toUpperCase();
  return /^\d{17}[\dX]$/.test(digits) && identityCheckDigit(digits.slice(0, 17)) === digits[17];
}

const identityWords = /身份证|身份号|证件号|公民身份|居民证/;
const otherWords = /纳税|税号|税务|注册号|执照|工商|订单|流水|编号/;

/**
 * Mainland identity numbers (GB 11643): eighteen digits with their check digit, split by spaces, dashes, cells or one
 * line end; eighteen with a wrong one and fifteen old ones where words or shape speak for it.
 */
export function identityNumbers(source: NarrowedText): readonly Place[] {
  const { text } = source;
  const found: Place[] = [];
  for (const window of windowsOfEighteen(source)) {
    const confidence = confidenceOfEighteen(text, window);
    if (confidence) found.push({ kind: 'identityNumber', start: window.start, end: window.end, confidence });
  }
  for (const window of digitWindows(source, 15, fifteen)) {
    const confidence = confidenceOfFifteen(text, window);
    if (confidence) found.push({ kind: 'identityNumber', start: window.start, end: window.end, confidence });
  }
  return found;
}

function* windowsOfEighteen(source: NarrowedText): Generator<DigitWindow> {
  yield* digitWindows(source, 18, eighteen);
  for (const window of digitWindows(source, 17, eighteen)) {
    const ending = /^[ \t|-]{0,3}[Xx](?![A-Za-z0-9])/.exec(source.text.slice(window.end, window.end + 5))?.[0];
    if (ending) yield { ...window, digits: `${window.digits}X`, end: window.end + ending.length };
  }
}

function confidenceOfEighteen(text: string, window: DigitWindow): Confidence | null {
  const { digits } = window;
  if (!isDay(digits.slice(6, 14)) || isCreditCode(text, window)) return null;
  if (!isSplitLikeANumber(window)) return null;
  if (identityCheckDigit(digits.slice(0, 17)) === digits[17]) return window.groups.length === 1 ? 'high' : 'medium';
  // A slip of the pen in a number does not make it less personal.
  const isNamed = identityWords.test(wordsBefore(text, window.start, 30));
  return isNamed && window.groups.length === 1 ? 'medium' : null;
}

function confidenceOfFifteen(text: string, window: DigitWindow): Confidence | null {
  const { digits, groups } = window;
  if (groups.length > 3 || window.crossesCells || window.crossesLines) return null;
  if (!isDay(`19${digits.slice(6, 12)}`)) return null;
  const before = wordsBefore(text, window.start, 30);
  if (identityWords.test(before)) return 'high';
  return otherWords.test(before) || /[A-Za-z]/.test(text[window.end] ?? '') ? null : 'low';
}

/** One line end at most and nothing else beside it; cells in a handful, or one digit in each. */
function isSplitLikeANumber({ groups, crossesCells, crossesLines }: DigitWindow): boolean {
  if (crossesLines) return groups.length === 2;
  return !crossesCells || groups.length <= 4 || groups.every((count) => count === 1);
}

/** @param day YYYYMMDD of a month that there is */
function isDay(day: string): boolean {
  const month = Number(day.slice(4, 6)) - 1;
  return new Date(Date.UTC(Number(day.slice(0, 4)), month, Number(day.slice(6)))).getUTCMonth() === month;
}

const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码 (GB 32100) may be eighteen digits too: known by its own check digit and the words before it. */
function isCreditCode(text: string, { digits, start }: DigitWindow): boolean {
  if (!/信用代码|机构代码/.test(wordsBefore(text, start, 20))) return false;
  let sum = 0;
  let weight = 1;
  for (const sign of digits.slice(0, 17)) {
    sum += creditSigns.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return creditSigns[(31 - (sum % 31)) % 31] === digits[17];
}
