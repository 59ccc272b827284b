import type { HashedFields, SecretPlace } from '../vault/types';
import type { Applicant } from './types';

const prefix = 'application:';

/** How vault and trail name an application. */
export const subjectOf = (applicationId: string): string => `${prefix}${applicationId}`;

/** Ids of the applications among what the vault found. */
export function applicationIdsOf(subjects: readonly string[]): readonly string[] {
  return subjects.filter((subject) => subject.startsWith(prefix)).map((subject) => subject.slice(prefix.length));
}

/** Where it lies who applied. */
export function applicantPlace(agencyId: string, applicationId: string): SecretPlace {
  return { agencyId, subject: subjectOf(applicationId), part: 'applicant' };
}

/** Where the request lies as it was written, where it named the applicant. */
export function wordingPlace(agencyId: string, applicationId: string): SecretPlace {
  return { agencyId, subject: subjectOf(applicationId), part: 'wording' };
}

/** What an applicant may be found by again. */
export function hashesOf({ name, identityNumber, phone, email }: Applicant): HashedFields {
  return { name, idNumber: identityNumber, phone, email };
}

const mask = '〔申请人〕';

/** A name of one sign, or a number of three, would mask half the language. */
const shortestMasked = 2;

function identifyingOf(applicant: Applicant): readonly string[] {
  const { name, representative, identityNumber, phone, email, address } = applicant;
  const given = [name, representative, identityNumber, phone, email, address].map((text) => text.trim());
  return given.filter((text) => [...text].length >= shortestMasked).sort((a, b) => b.length - a.length);
}

/** The text with whatever says who applied masked, however wide or spaced it was written. */
export function withoutApplicant(text: string, applicant: Applicant): string {
  return identifyingOf(applicant).reduce((masked, part) => masked.replace(patternOf(part), mask), text);
}

/** Whether one of the texts says who applied. */
export function namesApplicant(texts: readonly string[], applicant: Applicant): boolean {
  return texts.some((text) => withoutApplicant(text, applicant) !== text);
}

/** A text with blanks between its signs, and in full width, is the same text. */
function patternOf(part: string): RegExp {
  const signs = [...part.normalize('NFKC').replace(/\s/gu, '')].map((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const wide = code > 0x20 && code < 0x7f ? String.fromCodePoint(code + 0xfee0) : sign;
    return `(?:${escaped(sign)}|${wide})`;
  });
  return new RegExp(signs.join('\\s*'), 'giu');
}

const escaped = (sign: string) => sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
