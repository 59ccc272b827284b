import { fail, ok, type Result } from '../../result';
import { checkPackedSize } from '../../spreadsheets/packed-size';
import { decodeText } from './charset';
import { readHtml } from './html';
import { BeyondLimits, readingLimits } from './limits';
import { readPdf } from './pdf';
import { readPlainText } from './plain-text';
import type { FoundDocument, FoundKind, ReadingRefusal } from './types';
import { readDocx, readOldWord } from './word';

/**
 * Reads a foreign file into our own shapes. What it is its bytes say, not its name. Runs nothing of it, fetches
 * nothing, and never throws for what the file holds; against files that eat time or memory the caller needs a process
 * of its own (read-apart.ts).
 */
export async function readDocument(bytes: Uint8Array): Promise<Result<FoundDocument, ReadingRefusal>> {
  const kind = kindOf(bytes);
  if (kind === null) return fail('unknownKind');
  const refusal = await sizeRefusal(bytes, kind);
  if (refusal) return fail(refusal);
  try {
    const document = await readers[kind](bytes);
    return document.blocks.length === 0 ? fail('noText') : ok(document);
  } catch (fault) {
    return fail(refusalOf(fault));
  }
}

async function sizeRefusal(bytes: Uint8Array, kind: FoundKind): Promise<ReadingRefusal | null> {
  const isText = kind === 'html' || kind === 'txt';
  if (bytes.length > (isText ? readingLimits.textBytes : readingLimits.bytes)) return 'tooLarge';
  if (kind !== 'docx') return null;
  const packed = await checkPackedSize(bytes);
  if (packed.ok) return null;
  return packed.failure.code === 'packedTooTight' ? 'tooLarge' : 'unreadable';
}

function refusalOf(fault: unknown): ReadingRefusal {
  if (fault instanceof BeyondLimits) return 'tooLarge';
  return fault instanceof Error && fault.name === 'PasswordException' ? 'encrypted' : 'unreadable';
}

const readers: Readonly<Record<FoundKind, (bytes: Uint8Array) => Promise<FoundDocument> | FoundDocument>> = {
  html: (bytes) => readHtml(decodeText(bytes)),
  docx: readDocx,
  doc: readOldWord,
  pdf: readPdf,
  txt: (bytes) => readPlainText(decodeText(bytes)),
};

const signatures: readonly (readonly [readonly number[], FoundKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'doc'],
];

/** Text of at most this many bytes tells whether it is a page. */
const headBytes = 64 * 1024;

function kindOf(bytes: Uint8Array): FoundKind | null {
  const found = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (found) return found[1];
  const head = decodeText(bytes.subarray(0, headBytes));
  if (/<(?:!doctype\s+html|html|body|head|table|div|p|h[1-6])[\s>]/i.test(head)) return 'html';
  return isText(head) ? 'txt' : null;
}

/** Pictures and programs have bytes that no text has. */
function isText(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const strange = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange <= head.length / 200;
}
