import type { ContentKind } from '../types';

/** How many bytes from the start tell what a file is. */
export const headBytes = 4096;

interface Signature {
  readonly kind: ContentKind;
  readonly bytes: string;
  readonly at?: number;
}

/** Latin-1 strings of the first bytes. Only the kinds that we take are decided by them; the rest is for the message. */
const signatures: readonly Signature[] = [
  { kind: 'pdf', bytes: '%PDF-' },
  { kind: 'zip', bytes: 'PK\x03\x04' },
  { kind: 'zip', bytes: 'PK\x05\x06' },
  { kind: 'oldOffice', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'png', bytes: '\x89PNG\r\n\x1a\n' },
  { kind: 'jpg', bytes: '\xff\xd8\xff' },
  { kind: 'rtf', bytes: '{\\rtf' },
  { kind: 'gif', bytes: 'GIF8' },
  { kind: 'webp', bytes: 'WEBP', at: 8 },
  { kind: 'tiff', bytes: 'II*\0' },
  { kind: 'tiff', bytes: 'MM\0*' },
  { kind: 'rar', bytes: 'Rar!\x1a\x07' },
  { kind: 'sevenZip', bytes: '7z\xbc\xaf\x27\x1c' },
  { kind: 'gzip', bytes: '\x1f\x8b\x08' },
  { kind: 'video', bytes: 'ftyp', at: 4 },
  { kind: 'program', bytes: '\x7fELF' },
  { kind: 'program', bytes: '\xca\xfe\xba\xbe' },
  { kind: 'database', bytes: 'SQLite format 3\0' },
];

/** Archives and programs that hide inside or behind another file. */
export function hiddenKind(start: Buffer): ContentKind | null {
  const kind = signatureKind(start) ?? (isWindowsProgram(start) ? 'program' : null);
  return kind && ['zip', 'rar', 'sevenZip', 'gzip', 'program', 'oldOffice'].includes(kind) ? kind : null;
}

/** What a file's first bytes say that it is; `txt` for anything readable that no browser would run. */
export function contentKind(head: Buffer): ContentKind {
  const known = signatureKind(head);
  if (known) return known;
  if (isText(head)) return markupKind(head) ?? 'txt';
  return isWindowsProgram(head) ? 'program' : 'unknown';
}

function signatureKind(head: Buffer): ContentKind | null {
  const start = head.toString('latin1', 0, 32);
  return signatures.find(({ bytes, at = 0 }) => start.startsWith(bytes, at))?.kind ?? null;
}

function isWindowsProgram(head: Buffer): boolean {
  return head.toString('latin1', 0, 2) === 'MZ' && head.includes(0);
}

/** No control signs but tab, line ends and form feed; UTF-16 is known by its mark alone. */
function isText(head: Buffer): boolean {
  const mark = head.toString('latin1', 0, 2);
  if (mark === '\xff\xfe' || mark === '\xfe\xff') return true;
  return !head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte));
}

/** What a browser that guesses types might run. The zero bytes of UTF-16 are passed over. */
function markupKind(head: Buffer): ContentKind | null {
  const text = head.toString('latin1').replace(/\0/g, '').toLowerCase();
  const start = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (/^#!|^<\?php|^<%/.test(start)) return 'script';
  if (/<svg[\s>]/.test(text)) return 'svg';
  if (/<(?:!doctype\s+html|html|head|body|script|iframe|object|embed|meta|style|link|form|img)[\s>/]/.test(text)) {
    return 'html';
  }
  if (
    /^(?:javascript:|['"]use strict['"]|(?:function\s+\w*|\(function)\s*\(|import\s+[\w*{]|var\s+\w+\s*=)/.test(start)
  ) {
    return 'script';
  }
  return start.startsWith('<?xml') ? 'xml' : null;
}
