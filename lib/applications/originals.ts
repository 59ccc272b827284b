/** What an original is scanned to. */
export const originalTypes = ['pdf', 'jpg', 'jpeg', 'png', 'docx'] as const;
export type OriginalType = (typeof originalTypes)[number];

export const originalLimitBytes = 10 * 1024 * 1024;
export const originalsPerApplication = 10;

/** Which part of an application's vault holds an original; it says the type, so that a list opens nothing. */
export function originalPart(number: number, extension: OriginalType): string {
  return `original:${number}:${extension}`;
}

/** What the part's name says, or null where it is no original. */
export function originalOf(part: string): { readonly number: number; readonly extension: OriginalType } | null {
  const [kind, number, type] = part.split(':');
  const extension = originalTypes.find((known) => known === type);
  return kind === 'original' && extension ? { number: Number(number), extension } : null;
}

/** Under which name it is handed out: never its own. */
export function originalName(number: number, extension: OriginalType): string {
  return `原件${number}.${extension}`;
}
