import { type DigitWindow, digitWindows, isQuantity, type NarrowedText, wordsBefore } from './digits';
import type { Confidence, Place } from './types';

/**
 * Mainland mobile numbers, also behind +86, in groups, or one digit to a cell. Switchboards (0598-…) are no one's own.
 */
export function mobiles(source: NarrowedText): readonly Place[] {
  const { text } = source;
  const bare = [...digitWindows(source, 11, /^1[3-9]/)];
  const withCode = [...digitWindows(source, 13, /^861[3-9]/), ...digitWindows(source, 12, /^01[3-9]/)].flatMap(
    withoutCode,
  );
  return [...bare, ...withCode].flatMap((window): Place[] => {
    const confidence = mobileConfidence(text, window);
    return confidence ? [{ kind: 'mobile', start: window.start, end: window.end, confidence }] : [];
  });
}

/** 8613800000000, 86 138 0000 0000 and 013800000000 as the eleven digits that are meant. */
function withoutCode(window: DigitWindow): readonly DigitWindow[] {
  const code = window.digits.length === 13 ? '86' : '0';
  const [first = 0, ...rest] = window.groups;
  const start = window.offsets[code.length];
  if (!window.digits.startsWith(code) || first < code.length || start === undefined) return [];
  const groups = first === code.length ? rest : [first - code.length, ...rest];
  return [{ ...window, digits: window.digits.slice(code.length), start, groups }];
}

const usualGroups = new Set(['11', '3,4,4', '3,8', '7,4', '3,3,5', '4,4,3']);

function mobileConfidence(text: string, window: DigitWindow): Confidence | null {
  if (window.crossesLines || isQuantity(text, window)) return null;
  const isBoxed = window.crossesCells && window.groups.every((count) => count === 1);
  if (isBoxed) return 'medium';
  if (!usualGroups.has(window.groups.join(','))) return null;
  if (window.crossesCells) return 'low';
  const isPartOfACode = [text[window.start - 1], text[window.end]].some((sign) => /[A-Za-z]/.test(sign ?? ''));
  return isPartOfACode ? 'medium' : 'high';
}

/** Issuer's first digits and how long such numbers are. */
const issuers: readonly {
  readonly prefix: RegExp;
  readonly lengths: readonly number[];
  readonly isDomestic: boolean;
}[] = [
  { prefix: /^62/, lengths: [16, 17, 18, 19], isDomestic: true },
  { prefix: /^(?:60[0-9]|69[0-9])/, lengths: [16, 17, 18, 19], isDomestic: true },
  { prefix: /^9(?:558|111|559)/, lengths: [16, 18, 19], isDomestic: true },
  { prefix: /^4/, lengths: [16], isDomestic: false },
  { prefix: /^(?:5[1-5]|2[2-7])/, lengths: [16], isDomestic: false },
  { prefix: /^35[2-8]/, lengths: [16], isDomestic: false },
];

/** Bank cards: 16 to 19 digits of a known issuer that pass Luhn. */
export function bankCards(source: NarrowedText): readonly Place[] {
  const { text } = source;
  return [19, 18, 17, 16].flatMap((length) =>
    [...digitWindows(source, length, /^[234569]/)].flatMap((window): Place[] => {
      const confidence = cardConfidence(text, window);
      return confidence ? [{ kind: 'bankCard', start: window.start, end: window.end, confidence }] : [];
    }),
  );
}

function cardConfidence(text: string, window: DigitWindow): Confidence | null {
  const { digits, groups } = window;
  const issuer = issuers.find(({ prefix, lengths }) => prefix.test(digits) && lengths.includes(digits.length));
  if (!issuer || window.crossesLines || !passesLuhn(digits) || isQuantity(text, window)) return null;
  const isBoxed = groups.every((count) => count === 1);
  const isGrouped = groups.slice(0, -1).every((count) => count >= 3) && groups.length <= 6;
  if (!isBoxed && !isGrouped) return null;
  if (/卡|账号|帐号|账户|帐户|开户|银行/.test(wordsBefore(text, window.start, 24))) return 'high';
  return issuer.isDomestic && !window.crossesCells ? 'medium' : 'low';
}

/** The check digit of ISO/IEC 7812. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
