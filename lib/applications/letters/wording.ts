import { fail, ok, type Result } from '../../result';
import type { LetterKind } from '../types';
import type { Wording, WordingPart } from './types';

/** Where the agency's own words stand, and how many signs there is room for. */
export const wordingParts: Readonly<
  Record<WordingPart, { readonly label: string; readonly help: string; readonly atMost: number }>
> = {
  opening: { label: '开头', help: '称呼之后、正文之前。', atMost: 300 },
  advice: { label: '提示', help: '决定之后、救济途径之前，例如便民提示。', atMost: 600 },
  closing: { label: '结尾', help: '救济途径之后、落款之前，例如联系方式。', atMost: 300 },
};

export const partKeys = Object.keys(wordingParts) as readonly WordingPart[];

/** What the agency's words may have filled in. */
export const placeholders = ['单位', '申请编号', '收到日期', '答复期限', '联系机构', '联系电话', '联系地址'] as const;
export type Placeholder = (typeof placeholders)[number];
export type PlaceholderValues = Readonly<Record<Placeholder, string>>;

const told: Wording = { opening: '', advice: '', closing: '特此告知。' };

/** The wording of an agency that has written none. */
export const builtInWording: Readonly<Record<LetterKind, Wording>> = {
  receipt: told,
  correctionNotice: told,
  thirdPartyLetter: { ...told, closing: '感谢支持政府信息公开工作。' },
  thirdPartyDecision: told,
  extensionNotice: told,
  reasonsRequest: told,
  feeNotice: told,
  reply: { ...told, closing: '特此答复。' },
  correction: told,
};

/** The remedy is a fixed part: other words about it beside the clause could say another thing. */
const fixedMatter = ['行政复议', '行政诉讼', '起诉'] as const;

export type WordingRefusal =
  | { readonly code: 'wordingTooLong'; readonly part: WordingPart; readonly atMost: number }
  | { readonly code: 'unknownPlaceholder'; readonly part: WordingPart; readonly placeholder: string }
  | { readonly code: 'looseBrace'; readonly part: WordingPart }
  | { readonly code: 'fixedMatter'; readonly part: WordingPart; readonly words: string };

/** Whether the agency may write so; the first thing that is wrong. */
export function checkWording(wording: Wording): Result<Wording, WordingRefusal> {
  const clean = Object.fromEntries(partKeys.map((part) => [part, wording[part].replaceAll('\r', '').trim()]));
  const { opening = '', advice = '', closing = '' } = clean;
  const trimmed: Wording = { opening, advice, closing };
  const refusal = partKeys.map((part) => faultOf(part, trimmed[part])).find((fault) => fault !== null);
  return refusal ? fail(refusal) : ok(trimmed);
}

const inBraces = /\{([^{}]*)\}/gu;

function faultOf(part: WordingPart, text: string): WordingRefusal | null {
  const { atMost } = wordingParts[part];
  if ([...text].length > atMost) return { code: 'wordingTooLong', part, atMost };
  const unknown = namesIn(text).find((name) => !isPlaceholder(name));
  if (unknown !== undefined) return { code: 'unknownPlaceholder', part, placeholder: unknown };
  if (/[{}]/u.test(text.replace(inBraces, ''))) return { code: 'looseBrace', part };
  const words = fixedMatter.find((matter) => text.includes(matter));
  return words === undefined ? null : { code: 'fixedMatter', part, words };
}

const namesIn = (text: string) => [...text.matchAll(inBraces)].map(([, name = '']) => name.trim());

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}

/** Placeholders that the wording uses and that have nothing to stand in their place. */
export function emptyPlaceholders(wording: Wording, values: PlaceholderValues): readonly Placeholder[] {
  const used = partKeys.flatMap((part) => namesIn(wording[part]));
  return placeholders.filter((name) => used.includes(name) && values[name].trim() === '');
}

/** The words with their placeholders filled in; what is filled in is not looked at again. */
export function filledIn(text: string, values: PlaceholderValues): string {
  return text.replace(inBraces, (whole, name: string) => {
    const key = name.trim();
    return isPlaceholder(key) ? values[key] : whole;
  });
}
