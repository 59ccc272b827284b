import type { SecretPlace } from '../../vault/types';

/** How vault and trail name a letter. */
export const letterSubject = (letterId: string): string => `letter:${letterId}`;

export const letterFileKinds = ['pdf', 'docx'] as const;
export type LetterFileKind = (typeof letterFileKinds)[number];

/** Where a letter's files lie, which name the addressee; and who the third party is that it goes to. */
export function letterPlace(agencyId: string, letterId: string, part: LetterFileKind | 'thirdParty'): SecretPlace {
  return { agencyId, subject: letterSubject(letterId), part };
}
