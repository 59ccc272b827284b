import { isPlainDate } from '../../calendar/plain-dates';
import { outcomeOf } from '../outcomes';
import type { LetterElements, LetterKind, Outcome } from '../types';
import { readMaskedPages } from './masked-pages';
import { element } from './new-element';
import type { LetterElement } from './types';

const party = element('party', '第三方代称', '台账里的代称，例如第三方1；不写姓名或名称', {
  shape: 'line',
  isInternal: true,
});

const kindElements: Readonly<Record<Exclude<LetterKind, 'reply'>, readonly LetterElement[]>> = {
  receipt: [],
  correctionNotice: [
    element('unclear', '不明确之处', '申请内容哪里不明确（条例第三十条）'),
    element('toAdd', '需要补正的内容', '请申请人补充什么'),
    element('dueOn', '补正期限', '申请人补正的最后一日，应当合理（条例第三十条）', { shape: 'day' }),
  ],
  thirdPartyLetter: [
    party,
    element('asked', '征求意见的内容', '拟公开的哪些信息涉及该第三方；不写申请人是谁（条例第三十二条）'),
    element('answerForm', '答复方式', '书面意见以什么方式、交到哪里'),
  ],
  thirdPartyDecision: [
    party,
    element('disclosed', '决定公开的内容', '将要公开哪些信息（条例第三十二条）'),
    element('reasons', '公开的理由', '不公开会对公共利益造成什么重大影响（条例第十五条、第三十二条）'),
  ],
  extensionNotice: [
    element('reason', '延期的理由', '为什么不能在原期限内答复（条例第三十三条）'),
    element('workingDays', '延长的工作日', '最长 20 个工作日，只能延长一次（条例第三十三条）', { shape: 'count' }),
    element('approver', '同意延期的负责人', '政府信息公开工作机构负责人；只存档，不印在告知书上', {
      shape: 'line',
      isInternal: true,
    }),
  ],
  reasonsRequest: [
    element('period', '提出申请的期间', '例如 2026年1月至9月', { shape: 'line' }),
    element('count', '申请件数', '同一申请人在这一期间提出了多少件（条例第三十五条）', { shape: 'count' }),
    element('dueOn', '说明理由的期限', '申请人说明理由的最后一日', { shape: 'day' }),
  ],
  feeNotice: [
    element('quantity', '计费数量', '该申请人本自然月内的件数或者页数（国办函〔2020〕109号）', { shape: 'count' }),
  ],
  correction: [
    element('earlier', '被更正的文书', '原文书的名称、文号和日期', { shape: 'line' }),
    element('wrong', '有误之处', '原文书写错了什么'),
    element('right', '更正后的内容', '应当是什么'),
  ],
};

const facts = element('facts', '查明的事实', '承办科室的意见可以写在这里', { isRequired: false });
const given = element(
  'given',
  '提供的形式、地点和期限',
  '以什么形式、在哪里、什么时候提供（条例第三十六条、第四十条）',
);
const withheld = element('withheld', '不予公开的部分', '每行一处：页码｜遮盖的内容｜理由｜条款（条例第三十七条）', {
  shape: 'maskedPages',
});

/** Facts of an outcome that are asked for in another way: in `given`, or as fields of the table of masked pages. */
const askedElsewhere: readonly string[] = ['how', 'withheldReason'];
const handsOver: readonly Outcome[] = ['disclosed', 'partlyDisclosed'];

/** What a letter of this kind must say, in the order in which it is filled in. */
export function elementsOf(kind: LetterKind, outcome: Outcome | null): readonly LetterElement[] {
  if (kind !== 'reply') return kindElements[kind];
  if (outcome === null) return [];
  const own = outcomeOf[outcome].facts
    .filter(({ key }) => !askedElsewhere.includes(key))
    .map(({ key, label, help, required, oneOf = null }) =>
      key === withheld.key ? withheld : element(key, label, help, { isRequired: required, oneOf }),
    );
  return [facts, ...own, ...(handsOver.includes(outcome) ? [given] : [])];
}

/** Those that are still missing, or are filled in so that they can't stand. */
export function missingElements(
  kind: LetterKind,
  outcome: Outcome | null,
  elements: LetterElements,
): readonly LetterElement[] {
  const asked = elementsOf(kind, outcome);
  const saidGroups = new Set(asked.filter(({ key }) => writtenAt(elements, key) !== '').map(({ oneOf }) => oneOf));
  return asked.filter((one) => {
    const value = writtenAt(elements, one.key);
    if (value !== '') return !canStand(one, value);
    return one.oneOf === null ? one.isRequired : !saidGroups.has(one.oneOf);
  });
}

/** Art. 33: an extension is as long as the term at the most. */
const longestExtension = 20;

function canStand({ key, shape, atMost }: LetterElement, value: string): boolean {
  if ([...value].length > atMost) return false;
  if (shape === 'day') return isPlainDate(value);
  if (shape === 'count') return count.test(value) && (key !== 'workingDays' || Number(value) <= longestExtension);
  return shape !== 'maskedPages' || readMaskedPages(value) !== null;
}

const count = /^[1-9]\d{0,5}$/;

/** What was written, without blanks around it; empty where nothing was. */
export function writtenAt(elements: LetterElements, key: string): string {
  return (elements[key] ?? '').trim();
}

/** A count as a number; null where none was written. */
export function countOf(elements: LetterElements, key: string): number | null {
  const value = writtenAt(elements, key);
  return count.test(value) ? Number(value) : null;
}

/** Only what the kind asks for, in tidy lines: nothing else is ever stored. */
export function ownElements(kind: LetterKind, outcome: Outcome | null, written: LetterElements): LetterElements {
  const own = elementsOf(kind, outcome).map(({ key }) => [key, writtenAt(written, key).replaceAll('\r', '')]);
  return Object.fromEntries(own);
}

/** The first that is longer than its place, or null. */
export function tooLongElement(
  kind: LetterKind,
  outcome: Outcome | null,
  written: LetterElements,
): LetterElement | null {
  const isTooLong = ({ key, atMost }: LetterElement) => [...writtenAt(written, key)].length > atMost;
  return elementsOf(kind, outcome).find(isTooLong) ?? null;
}
