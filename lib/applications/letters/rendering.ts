import { renderDocx } from '../../documents/docx';
import { renderPdf } from '../../documents/pdf';
import { letterDocument } from './document';
import type { LetterContent } from './types';

export interface LetterFiles {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
}

export type RenderLetter = (
  content: LetterContent,
  addressee: { readonly name: string; readonly request?: string | null },
  at: Date,
) => Promise<LetterFiles>;

/** Draws a signed letter for who it goes to; well under a second. */
export const renderLetter: RenderLetter = async (content, addressee, at) => {
  const document = letterDocument(content, addressee);
  return { docx: await renderDocx(document), pdf: await renderPdf(document, { at }) };
};
