import type { ApplicantKind } from '../types';
import { writtenDay } from './days';
import { elementsOf, writtenAt } from './elements';
import { courseOfLetter } from './standing';
import type { LetterFacts, LetterPart } from './types';

export function textPart(key: string, text: string): LetterPart {
  return { key, text };
}

/** A person is 您, an organisation 贵单位. */
export function addressOf(kind: ApplicantKind): string {
  return kind === 'naturalPerson' ? '您' : '贵单位';
}

/** The text, or its name in brackets while it is missing. */
export function orBlank(text: string, name: string): string {
  return text.trim() === '' ? `〔${name}〕` : text.trim();
}

/**
 * What was written for an element, closed like a sentence.
 * @param end put behind it where it has no end of its own; empty inside a sentence
 */
export function said(facts: LetterFacts, key: string, end = '。'): string {
  const label = elementsOf(facts.kind, facts.outcome).find((one) => one.key === key)?.label ?? key;
  const text = orBlank(writtenAt(facts.elements, key), label);
  return /[。！？；.!?]”?$/u.test(text) ? text : `${text}${end}`;
}

/** A day that was written for an element, as a document writes it. */
export function dayAt(facts: LetterFacts, key: string): string {
  const day = writtenAt(facts.elements, key);
  return day === '' ? said(facts, key, '') : writtenDay(day);
}

/**
 * What was asked for, in the applicant's words: quoted, never read as markup.
 * @param withReceipt begins with when it was received and its number
 */
export function aboutRequest(facts: LetterFacts, { withReceipt = false } = {}): readonly LetterPart[] {
  const { number, applicantKind, request } = facts.application;
  const { receivedOn } = courseOfLetter(facts);
  const day = receivedOn === null ? '〔收到日期〕' : writtenDay(receivedOn);
  const lead = withReceipt
    ? `本机关于${day}收到${addressOf(applicantKind)}提出的政府信息公开申请（申请编号：${number}），申请内容为：`
    : '申请内容为：';
  return [textPart('received', lead), textPart('request', `“${request.trim()}”`)];
}
