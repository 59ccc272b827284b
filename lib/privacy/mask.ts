import { narrowed } from './digits';
import type { PersonalKind, Place } from './types';

/** 1 to 2 characters of a surname stay; these are the ones of two. */
const doubleSurnames =
  /^(?:欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|长孙|令狐|宇文|东方|南宫|端木|轩辕|独孤|申屠|闻人|澹台|公冶|太史)/;

/** How many signs stay readable at either end: 身份证 3 + 2, 手机 3 + 4, 银行卡 the last 4. */
const keptDigits = {
  identityNumber: { head: 3, tail: 2 },
  mobile: { head: 3, tail: 4 },
  bankCard: { head: 0, tail: 4 },
} as const;

/**
 * The text with one finding masked, sign for sign: its length stays, and so do the places of other findings.
 * Which signs stay follows what offices publish: 350*************12, 138****0000, 张某某.
 */
export function maskFinding(text: string, { kind, start, end }: Place): string {
  return text.slice(0, start) + maskedValue(kind, text.slice(start, end)) + text.slice(end);
}

/** The text with all findings masked. */
export function maskFindings(text: string, findings: readonly Place[]): string {
  return findings.reduce(maskFinding, text);
}

/** A datum of a kind with its private part covered, as long as before. */
export function maskedValue(kind: PersonalKind, value: string): string {
  switch (kind) {
    case 'identityNumber':
    case 'mobile':
    case 'bankCard':
      return maskedNumber(value, keptDigits[kind]);
    case 'address':
      return value.replace(/[0-9０-９]/g, '*');
    case 'nameList':
      return maskedName(value);
    case 'email':
      return value.replace(/^([A-Za-z]?)(.*)(?=[@＠])/, (_, first: string, rest: string) =>
        rest ? first + '*'.repeat(rest.length) : '*',
      );
    case 'plate':
      return value.slice(0, 2) + value.slice(2).replace(/[^ ·•.-]/g, '*');
  }
}

function maskedNumber(value: string, kept: { readonly head: number; readonly tail: number }): string {
  const sign = /[0-9０-９XxＸｘ×]/g;
  const count = value.match(sign)?.length ?? 0;
  let seen = 0;
  return value.replace(sign, (digit) => {
    seen += 1;
    return seen <= kept.head || seen > count - kept.tail ? digit : '*';
  });
}

function maskedName(value: string): string {
  const surname = doubleSurnames.test(value) && value.length > 2 ? 2 : 1;
  return value.slice(0, surname) + value.slice(surname).replace(/[^ ]/g, '某');
}

/** A datum as it is compared: digits alone, no blanks, full-width signs as plain ones. */
export function normalisedValue(kind: PersonalKind, value: string): string {
  const plain = narrowed(value);
  if (kind === 'mobile' || kind === 'bankCard') return plain.replace(/\D/g, '');
  if (kind === 'identityNumber') return plain.replace(/[^\dXx]/g, '').toUpperCase();
  return kind === 'email' ? plain.toLowerCase() : plain.replace(/[\s·•.-]/g, '');
}
