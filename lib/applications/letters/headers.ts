import type { LetterFileKind } from './places';
import type { LetterContent } from './types';

const mediaTypes: Readonly<Record<LetterFileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Headers of a letter's download: kept by nobody on the way, never shown in the page, and its name names nobody. */
export function downloadHeaders(
  { title, documentNumber }: Pick<LetterContent, 'title' | 'documentNumber'>,
  kind: LetterFileKind,
): Readonly<Record<string, string>> {
  const name = `${title}${documentNumber ?? ''}.${kind}`.replace(/[\\/:*?"<>|]/gu, ' ');
  const encoded = encodeURIComponent(name).replace(/['()*!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    'Content-Type': mediaTypes[kind],
    // RFC 6266 with the Chinese name by RFC 5987, and a plain one for whoever can't read that.
    'Content-Disposition': `attachment; filename="letter.${kind}"; filename*=UTF-8''${encoded}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
