import mammoth from 'mammoth';
// @ts-expect-error: the package brings no types
import WordExtractor from 'word-extractor';
import { readHtml } from './html';
import { readPlainText } from './plain-text';
import type { FoundDocument } from './types';

/** Reads a docx. Pictures are left out; merged cells, headings and paragraphs come through. */
export async function readDocx(bytes: Uint8Array): Promise<FoundDocument> {
  const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  return readHtml(value, 'docx');
}

interface OldWord {
  extract(bytes: Buffer): Promise<{ getBody(): string }>;
}

/** Reads a doc: its text, cells of a table between tabs; what was merged is not told. */
export async function readOldWord(bytes: Uint8Array): Promise<FoundDocument> {
  const extractor: OldWord = new WordExtractor();
  const document = await extractor.extract(Buffer.from(bytes));
  return readPlainText(document.getBody(), 'doc');
}
